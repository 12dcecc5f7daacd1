import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { buildArchive } from '../../src/archive/build-archive.ts';
import type { CorpusEvent } from '../../src/corpus/read-corpus.ts';
import type { Article } from '../../src/domain/article.ts';
import { ALWAYS } from '../../src/domain/date-range.ts';
import { Embedder } from '../../src/embedding/embedder.ts';
import { BUILT_IN, builtIn } from '../embedding/built-in.ts';
import {
  articleOf,
  build,
  eventsOf,
  leftoversIn,
  manyArticles,
  openArchive,
  queryOf,
  snapshotsIn,
  temporaryFolder,
} from './articles.ts';

/** Everything a few questions find in an index, with all that is known of each candidate. */
async function foundIn(index: string) {
  const archive = await openArchive(index);
  const found = [];
  for (const text of [
    'Who sold the lighthouse?',
    'council timetable March 2019',
    'ferry report 3',
    'new orchard',
  ]) {
    const query = await queryOf(text, ALWAYS, 20);
    const { candidates, termWeights } = await archive.search(query);
    const statements = await archive.datedStatements(candidates.map(({ passage }) => passage));
    found.push({
      candidates: candidates.toSorted((a, b) => a.passage.id - b.passage.id),
      termWeights,
      statements,
    });
  }
  return found;
}

const manifestOf = async (index: string) => {
  const [name] = (await readFile(path.join(index, 'current'), 'utf8')).split(' ');
  return JSON.parse(await readFile(path.join(index, name, 'manifest.json'), 'utf8'));
};

describe('building again', () => {
  it('takes over all vectors of a corpus that has not changed', async () => {
    const index = await temporaryFolder();
    const articles = manyArticles(60);
    const first = await build(index, articles);
    expect(first).toMatchObject({ articles: 60, passages: 180, reused: 0, skipped: [] });
    const before = await manifestOf(index);
    const found = await foundIn(index);
    const second = await build(index, articles);
    expect(second).toEqual({ ...first, reused: 180 });
    const after = await manifestOf(index);
    expect(after).toEqual({ ...before, builtAt: expect.any(String) });
    expect(after.builtAt > before.builtAt).toBe(true);
    expect(await foundIn(index)).toEqual(found);
  });

  it('embeds only what changed, and finds what a fresh build finds', async () => {
    const articles = manyArticles(60);
    const index = await temporaryFolder();
    await build(index, articles);
    const changed = articles.flatMap((article, number): Article[] => {
      if (number === 7) return []; // removed
      if (number === 20)
        return [articleOf('report-20', article.published, ['The new text is of an orchard.'])];
      if (number === 30) return [{ ...article, file: 'moved.txt' }];
      if (number === 40)
        return [articleOf('added', '2024-02-01', ['A new lighthouse was sold.', 'So it was.']), article];
      return [article];
    });
    const report = await build(index, changed);
    expect(report).toMatchObject({ articles: 60, passages: 180 - 3 - 2 + 1, reused: 180 - 3 - 3 });
    const fresh = await temporaryFolder();
    await build(fresh, changed);
    expect(await foundIn(index)).toEqual(await foundIn(fresh));
    const { builtAt: _, ...manifest } = await manifestOf(index);
    expect(await manifestOf(fresh)).toMatchObject(manifest);
  });

  it('resolves dates anew when only the publication date changed', async () => {
    const index = await temporaryFolder();
    const text = ['The bridge was opened yesterday.'];
    await build(index, [articleOf('dated', '2024-05-15', text)]);
    await build(index, [articleOf('dated', '2025-01-10', text)]);
    const archive = await openArchive(index);
    const [{ expression }] = await archive.datedStatements(archive.passagesOf(0));
    expect(expression.range).toEqual({ from: '2025-01-09', to: '2025-01-09' });
  });

  it('keeps the snapshot before, which somebody may be opening, and no older one', async () => {
    const index = await temporaryFolder();
    for (const count of [1, 2, 3, 4]) await build(index, manyArticles(count));
    expect((await snapshotsIn(index)).length).toBe(2);
    expect((await openArchive(index)).overview.articles).toBe(4);
    expect(await leftoversIn(index)).toEqual([]);
  });

  it('clears away snapshots that died before they were current', async () => {
    const index = await temporaryFolder();
    await build(index, manyArticles(2));
    const orphan = 'snapshot-2024-01-01T00-00-00-000Z-0123abcd';
    await mkdir(path.join(index, orphan));
    await writeFile(path.join(index, orphan, 'texts.utf16le'), 'half');
    await writeFile(path.join(index, 'current.new'), 'half');
    expect((await openArchive(index)).overview.articles).toBe(2);
    await build(index, manyArticles(3));
    expect(await snapshotsIn(index)).not.toContain(orphan);
    expect(await leftoversIn(index)).toEqual([]);
  });

  it('does not mind a clock that was put back', async () => {
    const index = await temporaryFolder();
    onTestFinished(() => void vi.useRealTimers());
    for (const [place, now] of ['2030-01-01', '1990-01-01', '2020-01-01'].entries()) {
      vi.useFakeTimers({ toFake: ['Date'], now: new Date(now) });
      await build(index, manyArticles(place + 1));
      expect((await openArchive(index)).overview).toMatchObject({
        articles: place + 1,
        builtAt: `${now}T00:00:00.000Z`,
      });
    }
    expect((await snapshotsIn(index)).length).toBe(2);
  });

  it('lets who opened an older snapshot read on', async () => {
    const index = await temporaryFolder();
    await build(index, manyArticles(3));
    const old = await openArchive(index);
    for (const count of [1, 2, 4]) await build(index, manyArticles(count));
    expect(await old.article(2)).toEqual(manyArticles(3)[2]);
    expect((await old.passageTexts(old.passagesOf(2))).length).toBe(3);
  });

  it('with another model embeds everything anew', async () => {
    const index = await temporaryFolder();
    await build(index, manyArticles(5));
    const other = await Embedder.load(BUILT_IN);
    Object.assign(other.model, { fingerprint: 'other' });
    const report = await buildArchive({ corpus: eventsOf(manyArticles(5)), index, embedder: other });
    expect(report.reused).toBe(0);
    await expect(openArchive(index)).rejects.toMatchObject({ identifier: 'MODEL_DIFFERS' });
    await other.dispose();
  });
});

describe('a build that does not come to its end', () => {
  /** Articles, then a fault. */
  async function* faulty(count: number): AsyncGenerator<CorpusEvent> {
    yield* eventsOf(manyArticles(count));
    throw new Error('the wire broke');
  }

  it.each([0, 1, 1500])(
    'after %d articles leaves the old snapshot current and nothing else behind',
    async (count) => {
      const index = await temporaryFolder();
      await build(index, manyArticles(3));
      await expect(buildArchive({ corpus: faulty(count), index, embedder: builtIn })).rejects.toThrow(
        'the wire broke',
      );
      expect((await openArchive(index)).overview.articles).toBe(3);
      expect((await snapshotsIn(index)).length).toBe(1);
      expect(await leftoversIn(index)).toEqual([]);
      expect((await build(index, manyArticles(4))).articles).toBe(4);
    },
  );

  it('because whoever watches it throws lets go of the index', async () => {
    const index = await temporaryFolder();
    const onProgress = () => {
      throw new Error('the terminal is gone');
    };
    const building = buildArchive({
      corpus: eventsOf(manyArticles(2)),
      index,
      embedder: builtIn,
      onProgress,
    });
    await expect(building).rejects.toThrow('the terminal is gone');
    expect(await readdir(index)).toEqual([]);
  });

  it('because there is nothing to read publishes nothing', async () => {
    const index = await temporaryFolder();
    await build(index, manyArticles(3));
    async function* unreadable(): AsyncGenerator<CorpusEvent> {
      yield { kind: 'skipped', skipped: { file: 'a.txt', line: 1, reason: 'has no date' } };
    }
    const report = await buildArchive({ corpus: unreadable(), index, embedder: builtIn });
    expect(report).toMatchObject({ articles: 0, passages: 0, skipped: [{ file: 'a.txt' }] });
    expect((await openArchive(index)).overview.articles).toBe(3);
    expect(await leftoversIn(index)).toEqual([]);
  });
});

it('progress is told from batch to batch, and rises to the end', async () => {
  const index = await temporaryFolder();
  const seen: number[] = [];
  const onProgress = ({ articles }: { articles: number }) => seen.push(articles);
  await buildArchive({ corpus: eventsOf(manyArticles(2300, 1)), index, embedder: builtIn, onProgress });
  expect(seen.length).toBeGreaterThan(2);
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
  expect(seen.at(-1)).toBe(2300);
});
