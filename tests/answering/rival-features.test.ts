import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rarityAmong } from '../../src/answering/rarity.ts';
import { rivalFeatures } from '../../src/answering/rival-features.ts';
import type { BestSentenceFeature } from '../../src/answering/sentence-features.ts';
import { standardScores } from '../../src/answering/standard-scores.ts';

describe('the rarity of a term', () => {
  it('falls with the number of candidates that hold it, and is never negative', () => {
    const [held, common, rare, missing] = rarityAmong([
      [1, 1, 1, 0.9],
      [1, 1, 0.9, 0],
      [1, 0, 0, 0],
    ]);
    expect(held).toBeGreaterThan(0);
    expect(common).toBeGreaterThan(held);
    expect(rare).toBeGreaterThan(common);
    expect(missing).toBeGreaterThan(rare);
  });
});

describe('standard scores', () => {
  it('have mean 0 and variance 1, and are 0 where all values are the same', () => {
    expect(standardScores([4, 4])).toEqual([0, 0]);
    expect(standardScores([])).toEqual([]);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -99, max: 99 }), { minLength: 2 }), (values) => {
        const scores = standardScores(values);
        const squares = scores.reduce((sum, score) => sum + score ** 2, 0);
        expect(scores.reduce((sum, score) => sum + score, 0)).toBeCloseTo(0, 6);
        expect(squares).toBeCloseTo(values.every((value) => value === values[0]) ? 0 : values.length, 6);
      }),
    );
  });
});

/** What tells apart passages given by how well each of their sentences matches the terms of a question. */
function standing(...passages: readonly (readonly number[])[][]) {
  const evidences = passages.map((sentences) => ({
    candidate: { bm25: 1, cosine: 0.5, sentenceCosines: sentences.map(() => 0.5) },
    sentences: sentences.map((similarities) => ({ similarities })),
  }));
  const best = passages.map(() => ({ bestSentence: 0 }) as Record<BestSentenceFeature, number>);
  return rivalFeatures([1, 1], evidences, best);
}

describe('among the passages read', () => {
  it('that one stands out which has the word that the others lack', () => {
    const [subject, other, both] = standing([[1, 0]], [[1, 0]], [[0, 1]]);
    expect(both.sentenceDistinctive).toBeGreaterThan(subject.sentenceDistinctive);
    expect(both.standardCoverage).toBe(subject.standardCoverage);
    expect(other).toEqual(subject);
  });

  it('words count together that stand in neighbouring sentences', () => {
    const [near, far] = standing(
      [
        [1, 0],
        [0, 1],
        [0, 0],
      ],
      [
        [1, 0],
        [0, 0],
        [0, 1],
      ],
    );
    expect(near.sentenceRarity).toBe(far.sentenceRarity);
    expect(near.sentencePairRarity).toBeGreaterThan(far.sentencePairRarity);
    expect(near.softDistinctive).toBe(far.softDistinctive);
  });
});
