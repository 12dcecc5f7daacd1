import { cp, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { buildArchive } from '../../src/archive/build-archive.ts';
import { DiskArchive } from '../../src/archive/disk-archive.ts';
import { SegmentCache } from '../../src/archive/segment-cache.ts';
import { segmentFolder } from '../../src/archive/segment-files.ts';
import { currentSnapshot } from '../../src/archive/snapshot-files.ts';
import type { CorpusEvent } from '../../src/corpus/read-corpus.ts';
import { type Article, headerOf } from '../../src/domain/article.ts';
import { ALWAYS } from '../../src/domain/date-range.ts';
import { builtIn } from '../embedding/built-in.ts';
import {
  archiveOf,
  articleOf,
  build,
  eventsOf,
  leftoversIn,
  manyArticles,
  openArchive,
  queryOf,
  segmentsIn,
  temporaryFolder,
} from './articles.ts';

/** Segments small enough that a test has many. */
const SIZES = { full: 30, part: 15, small: 10 };
const articles = manyArticles(60);

const buildInSegments = (index: string, corpus: Iterable<Article>, sizes = SIZES) =>
  buildArchive({ corpus: eventsOf(corpus), index, embedder: builtIn, sizes });

/** What a few questions find, without the numbers that depend on the order of building, in a fixed order. */
async function foundIn(archive: DiskArchive) {
  const found = [];
  for (const text of ['Who sold the lighthouse?', 'council timetable March 2019', 'ferry report 3']) {
    const { candidates, ...rest } = await archive.search(await queryOf(text, ALWAYS, 1000));
    const rows = await Promise.all(
      candidates.map(async ({ passage, ...candidate }) => {
        const { id } = await archive.article(passage.article);
        const [words] = await archive.passageTexts([passage]);
        const dates = await archive.datedStatements([passage]);
        return { id, words, ...candidate, dates: dates.map(({ expression }) => expression) };
      }),
    );
    const key = ({ id, words }: { id: string; words: string }) => `${id} ${words}`;
    found.push({ ...rest, rows: rows.toSorted((a, b) => (key(a) < key(b) ? -1 : 1)) });
  }
  return found;
}

describe('an archive of many segments', () => {
  it('is the same as one of a single segment', async () => {
    const [split, whole] = [await temporaryFolder(), await temporaryFolder()];
    expect(await buildInSegments(split, articles)).toEqual(await build(whole, articles));
    expect((await segmentsIn(split)).length).toBe(6);
    const [many, one] = [await openArchive(split), await openArchive(whole)];
    expect({ ...many.overview, builtAt: '' }).toEqual({ ...one.overview, builtAt: '' });
    expect(await foundIn(many)).toEqual(await foundIn(one));
    for (const [number, article] of articles.entries()) expect(await many.article(number)).toEqual(article);
    expect(await many.mostMentioned(ALWAYS, 20)).toEqual(await one.mostMentioned(ALWAYS, 20));
    expect(await many.topics('', 20)).toEqual(await one.topics('', 20));
    expect(await many.completeArticles('report 1', 20)).toEqual(await one.completeArticles('report 1', 20));
  });

  it('has the same segments in however many parts they were made', async () => {
    const [parts, wholes] = [await temporaryFolder(), await temporaryFolder()];
    await buildInSegments(parts, articles);
    await buildInSegments(wholes, articles, { ...SIZES, part: SIZES.full });
    // A segment's name is a hash of all that it holds.
    expect(await segmentsIn(parts)).toEqual(await segmentsIn(wholes));
  });

  it('keeps its segments when an article is added, and makes one for it', async () => {
    const index = await temporaryFolder();
    await buildInSegments(index, articles);
    const before = await segmentsIn(index);
    const added = articleOf('added', '2025-02-01', ['A zebra was sold at the lighthouse.']);
    expect(await buildInSegments(index, [...articles, added])).toMatchObject({ articles: 61, reused: 180 });
    expect((await segmentsIn(index)).slice(0, -1).sort()).toEqual(before.toSorted());
    const archive = await openArchive(index);
    expect(headerOf(await archive.article((await archive.articleNumber(added.id))!))).toEqual(
      headerOf(added),
    );
    expect(archive.overview).toMatchObject({ articles: 61, published: { to: '2025-02-01' } });
    // The next small segment takes the one before up.
    const another = articleOf('another', '2025-02-02', ['The zebra came back.']);
    await buildInSegments(index, [...articles, added, another]);
    expect((await segmentsIn(index)).length).toBe(before.length + 1);
    expect(await leftoversIn(index)).toEqual([]);
  });

  it('has few segments however often it grows', async () => {
    const index = await temporaryFolder();
    const sizes = { full: 300, part: 100, small: 10 };
    const all = manyArticles(20 * 12, 1);
    let most = 0;
    for (let count = 12; count <= all.length; count += 12) {
      const report = await buildInSegments(index, all.slice(0, count), sizes);
      expect(report).toMatchObject({ articles: count, passages: count, reused: count - 12 });
      most = Math.max(most, (await segmentsIn(index)).length);
    }
    expect(most).toBe(9);
    // Eight builds make a segment each; the ninth makes one of these and its own. So do nine more, and two are left.
    const sizesNow = await Promise.all(
      (await segmentsIn(index)).map(async (name) => (await segmentFolder(index, name)).manifest.passages),
    );
    expect(sizesNow.sort((a, b) => b - a)).toEqual([108, 108, 12, 12]);
    const [grown, whole] = [await openArchive(index), await archiveOf(all)];
    expect(await foundIn(grown)).toEqual(await foundIn(whole));
  });

  it('shows nothing of an article that is removed, and all of it when it comes back', async () => {
    const index = await temporaryFolder();
    const gone = articleOf(
      'gone',
      '2031-01-01',
      ['A zebra called Quentin lived in Skegness on 3 May 2020.'],
      {
        source: 'Zebra Weekly',
      },
    );
    const all = [...articles.slice(0, 30), gone, ...articles.slice(30)];
    await buildInSegments(index, all);
    const whole = await foundIn(await openArchive(index));
    const before = await segmentsIn(index);
    expect(await buildInSegments(index, articles)).toMatchObject({ articles: 60, reused: 180 });
    expect((await segmentsIn(index)).toSorted()).toEqual(before.toSorted());
    const archive = await openArchive(index);
    const { candidates } = await archive.search(await queryOf('zebra Quentin Skegness', ALWAYS, 1000));
    expect(candidates.length).toBe(180);
    expect(await archive.articleNumber(gone.id)).toBeUndefined();
    await expect(archive.article(30)).rejects.toThrow(RangeError);
    expect(archive.overview).toMatchObject({ articles: 60, passages: 180 });
    expect(archive.overview.published.to! < '2031').toBe(true);
    expect(await archive.topics('Quentin', 5)).toEqual([]);
    expect(await archive.completeSources('', 5)).toEqual([]);
    expect(await archive.completeArticles('gone', 5)).toEqual([]);
    const mentioned = await archive.mostMentioned(ALWAYS, 100);
    expect(mentioned.filter(({ range }) => range.from === '2020-05-03')).toEqual([]);
    await buildInSegments(index, all);
    expect(await foundIn(await openArchive(index))).toEqual(whole);
  });

  it('writes a segment anew that has lost most of its articles, and drops one that has lost all', async () => {
    const index = await temporaryFolder();
    await buildInSegments(index, articles);
    const before = await segmentsIn(index);
    const left = articles.filter((_, number) => number < 4 || number >= 20);
    expect(await buildInSegments(index, left)).toMatchObject({ articles: 44, reused: 132 });
    const kept = (await segmentsIn(index)).filter((name) => before.includes(name));
    expect(kept.length).toBe(4);
    const fresh = await temporaryFolder();
    await build(fresh, left);
    expect(await foundIn(await openArchive(index))).toEqual(await foundIn(await openArchive(fresh)));
  });
});

it('the archive that follows one reads only the segments that are new', async () => {
  const index = await temporaryFolder();
  await buildInSegments(index, articles);
  const cache = new SegmentCache();
  const before = await DiskArchive.open(index, builtIn.model, cache);
  onTestFinished(() => before.close());
  const added = articleOf('added', '2025-02-01', ['A zebra was sold at the lighthouse.']);
  await buildInSegments(index, [...articles, added]);
  // Whoever read it again would find it damaged.
  const [kept] = await segmentsIn(index);
  await writeFile(path.join(index, kept, 'terms.columns'), 'noise');
  await expect(DiskArchive.open(index, builtIn.model)).rejects.toThrow('terms.columns');
  const after = await DiskArchive.open(index, builtIn.model, cache);
  onTestFinished(() => after.close());
  expect(after.overview.articles).toBe(61);
  expect((await after.search(await queryOf('Who sold the lighthouse?'))).candidates.length).toBeGreaterThan(
    9,
  );
  expect(await before.article(3)).toEqual(articles[3]);
});

describe('a build that breaks off', () => {
  const many = manyArticles(1500, 1);
  const sizes = { full: 300, part: 100, small: 10 };

  /** Leaves in an index what a build has finished that breaks off: three full segments and a part of the fourth. */
  async function breakOff(index: string): Promise<{ full: string[]; part: string }> {
    async function* broken(): AsyncGenerator<CorpusEvent> {
      yield* eventsOf(many.slice(0, 1200));
      throw new Error('the wire broke');
    }
    const build = buildArchive({ corpus: broken(), index, embedder: builtIn, sizes });
    await expect(build).rejects.toThrow('the wire broke');
    const left = await Promise.all(
      (await readdir(index)).map(async (name) => (await segmentFolder(index, name)).manifest),
    );
    expect(left.map(({ passages }) => passages).sort()).toEqual([100, 300, 300, 300]);
    const names = await readdir(index);
    return {
      full: names.filter((_, place) => !left[place].isPart),
      part: names.find((_, place) => left[place].isPart)!,
    };
  }

  it('is taken up by the next one, which makes only what is missing', async () => {
    const [index, undisturbed] = [await temporaryFolder(), await temporaryFolder()];
    const { full, part } = await breakOff(index);
    const report = await buildInSegments(index, many, sizes);
    expect(report).toMatchObject({ articles: 1500, passages: 1500, reused: 1000 });
    expect(await segmentsIn(index)).toEqual(expect.arrayContaining(full));
    expect(await segmentsIn(index)).not.toContain(part);
    expect(await leftoversIn(index)).toEqual([]);
    await buildInSegments(undisturbed, many, sizes);
    expect((await segmentsIn(index)).sort()).toEqual((await segmentsIn(undisturbed)).sort());
  });

  it('leaves a part that the next one writes anew without what is gone since', async () => {
    const index = await temporaryFolder();
    const { full } = await breakOff(index);
    const rest = many.filter((_, number) => number !== 950);
    expect(await buildInSegments(index, rest, sizes)).toMatchObject({ articles: 1499, reused: 999 });
    const archive = await openArchive(index);
    expect(await archive.articleNumber(many[950].id)).toBeUndefined();
    expect(await archive.articleNumber(many[951].id)).toBeDefined();
    expect(await segmentsIn(index)).toEqual(expect.arrayContaining(full));
    for (const { name, removed } of (await currentSnapshot(index))!.manifest.segments) {
      expect(removed).toEqual([]);
      expect((await segmentFolder(index, name)).manifest.isPart).toBeUndefined();
    }
  });

  it('just after it has merged parts leaves nothing twice', async () => {
    const index = await temporaryFolder();
    const { part } = await breakOff(index);
    const kept = path.join(await temporaryFolder(), part);
    await cp(path.join(index, part), kept, { recursive: true });
    await buildInSegments(index, many, sizes);
    const before = await segmentsIn(index);
    await cp(kept, path.join(index, part), { recursive: true });
    expect(await buildInSegments(index, many, sizes)).toMatchObject({ articles: 1500, reused: 1500 });
    expect(await segmentsIn(index)).toEqual(expect.arrayContaining(before));
    expect(await leftoversIn(index)).toEqual([]);
  });

  it('leaves nothing that a build of another corpus would take up', async () => {
    const index = await temporaryFolder();
    await breakOff(index);
    const other = articleOf('other', '2025-02-01', ['A zebra was sold at the lighthouse.']);
    expect(await buildInSegments(index, [other], sizes)).toMatchObject({ articles: 1, reused: 0 });
    expect((await segmentsIn(index)).length).toBe(1);
    expect(await leftoversIn(index)).toEqual([]);
  });
});
