import { expect, it } from 'vitest';
import { textsFor } from '../../../src/discord/text/texts-for.ts';
import { dayText, monthsText, monthText, rangeText } from '../../../src/discord/views/day-text.ts';
import { day } from '../small-dateline.ts';

const british = textsFor('en-GB');

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
  const range = { from: from === null ? null : day(from), to: to === null ? null : day(to) };
  expect(rangeText(range, british)).toBe(text);
});

it.each([
  ['en-US', 'Apr 16, 2025', 'Apr 2025', 'Mar 2024 – Apr 2025', 'since Apr 16, 2025', 'Apr 7 – 13, 2025'],
  ['en-GB', '16 Apr 2025', 'Apr 2025', 'Mar 2024 – Apr 2025', 'since 16 Apr 2025', '7–13 Apr 2025'],
  ['de', '16. Apr. 2025', 'Apr. 2025', 'März 2024 – Apr. 2025', 'seit 16. Apr. 2025', '7.–13. Apr. 2025'],
  ['fr', '16 avr. 2025', 'avr. 2025', 'mars 2024 – avr. 2025', 'depuis le 16 avr. 2025', '7–13 avr. 2025'],
  ['es-ES', '16 abr 2025', 'abr 2025', 'mar 2024 – abr 2025', 'desde el 16 abr 2025', '7–13 abr 2025'],
])('writes for a reader of %s', (locale, wholeDay, month, months, since, days) => {
  const texts = textsFor(locale);
  const [march, april] = [day('2024-03-05'), day('2025-04-16')];
  expect(dayText(april, texts)).toBe(wholeDay);
  expect(monthText(april, texts)).toBe(month);
  expect(monthsText(march, april, texts)).toBe(months);
  expect(rangeText({ from: april, to: null }, texts)).toBe(since);
  expect(rangeText({ from: day('2025-04-07'), to: day('2025-04-13') }, texts)).toBe(days);
});

it('writes the same day in every time zone', () => {
  expect(dayText(day('0794-01-01'), british)).toBe('1 Jan 794');
  expect(dayText(day('2025-04-16'), british)).toBe('16 Apr 2025');
});
