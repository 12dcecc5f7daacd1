import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { consult } from '../../../scripts/evaluate/consult.ts';
import { plainArticle } from '../../../scripts/evaluate/data/plain-article.ts';
import { withArchive } from '../../../scripts/evaluate/temporary-archive.ts';
import { Answerer } from '../../../src/answering/answerer.ts';
import { readConfig } from '../../../src/config.ts';
import { ALWAYS } from '../../../src/domain/date-range.ts';
import type { Day } from '../../../src/domain/day.ts';
import { today } from '../../../src/operations/today.ts';

let folder: string;
let product: Answerer;
let neverSilent: Answerer;

beforeAll(async () => {
  const choice = readConfig({});
  folder = await mkdtemp(path.join(tmpdir(), 'dateline-consult-'));
  const { confidence, ...models } = JSON.parse(await readFile(choice.rankerFile, 'utf8'));
  const rankerFile = path.join(folder, 'ranker.json');
  await writeFile(rankerFile, JSON.stringify({ ...models, confidence: { ...confidence, threshold: 0 } }));
  product = await Answerer.open(choice, today);
  neverSilent = await Answerer.open({ ...choice, rankerFile }, today);
});
afterAll(async () => {
  await product.close();
  await neverSilent.close();
  await rm(folder, { recursive: true, force: true });
});

const articles = [
  ['Baker wins', ['A baker from Lund won the tractor race.', 'She had trained for it on her bread round.']],
  [
    'Tractor stolen',
    ['Thieves took a tractor from a farm near Skive.', 'The tractor, a tractor of 1951, was blue.'],
  ],
  ['Rain ahead', ['Heavy showers are expected along the coast.', 'Umbrellas sold out in two towns.']],
].map(([title, texts], place) =>
  plainArticle(
    { file: `${place}.txt`, published: '2024-02-03' as Day, title: title as string },
    texts as string[],
  ),
);

const QUESTIONS = ['Who won the tractor race?', 'Will the weather be wet by the sea?', 'zzz'];

describe('every system', () => {
  test('orders by what it goes by, and the first quote is the one the product would give', async () => {
    await withArchive(articles, product.embedder, async (archive) => {
      for (const text of QUESTIONS) {
        const { rankings, first, signals } = await consult(archive, product, text);
        const texts = await archive.passageTexts(rankings.BM25);
        if (text.includes('tractor')) expect(texts).toHaveLength(2);
        if (text === 'zzz') expect([texts, signals.BM25]).toEqual([[], 0]);
        expect(rankings.vectors).toHaveLength(3);
        expect(rankings.Dateline).toHaveLength(3);
        const answer = await neverSilent.answer(archive, { text, published: ALWAYS, limit: 1 });
        expect(answer.outcome === 'answered' && answer.citations[0]).toEqual(first);
        expect(signals.Dateline).toBe(first?.score);
      }
      const wet = await consult(archive, product, QUESTIONS[1]);
      const [nearest] = await archive.passageTexts(wet.rankings.vectors);
      expect(nearest).toContain('Heavy showers are expected along the coast.');
    });
  });
});
