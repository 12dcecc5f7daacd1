import { expect, it } from 'vitest';
import { LiveArchive } from '../../src/archive/live-archive.ts';
import { build, manyArticles, openArchive, temporaryFolder } from './articles.ts';

/** An archive of some articles that counts how often it is closed. */
async function countedArchive(articles: number) {
  const index = await temporaryFolder();
  await build(index, manyArticles(articles));
  const archive = await openArchive(index);
  const close = archive.close.bind(archive);
  const closed = { times: 0 };
  archive.close = () => {
    closed.times++;
    return close();
  };
  return { archive, closed };
}

/** Work that waits to be told before it reads the last article. */
function waitingWork(live: LiveArchive) {
  let goOn = () => {};
  const told = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  const result = live.use(async (archive) => {
    await told;
    return (await archive.article(archive.overview.articles - 1)).title;
  });
  return { goOn, result };
}

it('work begun on the old archive finishes on it; the old one is closed once, after the last of it', async () => {
  const [old, next] = [await countedArchive(2), await countedArchive(5)];
  const live = new LiveArchive(old.archive);
  const [first, second] = [waitingWork(live), waitingWork(live)];
  const replaced = live.replace(next.archive);
  expect(await live.use(async ({ overview }) => overview.articles)).toBe(5);
  first.goOn();
  expect(await first.result).toBe('report-1');
  expect(old.closed.times).toBe(0);
  second.goOn();
  expect(await second.result).toBe('report-1');
  await replaced;
  expect([old.closed.times, next.closed.times]).toEqual([1, 0]);
  await live.close();
  expect([old.closed.times, next.closed.times]).toEqual([1, 1]);
});

it('closing waits for the work under way', async () => {
  const { archive, closed } = await countedArchive(3);
  const live = new LiveArchive(archive);
  const work = waitingWork(live);
  let ended = false;
  const closing = live.close().then(() => {
    ended = true;
  });
  await new Promise(setImmediate);
  expect([ended, closed.times]).toEqual([false, 0]);
  work.goOn();
  expect(await work.result).toBe('report-2');
  await closing;
  expect(closed.times).toBe(1);
});

it('work that fails lets go as well', async () => {
  const { archive, closed } = await countedArchive(1);
  const live = new LiveArchive(archive);
  await expect(live.use(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  await live.close();
  expect(closed.times).toBe(1);
});
