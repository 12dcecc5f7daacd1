import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayFromNumber, dayNumber } from '../../../src/domain/day.ts';
import { ticksFit } from '../../../src/timeline/picture/axis-line.ts';
import { timeAxis } from '../../../src/timeline/picture/time-axis.ts';
import { day } from './entries.ts';

const PLACE = { left: 50, right: 1150, margin: 50 };
const axisOf = (first: string, last: string) => timeAxis(day(first), day(last), PLACE, ticksFit);
const labels = (first: string, last: string) =>
  axisOf(first, last).ticks.map(({ label, year }) => (year === undefined ? label : `${label} ${year}`));

test.each([
  ['2025-02-27', '2025-03-01', ['27 Feb 2025', '28 Feb', '1 Mar']],
  ['2024-06-05', '2024-06-05', ['3 Jun 2024', '4 Jun', '5 Jun', '6 Jun', '7 Jun']],
  [
    '2024-12-02',
    '2025-01-20',
    ['2 Dec 2024', '9 Dec', '16 Dec', '23 Dec', '30 Dec', '6 Jan 2025', '13 Jan', '20 Jan'],
  ],
  ['1969-12-30', '1970-01-19', ['5 Jan 1970', '12 Jan', '19 Jan']],
  [
    '2023-08-01',
    '2024-05-01',
    ['Aug 2023', 'Sep', 'Oct', 'Nov', 'Dec', 'Jan 2024', 'Feb', 'Mar', 'Apr', 'May'],
  ],
  ['2018-12-31', '2025-05-01', ['2019', '2020', '2021', '2022', '2023', '2024', '2025']],
  ['1934-11-03', '2024-03-02', ['1940', '1950', '1960', '1970', '1980', '1990', '2000', '2010', '2020']],
])('%s to %s has ticks at calendar steps', (first, last, expected) => {
  expect(labels(first, last)).toEqual(expected);
});

test('equal spans of days are equal widths, from margin to margin', () => {
  const axis = axisOf('1931-02-03', '2021-02-03');
  expect(axis.position(day('1931-02-03'))).toBeCloseTo(100);
  expect(axis.position(day('2021-02-03'))).toBeCloseTo(1100);
  const days = dayNumber(day('2021-02-03')) - dayNumber(day('1931-02-03'));
  const tenth = dayFromNumber(dayNumber(day('1931-02-03')) + Math.round(days / 10));
  expect(axis.position(tenth)).toBeCloseTo(200, 0);
});

test('any span has at least two ticks that fit, also at the ends of the calendar', () => {
  const number = fc.integer({ min: dayNumber(day('0001-01-01')), max: dayNumber(day('9999-12-31')) });
  const near = fc
    .tuple(number, fc.integer({ min: 0, max: 4000 }))
    .map(([first, span]): [number, number] => [first, Math.min(first + span, dayNumber(day('9999-12-31')))]);
  fc.assert(
    fc.property(fc.oneof(fc.tuple(number, number), near), ([a, b]) => {
      const axis = timeAxis(dayFromNumber(Math.min(a, b)), dayFromNumber(Math.max(a, b)), PLACE, ticksFit);
      expect(axis.ticks.length).toBeGreaterThanOrEqual(2);
      expect(ticksFit(axis.ticks)).toBe(true);
    }),
    { numRuns: 300 },
  );
});
