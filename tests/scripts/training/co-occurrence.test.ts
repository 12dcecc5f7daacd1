import { expect, it } from 'vitest';
import { positiveInformation } from '../../../scripts/training/co-occurrence.ts';

/** Two articles of the tokens 0 to 3; token 3 tells nothing. */
const table = {
  units: Int32Array.of(0, 3, 1, 2, 0, 1),
  sentences: Uint32Array.of(0, 2, 4, 6),
  articles: Uint32Array.of(0, 2, 3),
};
const isTelling = Uint8Array.of(1, 1, 1, 0);

it('is the logarithm of how much oftener two tokens stand together than by chance', () => {
  const contexts = Int32Array.of(0, 1, 2, -1);
  const [block] = positiveInformation(table, isTelling, contexts, 3);
  // Worked by hand: 0 and 1 are neighbours twice, 1 and 2 once, 0 and 2 stand two apart once. The first article's
  // sentences are one run, and token 3 is passed over.
  const together = [
    [0, 2, 0.5],
    [2, 0, 1],
    [0.5, 1, 0],
  ];
  const sums = together.map((row) => row[0] + row[1] + row[2]);
  const smoothed = sums.map((sum) => sum ** 0.75);
  const total = smoothed[0] + smoothed[1] + smoothed[2];
  together.forEach((row, token) => {
    row.forEach((count, context) => {
      const ratio = (count * total) / (sums[token] * smoothed[context]);
      expect(block.values[token * 3 + context]).toBeCloseTo(Math.max(0, Math.log(ratio)), 5);
    });
  });
  expect([...block.values.subarray(9)]).toEqual([0, 0, 0]);
});

it('counts only with tokens that are contexts', () => {
  const [block] = positiveInformation(table, isTelling, Int32Array.of(-1, 0, -1, -1), 1);
  expect(block.columns).toBe(1);
  // With a single context nothing is oftener than by chance.
  expect([...block.values]).toEqual([0, 0, 0, 0]);
});
