import { expect, test } from 'vitest';
import type { DatePrecision } from '../../../src/domain/date-expression.ts';
import { shortDate } from '../../../src/timeline/picture/short-date.ts';
import { day } from './entries.ts';

test.each<[from: string | null, to: string | null, precision: DatePrecision, expected: string]>([
  ['2024-09-30', '2024-09-30', 'day', '30 Sep 2024'],
  ['2024-01-01', '2024-01-01', 'day', '1 Jan 2024'],
  ['2025-04-07', '2025-04-13', 'week', '7–13 Apr 2025'],
  ['2025-03-31', '2025-04-06', 'week', '31 Mar – 6 Apr 2025'],
  ['2024-12-30', '2025-01-05', 'week', '30 Dec 2024 – 5 Jan 2025'],
  ['2024-02-01', '2024-02-29', 'month', 'Feb 2024'],
  ['2023-02-01', '2023-02-28', 'month', 'Feb 2023'],
  ['2024-02-01', '2024-02-28', 'span', '1–28 Feb 2024'],
  ['2019-07-01', '2019-09-30', 'quarter', 'Jul–Sep 2019'],
  ['2019-12-01', '2020-02-29', 'season', 'Dec 2019 – Feb 2020'],
  ['2024-01-01', '2024-12-31', 'year', '2024'],
  ['2021-01-01', '2023-12-31', 'span', '2021–2023'],
  ['1990-01-01', '1999-12-31', 'decade', '1990s'],
  ['1901-01-01', '2000-12-31', 'century', '1901–2000'],
  ['0987-05-02', '0987-05-02', 'day', '2 May 987'],
  ['2020-01-01', null, 'year', 'since 2020'],
  ['2020-05-01', null, 'month', 'since May 2020'],
  ['2020-05-02', null, 'day', 'since 2 May 2020'],
  [null, '2025-03-31', 'month', 'until Mar 2025'],
  [null, '2025-12-31', 'year', 'until 2025'],
  [null, null, 'span', 'undated'],
])('%s to %s as %s is %s', (from, to, precision, expected) => {
  const range = { from: from === null ? null : day(from), to: to === null ? null : day(to) };
  expect(shortDate(range, precision)).toBe(expected);
});
