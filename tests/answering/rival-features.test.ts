import { describe, expect, it } from 'vitest';
import { rivalFeatures } from '../../src/answering/rival-features.ts';
import type { BestSentenceFeature } from '../../src/answering/sentence-features.ts';

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
    const [subject, same, telling] = standing([[1, 0]], [[1, 0]], [[0, 1]]);
    expect(telling.sentenceDistinctive).toBeGreaterThan(subject.sentenceDistinctive);
    expect(telling.standardCoverage).toBe(subject.standardCoverage);
    expect(same).toEqual(subject);
  });

  it('one alone is as good as their mean, and of none there is nothing to tell', () => {
    const [only] = standing([[1, 0.5]]);
    expect(only).toMatchObject({ standardBm25: 0, standardCosine: 0, standardCoverage: 0 });
    expect(Object.values(only).every(Number.isFinite)).toBe(true);
    expect(standing()).toEqual([]);
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
