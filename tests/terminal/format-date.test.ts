import { expect, test } from 'vitest';
import type { Day } from '../../src/domain/day.ts';
import { formatDay, formatRange } from '../../src/terminal/format-date.ts';
import { day } from './fixtures.ts';

test('a day is written out', () => {
  expect(formatDay(day('2024-03-07'))).toBe('7 March 2024');
  expect(formatDay(day('0079-08-24'))).toBe('24 August 79');
});

test.each<[string | null, string | null, string]>([
  ['2025-04-16', '2025-04-16', '16 April 2025'],
  ['2025-04-07', '2025-04-13', '7–13 April 2025'],
  ['2025-04-28', '2025-05-04', '28 April – 4 May 2025'],
  ['2024-12-30', '2025-01-05', '30 December 2024 – 5 January 2025'],
  ['2024-02-01', '2024-02-29', 'February 2024'],
  ['2023-02-01', '2023-02-28', 'February 2023'],
  ['2024-02-01', '2024-02-28', '1–28 February 2024'],
  ['2024-01-01', '2024-03-31', 'January–March 2024'],
  ['2023-12-01', '2024-02-29', 'December 2023 – February 2024'],
  ['2020-01-01', '2020-12-31', '2020'],
  ['2021-01-01', '2023-12-31', '2021–2023'],
  ['2020-01-01', '2023-11-30', 'January 2020 – November 2023'],
  ['2020-01-01', '2020-01-01', '1 January 2020'],
  ['2020-01-01', null, 'since 2020'],
  ['2020-03-05', null, 'since 5 March 2020'],
  [null, '2020-12-31', 'until 2020'],
  [null, '2020-03-31', 'until March 2020'],
  [null, '2020-03-30', 'until 30 March 2020'],
  [null, null, 'at any time'],
])('%s to %s is “%3$s”', (from, to, expected) => {
  expect(formatRange({ from: from as Day | null, to: to as Day | null })).toBe(expected);
});
