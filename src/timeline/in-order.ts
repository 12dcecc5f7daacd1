import type { DatePrecision } from '../domain/date-expression.ts';
import type { TimelineEntry } from '../domain/timeline.ts';

const FROM_COARSE_TO_FINE: readonly DatePrecision[] = [
  'century',
  'decade',
  'span',
  'year',
  'season',
  'quarter',
  'month',
  'week',
  'weekend',
  'day',
];

/** Entries by their first day (an open beginning counts as the day it ends), the wider range first on a tie. */
export function inOrder(entries: readonly TimelineEntry[]): TimelineEntry[] {
  const first = ({ range }: TimelineEntry) => range.from ?? range.to ?? '';
  const coarseness = ({ precision }: TimelineEntry) => FROM_COARSE_TO_FINE.indexOf(precision);
  return [...entries].sort(
    (a, b) => (first(a) < first(b) ? -1 : first(a) > first(b) ? 1 : 0) || coarseness(a) - coarseness(b),
  );
}
