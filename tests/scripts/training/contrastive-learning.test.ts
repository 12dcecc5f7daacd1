import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seededRandom } from '../../../scripts/evaluate/random.ts';
import { addTokenGradient, bagVectors } from '../../../scripts/training/bag-vectors.ts';
import { ContrastiveLoss } from '../../../scripts/training/contrastive-loss.ts';
import { gaussianMatrix } from '../../../scripts/training/gaussian.ts';
import { type Matrix, rowOf, zeros } from '../../../scripts/training/matrix.ts';
import { TokenBags } from '../../../scripts/training/token-bags.ts';
import type { TrainingPair } from '../../../scripts/training/training-pair.ts';
import { VectorTrainer } from '../../../scripts/training/vector-trainer.ts';

const TEMPERATURE = 0.05;
const table = {
  units: Int32Array.of(4, 5, 5, 6, 7, 8, 9, 4, 8, 6),
  sentences: Uint32Array.of(0, 10),
  articles: Uint32Array.of(0, 1),
};
const span = (start: number, end: number) => ({ start, end });
const pair = (query: [number, number], passage: [number, number]): TrainingPair => ({
  query: [span(...query)],
  passage: [span(...passage)],
  queryDropout: 0,
  hiding: 0,
  stretch: span(...passage),
});
const pairs = [pair([0, 2], [2, 4]), pair([4, 6], [6, 8]), pair([1, 3], [8, 10])];

let loss: ContrastiveLoss;
beforeAll(async () => {
  loss = await ContrastiveLoss.create(pairs.length);
});
afterAll(() => loss.release());

function bagsOf(texts: readonly TrainingPair['query'][]): TokenBags {
  const bags = new TokenBags(texts.length, 10);
  for (const spans of texts) bags.add(table, spans, 0, Math.random);
  return bags;
}
const queryBags = () => bagsOf(pairs.map(({ query }) => query));
const passageBags = () => bagsOf(pairs.map(({ passage }) => passage));

describe('bags', () => {
  it('count each token of a text once, with how often it comes', () => {
    const bags = bagsOf([[span(0, 4)], [span(1, 3), span(9, 10)]]);
    expect([...bags.starts]).toEqual([0, 3, 5]);
    expect([...bags.tokens.subarray(0, 5)]).toEqual([4, 5, 6, 5, 6]);
    expect([...bags.counts.subarray(0, 5)]).toEqual([1, 2, 1, 2, 1]);
  });

  it('leave out tokens with the chance given, and special tokens always', () => {
    const bags = new TokenBags(3, 10);
    const special = { ...table, units: Int32Array.of(0, 1, 2, 3, 4) };
    bags.add(special, [span(0, 5)], 0, () => 0.5);
    bags.add(table, [span(0, 10)], 0.6, () => 0.5);
    bags.add(table, [span(0, 1)], 0.4, () => 0.5);
    expect([...bags.starts]).toEqual([0, 1, 1, 2]);
  });

  it('leave out what is to be hidden, wherever it stands', () => {
    const bags = bagsOf([[span(0, 4)]]);
    bags.clear();
    bags.add(table, [span(0, 4)], 0, Math.random, new Set([5]));
    expect([...bags.tokensOf(0)]).toEqual([4, 6]);
  });
});

/** The loss in plain words: mean cross entropy of the right passage and of the right query. */
function lossByHand(queries: Matrix, passages: Matrix, impossible: readonly string[] = []): number {
  const size = queries.rows;
  const logit = (q: number, p: number) =>
    impossible.includes(`${q} ${p}`)
      ? Number.NEGATIVE_INFINITY
      : rowOf(queries, q).reduce((sum, value, at) => sum + value * rowOf(passages, p)[at], 0) / TEMPERATURE;
  const all = Array.from({ length: size }, (_, index) => index);
  const sum = all.reduce((total, i) => {
    const among = (logits: number[]) => Math.log(logits.reduce((s, value) => s + Math.exp(value), 0));
    return total + among(all.map((p) => logit(i, p))) + among(all.map((q) => logit(q, i))) - 2 * logit(i, i);
  }, 0);
  return sum / (2 * size);
}

describe('the contrastive loss', () => {
  const vectors = () => {
    const random = seededRandom(5);
    const weights = new Float32Array(10).fill(0.7);
    const rows = gaussianMatrix(10, 6, random);
    return { rows, weights };
  };
  const units = (rows: Matrix, weights: Float32Array) => ({
    queries: bagVectors(queryBags(), rows, weights),
    passages: bagVectors(passageBags(), rows, weights),
  });

  it('is the cross entropy of telling queries and passages', async () => {
    const { rows, weights } = vectors();
    const { queries, passages } = units(rows, weights);
    // The passages of the first and the third pair are one stretch: neither is a negative of the other.
    const overlapping = [pairs[0], pairs[1], { ...pairs[2], stretch: span(3, 5) }];
    const found = await loss.of(pairs, queries.units, passages.units);
    expect(found.loss).toBeCloseTo(lossByHand(queries.units, passages.units), 4);
    const masked = await loss.of(overlapping, queries.units, passages.units);
    expect(masked.loss).toBeCloseTo(lossByHand(queries.units, passages.units, ['0 2', '2 0']), 4);
    const again = await loss.of(pairs, queries.units, passages.units);
    expect(again.loss).toBe(found.loss);
  });

  it('has the gradient by token vectors that small changes show', async () => {
    const { rows, weights } = vectors();
    const { queries, passages } = units(rows, weights);
    const found = await loss.of(pairs, queries.units, passages.units);
    const sum = { gradient: zeros(10, 6), touched: new Uint8Array(10) };
    addTokenGradient(queryBags(), queries, found.queries, sum);
    addTokenGradient(passageBags(), passages, found.passages, sum);
    expect([...sum.touched]).toEqual([0, 0, 0, 0, 1, 1, 1, 1, 1, 1]);
    const step = 1e-3;
    for (let place = 4 * 6; place < 60; place++) {
      const [more, less] = [step, -step].map((change) => {
        const values = rows.values.slice();
        values[place] += change;
        const moved = units({ ...rows, values }, weights);
        return lossByHand(moved.queries.units, moved.passages.units);
      });
      // The gradient is by weighted token vector.
      expect(sum.gradient.values[place] * 0.7).toBeCloseTo((more - less) / (2 * step), 2);
    }
  });

  it('falls when token vectors are moved down its gradient', async () => {
    const { rows } = vectors();
    const tokens = { rows, logWeights: new Float32Array(10) };
    const trainer = new VectorTrainer(tokens);
    const losses: number[] = [];
    for (let step = 0; step < 60; step++) {
      const { queries, passages } = units(rows, tokens.logWeights.map(Math.exp));
      const found = await loss.of(pairs, queries.units, passages.units);
      losses.push(found.loss);
      addTokenGradient(queryBags(), queries, found.queries, trainer);
      addTokenGradient(passageBags(), passages, found.passages, trainer);
      trainer.step(0.02, 0.02);
    }
    expect(losses[59]).toBeLessThan(losses[0] / 3);
  });
});

it('moves a token against its gradient and leaves the others', () => {
  const tokens = { rows: zeros(3, 3), logWeights: new Float32Array(3) };
  tokens.rows.values.fill(1);
  const trainer = new VectorTrainer(tokens);
  rowOf(trainer.gradient, 1).set([0, 2, 0]);
  trainer.touched[1] = 1;
  trainer.step(0.1, 0.1);
  expect([...trainer.gradient.values, ...trainer.touched].some(Boolean)).toBe(false);
  const [a, b, c] = rowOf(tokens.rows, 1);
  expect([a, c]).toEqual([1, 1]);
  expect(b).toBeLessThan(1);
  for (const row of [0, 2]) expect([...rowOf(tokens.rows, row)]).toEqual([1, 1, 1]);
  expect([...tokens.logWeights].map((value) => Math.sign(value) + 0)).toEqual([0, -1, 0]);
});
