import { expect, test } from 'vitest';
import { mostTold } from '../../../src/timeline/picture/most-told.ts';
import { entry } from './entries.ts';

test('reports come before fit, fit before order, and the order of the entries is kept', () => {
  const a = entry({ from: '2020-01-01', score: 0.9 });
  const b = entry({ from: '2020-01-02', score: 0.2, reports: 3 });
  const c = entry({ from: '2020-01-03', score: 0.4 });
  const d = entry({ from: '2020-01-04', score: 0.4 });
  expect(mostTold([a, b, c, d], 1)).toEqual([b]);
  expect(mostTold([a, b, c, d], 2)).toEqual([a, b]);
  expect(mostTold([a, b, c, d], 3)).toEqual([a, b, c]);
  expect(mostTold([a, b], 12)).toEqual([a, b]);
});
