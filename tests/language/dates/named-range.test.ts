import { expect, test } from 'vitest';
import { parseDay } from '../../../src/domain/day.ts';
import { findDateExpressions } from '../../../src/language/dates/find-date-expressions.ts';
import { namedRange } from '../../../src/language/dates/named-range.ts';

test.each([
  ['It grew since 2020.', '2020-01-01..2020-12-31'],
  ['It grew since May 2020.', '2020-05-01..2020-05-31'],
  ['It grew since the third quarter of 2020.', '2020-07-01..2020-09-30'],
  ['It grew since the 1990s.', '1990-01-01..1999-12-31'],
  ['It grew since 6 May 2020.', '2020-05-06..2020-05-06'],
  ['It grew since last winter.', '2023-12-01..2024-02-29'],
  ['It stayed until last winter.', '2023-12-01..2024-02-29'],
  ['It stayed until May 2020.', '2020-05-01..2020-05-31'],
  ['It rained from May 2020 to July 2020.', '2020-05-01..2020-07-31'],
])('%s names %s', (text, expected) => {
  const [found] = findDateExpressions(text, parseDay('2024-10-08')!);
  const named = namedRange(found!);
  expect(`${named?.from}..${named?.to}`).toBe(expected);
});

test('a range without ends names nothing', () => {
  expect(namedRange({ range: { from: null, to: null }, precision: 'span' })).toBeUndefined();
});
