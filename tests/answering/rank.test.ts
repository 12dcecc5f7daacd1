import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withArchive } from '../../scripts/evaluate/temporary-archive.ts';
import { Answerer } from '../../src/answering/answerer.ts';
import { perceptronScore } from '../../src/answering/perceptron.ts';
import type { RankedPassage } from '../../src/answering/rank.ts';
import { readConfig } from '../../src/config.ts';
import { ALWAYS } from '../../src/domain/date-range.ts';
import type { Day } from '../../src/domain/day.ts';
import { manyArticles } from '../archive/articles.ts';

let answerer: Answerer;

beforeAll(async () => {
  answerer = await Answerer.open(readConfig({}), () => '2025-05-02' as Day);
});

afterAll(() => answerer.close());

const idsOf = (passages: readonly RankedPassage[]) =>
  passages.map(({ evidence }) => evidence.candidate.passage.id);

describe('of all candidates', () => {
  const questions = ['Who sold the lighthouse?', 'council timetable March 2019', 'ferry report 3'];

  it.each(questions)('only those are read that look best before: %s', async (text) => {
    await withArchive(manyArticles(60), answerer.embedder, async (archive) => {
      const question = { text, published: ALWAYS };
      const all = (await answerer.rank(archive, question, { depth: 30, read: Infinity })).passages;
      const few = (await answerer.rank(archive, question, { depth: 30, read: 7 })).passages;
      const promise = ({ retrieval }: RankedPassage) => perceptronScore(answerer.models.shortlist, retrieval);
      const best = all.toSorted(
        (a, b) =>
          promise(b) - promise(a) || a.evidence.candidate.passage.id - b.evidence.candidate.passage.id,
      );
      expect(all.length).toBeGreaterThan(30);
      expect(new Set(idsOf(few))).toEqual(new Set(idsOf(best.slice(0, 7))));
    });
  });
});
