import { expect, test } from 'vitest';
import { parseDay } from '../../../src/domain/day.ts';
import { readDateRange } from '../../../src/language/dates/read-date-range.ts';

const today = parseDay('2025-04-16')!;

test.each([
  ['2024', '2024-01-01..2024-12-31'],
  ['March 2024', '2024-03-01..2024-03-31'],
  ['  march   2024 ', '2024-03-01..2024-03-31'],
  ['sept 2024', '2024-09-01..2024-09-30'],
  ['may', '2024-05-01..2024-05-31'],
  ['May 5', '2024-05-05..2024-05-05'],
  ['5 may 2021', '2021-05-05..2021-05-05'],
  ['2024-05-26', '2024-05-26..2024-05-26'],
  ['5/26/2024', '2024-05-26..2024-05-26'],
  ['2024-05', '2024-05-01..2024-05-31'],
  ['last summer', '2024-06-01..2024-08-31'],
  ['summer 2020', '2020-06-01..2020-08-31'],
  ['LAST WEEK', '2025-04-07..2025-04-13'],
  ['this year', '2025-01-01..2025-12-31'],
  ['yesterday', '2025-04-15..2025-04-15'],
  ['two weeks ago', '2025-03-31..2025-04-06'],
  ['last 3 months', '2025-01-16..2025-04-16'],
  ['since 2020', '2020-01-01..'],
  ['from 2020', '2020-01-01..'],
  ['until next March', '..2026-03-31'],
  ['before May 2021', '..2021-04-30'],
  ['after 2021', '2022-01-01..'],
  ['2019 to 2021', '2019-01-01..2021-12-31'],
  ['2020-2025', '2020-01-01..2025-12-31'],
  ['from may to july 2020', '2020-05-01..2020-07-31'],
  ['between 2021 and 2023', '2021-01-01..2023-12-31'],
  ['the 1990s', '1990-01-01..1999-12-31'],
  ['q3 2020', '2020-07-01..2020-09-30'],
  ['christmas', '2024-12-25..2024-12-25'],
  ['easter 2023', '2023-04-09..2023-04-09'],
])('%s', (typed, expected) => {
  const range = readDateRange(typed, today);
  expect(range && `${range.from ?? ''}..${range.to ?? ''}`).toBe(expected);
});

test.each([
  '',
  'soon',
  'harry',
  '2024 harry',
  'march for women',
  '31 February 2024',
  '2024-13-01',
  '99',
  'two weeks',
  'the king',
])('is no date: %j', (typed) => {
  expect(readDateRange(typed, today)).toBeUndefined();
});
