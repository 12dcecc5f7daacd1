import { expect, it, onTestFinished } from 'vitest';
import { copyIndex } from '../../../src/archive/postgres/copy-index.ts';
import { Database } from '../../../src/archive/postgres/database.ts';
import { currentGeneration } from '../../../src/archive/postgres/generation.ts';
import { Pinned } from '../../../src/archive/postgres/pinned.ts';
import { TermSearch } from '../../../src/archive/postgres/term-search.ts';
import { build, manyArticles, temporaryFolder } from '../articles.ts';
import { startPglite } from './engines.ts';

it('terms that are too common to be fetched at once are counted where the rarer ones are', async () => {
  const server = await startPglite();
  const database = new Database(server.url);
  onTestFinished(async () => {
    await database.close();
    await server.stop();
  });
  const index = await temporaryFolder();
  await build(index, manyArticles(30));
  await copyIndex(index, database);
  const pinned = await Pinned.read(database, (await currentGeneration(database))!);
  // From the commonest to the rarest: each passage has a clerk, few a lighthouse, one article the number 17.
  const terms = ['clerk', 'lighthous', '17', 'nowher'];
  const whole = await TermSearch.of(pinned, terms);
  const sparing = await TermSearch.of(pinned, terms, 1);
  expect(sparing.weighting).toEqual(whole.weighting);
  expect(sparing.isKnown).toEqual([true, true, true, false]);
  const [all, some] = [whole.matches(0), sparing.matches(0)];
  expect(some.passages.length).toBeGreaterThan(0);
  expect(some.passages.length).toBeLessThan(all.passages.length);
  for (const passage of some.passages) expect(some.passage(passage).mask).toBe(0b100);
  await sparing.complete([0]);
  const completed = sparing.matches(0);
  expect(completed.passages).toEqual(all.passages);
  for (const passage of all.passages) expect(completed.passage(passage)).toEqual(all.passage(passage));
}, 60_000);
