import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { auroc } from '../../../scripts/evaluate/auroc.ts';

const scores = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 40 });

describe('the area under the ROC curve', () => {
  test.each([
    [[0.9, 0.8], [0.1, 0.2, 0.3], 1],
    [[0.1], [0.9], 0],
    [[0.5, 0.5], [0.5], 0.5],
    [[0.2, 0.8], [0.5], 0.5],
    [[3, 1], [2, 1], 0.625],
  ])('of %j over %j is %d', (positives, negatives, area) => {
    expect(auroc([positives, negatives])).toBe(area);
  });

  test('is the share of pairs in the right order, ties counting half', () => {
    fc.assert(
      fc.property(scores, scores, (positives, negatives) => {
        let won = 0;
        for (const a of positives) for (const b of negatives) won += a > b ? 1 : a === b ? 0.5 : 0;
        expect(auroc([positives, negatives])).toBeCloseTo(won / (positives.length * negatives.length), 10);
      }),
    );
  });
});
