import { type Day, dayFromNumber, dayNumber, dayOf, weekday } from '../../domain/day.ts';
import { ENGLISH, type PictureWords } from './picture-words.ts';

/** A labelled day of the axis. */
export interface AxisTick {
  /** Pixels from the left. */
  readonly x: number;
  readonly label: string;
  /** The year, where the label leaves it out and it begins or changes. */
  readonly year?: string;
}

/** A stretch of time laid out in real proportions: equal spans of days are equal widths. */
export interface TimeAxis {
  /** Pixels from the left where a day stands. */
  position(day: Day): number;
  readonly ticks: readonly AxisTick[];
}

/** Where the axis lies, in pixels from the left: the days within `inner`, the line itself from `left` to `right`. */
export interface AxisPlace {
  readonly left: number;
  readonly right: number;
  /** Free pixels at each end of the line, before the first day and after the last. */
  readonly margin: number;
}

type Unit = 'day' | 'week' | 'month' | 'year';

/** Steps between ticks, finest first. */
const STEPS: readonly (readonly [count: number, unit: Unit])[] = [
  [1, 'day'],
  [2, 'day'],
  [1, 'week'],
  [2, 'week'],
  [1, 'month'],
  [2, 'month'],
  [3, 'month'],
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000].map((count) => [count, 'year'] as const),
];
const DAYS_IN: Readonly<Record<Unit, number>> = { day: 1, week: 7, month: 30, year: 365 };
const MOST_TICKS = 12;
/** Days before and after the only day there is. */
const AROUND = 2;

const FIRST_DAY = dayNumber(dayOf(1, 1, 1)!);
const LAST_DAY = dayNumber(dayOf(9999, 12, 31)!);

/** The days from `first` to `last` that a step falls on: every so many days, Mondays, first days of months or years. */
function stops(first: Day, last: Day, count: number, unit: Unit): Day[] {
  const days: Day[] = [];
  if (unit === 'day' || unit === 'week') {
    const start = unit === 'day' ? 0 : (8 - weekday(first)) % 7;
    const end = dayNumber(last);
    for (let number = dayNumber(first) + start; number <= end; number += count * DAYS_IN[unit]) {
      days.push(dayFromNumber(number));
    }
    return days;
  }
  const months = unit === 'year' ? 12 * count : count;
  const monthOf = (day: Day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
  for (let month = Math.ceil(monthOf(first) / months) * months; month <= monthOf(last); month += months) {
    const day = dayOf(Math.floor(month / 12), (month % 12) + 1, 1);
    if (day !== undefined && day >= first) days.push(day);
  }
  return days;
}

function labelOf(day: Day, unit: Unit, { months, day: written = String }: PictureWords['dates']): string {
  const month = months[Number(day.slice(5, 7)) - 1]!;
  if (unit === 'year') return `${Number(day.slice(0, 4))}`;
  return unit === 'month' ? month : `${written(Number(day.slice(8)))} ${month}`;
}

/** The ticks of one step, with the year under the first one and wherever it changes. */
function ticksOf(
  days: readonly Day[],
  unit: Unit,
  position: (day: Day) => number,
  words: PictureWords['dates'],
): AxisTick[] {
  return days.map((day, index) => {
    const tick = { x: position(day), label: labelOf(day, unit, words) };
    const yearKnown = unit === 'year' || days[index - 1]?.slice(0, 4) === day.slice(0, 4);
    return yearKnown ? tick : { ...tick, year: `${Number(day.slice(0, 4))}` };
  });
}

/**
 * Lays out the days from `first` to `last` between the margins of `place`. Its ticks stand on the finest calendar step
 * of which `hasRoom` says that the labels have room; they are in order and may lie in the margins.
 */
export function timeAxis(
  first: Day,
  last: Day,
  { left, right, margin }: AxisPlace,
  hasRoom: (ticks: readonly AxisTick[]) => boolean,
  { dates }: Pick<PictureWords, 'dates'> = ENGLISH,
): TimeAxis {
  const [start, end] =
    first === last
      ? [dayNumber(first) - AROUND, dayNumber(first) + AROUND]
      : [dayNumber(first), dayNumber(last)];
  const pixelsPerDay = (right - left - 2 * margin) / (end - start);
  const position = (day: Day) => left + margin + (dayNumber(day) - start) * pixelsPerDay;
  const marginDays = Math.floor(margin / pixelsPerDay);
  const from = dayFromNumber(Math.max(FIRST_DAY, start - marginDays));
  const to = dayFromNumber(Math.min(LAST_DAY, end + marginDays));
  const span = dayNumber(to) - dayNumber(from);
  for (const [count, unit] of STEPS) {
    if (span / (count * DAYS_IN[unit]) > MOST_TICKS) continue;
    const days = stops(from, to, count, unit);
    // A label in a margin may have no room where the others have.
    const inner = days.filter((day) => start <= dayNumber(day) && dayNumber(day) <= end);
    for (const some of [days, inner]) {
      const ticks = ticksOf(some, unit, position, dates);
      if (hasRoom(ticks)) return { position, ticks };
    }
  }
  return { position, ticks: [] };
}
