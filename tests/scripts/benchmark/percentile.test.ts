import { expect, it } from 'vitest';
import { exactNeighbours, recall } from '../../../scripts/benchmark/exact-neighbours.ts';
import { median, percentile } from '../../../scripts/benchmark/percentile.ts';

it.each([
  [[5], 0.5, 5],
  [[3, 1, 2], 0.5, 2],
  [[4, 3, 2, 1], 0.5, 2],
  [[1, 2, 3, 4], 0.75, 3],
  [[1, 2, 3, 4], 0.76, 4],
  [[1, 2, 3, 4], 1, 4],
  [[1, 2, 3, 4], 0, 1],
])('of %j the share %d does not exceed %d', (values, share, expected) => {
  expect(percentile(values, share)).toBe(expected);
});

it('there is none of nothing', () => {
  expect(() => median([])).toThrow(RangeError);
});

it('recall is the mean share of the exact neighbours that were found first', () => {
  const vectors = Float32Array.from({ length: 40 }, (_, at) => (at % 2 === 0 ? 1 - at / 100 : 0));
  const exact = exactNeighbours(vectors, 2, [Float32Array.of(1, 0)]);
  expect([...exact[0]]).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  const found = Array.from({ length: 20 }, (_, place) => ({ passage: place + 3 }));
  expect(recall(exact, [found])).toBe(0.7);
  expect(recall([...exact, ...exact], [found, found.slice(0, 1)])).toBeCloseTo((0.7 + 0.1) / 2);
});
