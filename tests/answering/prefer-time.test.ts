import { expect, it } from 'vitest';
import { plainArticle } from '../../scripts/evaluate/data/plain-article.ts';
import { withArchive } from '../../scripts/evaluate/temporary-archive.ts';
import { Answerer } from '../../src/answering/answerer.ts';
import { preferTime } from '../../src/answering/prefer-time.ts';
import { readConfig } from '../../src/config.ts';
import { ALWAYS } from '../../src/domain/date-range.ts';
import type { Day } from '../../src/domain/day.ts';

it('sets back what is neither published in a time nor names a date in it, and nothing else', async () => {
  const articles = [
    ['2024-02-10', 'Ada Quill painted the quay.'],
    ['2024-08-10', 'Ada Quill painted the quay.'],
    ['2024-08-10', 'Ada Quill painted the quay in January 2024.'],
  ].map(([published, text], number) =>
    plainArticle({ file: `${number}.txt`, published: published as Day, title: `Quay ${number}` }, [text]),
  );
  const answerer = await Answerer.open(readConfig({}), () => '2025-05-02' as Day);
  const ranking = await withArchive(articles, answerer.embedder, (archive) =>
    answerer.rank(archive, { text: 'Who painted the quay?', published: ALWAYS }),
  );
  await answerer.close();
  const preferred = preferTime(ranking.passages, { from: null, to: '2024-05-10' as Day });
  const scores = preferred.map(({ score }) => score);
  expect(scores).toEqual([...scores].sort((a, b) => b - a));
  const lost = new Map(
    ranking.passages.map(({ evidence, score }) => {
      const later = preferred.find((other) => other.evidence === evidence)!;
      return [evidence.candidate.passage.article, score - later.score > 0];
    }),
  );
  expect(lost).toEqual(
    new Map([
      [0, false],
      [1, true],
      [2, false],
    ]),
  );
});
