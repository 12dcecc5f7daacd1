import type { Day } from './day.ts';

/** Calendar days from `from` to `to`, both included. `null` is an open end ("since 2020", "until March"). */
export interface DateRange {
  readonly from: Day | null;
  readonly to: Day | null;
}

/** Whether two ranges share at least one day. */
export function overlaps(a: DateRange, b: DateRange): boolean {
  return (
    (a.from === null || b.to === null || a.from <= b.to) &&
    (b.from === null || a.to === null || b.from <= a.to)
  );
}

/** The days that two ranges share; a range whose first day is after its last when there are none. */
export function intersection(a: DateRange, b: DateRange): DateRange {
  const later = a.from === null || (b.from !== null && b.from > a.from) ? b.from : a.from;
  const earlier = a.to === null || (b.to !== null && b.to < a.to) ? b.to : a.to;
  return { from: later, to: earlier };
}

/** Whether a day lies within a range. */
export function contains(range: DateRange, day: Day): boolean {
  return (range.from === null || range.from <= day) && (range.to === null || day <= range.to);
}

/** The range without bounds: every day. */
export const ALWAYS: DateRange = { from: null, to: null };
