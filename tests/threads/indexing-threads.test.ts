import { mkdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { segmentFolder } from '../../src/archive/segment-files.ts';
import { updateIndex } from '../../src/archive/update-index.ts';
import { readConfig } from '../../src/config.ts';
import type { Article } from '../../src/domain/article.ts';
import { IndexingThreads } from '../../src/threads/indexing-threads.ts';
import {
  articleOf,
  eventsOf,
  openArchive,
  queryOf,
  segmentsIn,
  temporaryFolder,
} from '../archive/articles.ts';

/** Articles of about 20,000 characters each. */
function longArticles(count: number): Article[] {
  return Array.from({ length: count }, (_, number) =>
    articleOf(
      `report-${number}`,
      '2024-05-01',
      Array.from(
        { length: 40 },
        (_, place) =>
          `Clerk ${place} of office ${number} ${'counted the boats in the harbour and wrote their names into the book. '.repeat(7)}`,
      ).map((paragraph) => paragraph.trim()),
    ),
  );
}

async function buildInThreads(articles: readonly Article[]): Promise<string> {
  const index = await temporaryFolder();
  const threads = await IndexingThreads.open(readConfig({}).embedding);
  onTestFinished(() => threads.close());
  const makeSegments: IndexingThreads['makeSegments'] = (place) => threads.makeSegments(place);
  const report = await updateIndex({
    readCorpus: () => eventsOf(articles),
    index,
    model: threads.model,
    makeSegments,
  });
  expect(report.articles).toBe(articles.length);
  return index;
}

it('a corpus is shared out to threads, in the same way every time', async () => {
  const articles = longArticles(60);
  const [one, another] = [await buildInThreads(articles), await buildInThreads(articles)];
  const segments = await segmentsIn(one);
  expect(segments.length).toBe(Math.min(2, availableParallelism()));
  expect(await segmentsIn(another)).toEqual(segments);
  const archive = await openArchive(one);
  const { candidates } = await archive.search(await queryOf('clerk 39 of office 59'));
  const found = await Promise.all(candidates.map(({ passage }) => archive.article(passage.article)));
  expect(found.map(({ title }) => title)).toContain('report-59');
});

it.skipIf(availableParallelism() === 1)(
  'what comes after an article that is passed over goes where it would have gone',
  async () => {
    const articles = longArticles(18);
    const undisturbed = await buildInThreads(articles);
    const [first, second] = await segmentsIn(undisturbed);
    const made = (await segmentFolder(undisturbed, first)).manifest.articles;
    const threads = await IndexingThreads.open(readConfig({}).embedding);
    onTestFinished(() => threads.close());
    const index = await temporaryFolder();
    const folder = path.join(index, 'unfinished');
    await mkdir(folder);
    const maker = threads.makeSegments({ index, folder, onAdded: () => {} });
    for (const article of articles.slice(0, made)) maker.passOver(article);
    for (const article of articles.slice(made)) await maker.add(article);
    expect(await maker.finish()).toEqual([second]);
  },
);

it('a small corpus needs one thread only', async () => {
  expect((await segmentsIn(await buildInThreads(longArticles(5)))).length).toBe(1);
});

it('the error of a thread is the error of the build', async () => {
  const threads = await IndexingThreads.open(readConfig({}).embedding);
  onTestFinished(() => threads.close());
  const maker = threads.makeSegments({ index: '/nowhere', folder: '/nowhere/unfinished', onAdded: () => {} });
  const adding = async () => {
    for (const article of longArticles(60)) await maker.add(article);
    await maker.finish();
  };
  await expect(adding()).rejects.toThrow(/ENOENT/);
});
