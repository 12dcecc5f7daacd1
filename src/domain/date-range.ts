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

/** Whether a day lies within a range. */
export function contains(range: DateRange, day: Day): boolean {
  return (range.from === null || range.from <= day) && (range.to === null || day <= range.to);
}

/** The range without bounds: every day. */
export const ALWAYS: DateRange = { from: null, to: null };
