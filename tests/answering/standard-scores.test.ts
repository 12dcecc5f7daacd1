import fc from 'fast-check';
import { expect, it } from 'vitest';
import { standardScores } from '../../src/answering/standard-scores.ts';

it('have mean 0 and variance 1, and are 0 where all values are the same', () => {
  expect(standardScores([4, 4])).toEqual([0, 0]);
  // The mean of these is not quite one of them.
  expect(standardScores(Array(24).fill(0.42))).toEqual(Array(24).fill(0));
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
