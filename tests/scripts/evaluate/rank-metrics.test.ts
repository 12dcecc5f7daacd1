import { expect, test } from 'vitest';
import { placeOf, reciprocal, within } from '../../../scripts/evaluate/rank-metrics.ts';

const items = [...'abcdefghijklm'];

test.each([
  ['a', 1, true, 1],
  ['d', 4, true, 0.25],
  ['e', 5, false, 0.2],
  ['j', 10, false, 0.1],
  ['k', 0, false, 0],
  ['z', 0, false, 0],
])('%s is at place %d of the first ten', (wanted, place, isWithinFour, value) => {
  expect(placeOf(items, (item) => item === wanted)).toBe(place);
  expect(within(place, 4)).toBe(isWithinFour);
  expect(reciprocal(place)).toBe(value);
});
