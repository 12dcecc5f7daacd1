import { expect, it } from 'vitest';
import { dayText, rangeText } from '../../../src/discord/views/day-text.ts';
import { day } from '../small-dateline.ts';

it.each([
  ['2025-04-07', '2025-04-13', '7–13 Apr 2025'],
  ['2025-04-16', '2025-04-16', '16 Apr 2025'],
  ['2025-03-31', '2025-04-06', '31 Mar – 6 Apr 2025'],
  ['2024-12-30', '2025-01-05', '30 Dec 2024 – 5 Jan 2025'],
  ['2024-02-01', '2024-02-29', 'Feb 2024'],
  ['2023-02-01', '2023-02-27', '1–27 Feb 2023'],
  ['2025-01-01', '2025-03-31', 'Jan–Mar 2025'],
  ['2020-01-01', '2020-12-31', '2020'],
  ['1990-01-01', '1999-12-31', '1990–1999'],
  ['2020-01-01', null, 'since 1 Jan 2020'],
  [null, '2020-01-01', 'until 1 Jan 2020'],
  [null, null, ''],
])('writes %s to %s as %s', (from, to, text) => {
  expect(rangeText({ from: from === null ? null : day(from), to: to === null ? null : day(to) })).toBe(text);
});

it('writes the same day in every time zone', () => {
  expect(dayText(day('0794-01-01'))).toBe('1 Jan 794');
  expect(dayText(day('2025-04-16'))).toBe('16 Apr 2025');
});
