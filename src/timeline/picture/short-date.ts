import type { DatePrecision } from '../../domain/date-expression.ts';
import type { DateRange } from '../../domain/date-range.ts';
import { type DateWords, writeDateRange } from '../../language/dates/write-date-range.ts';

/** The months as the picture writes them; 0 is January. */
export const SHORT_MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

const WORDS: DateWords = {
  months: SHORT_MONTHS,
  since: (begin) => `since ${begin}`,
  until: (end) => `until ${end}`,
  always: 'undated',
};

/**
 * A range in as few characters as tell it: `7–13 Apr 2025`, `Mar 2024`, `Jul–Sep 2019`, `1990s`, `since 2020`,
 * `until Mar 2025`; `undated` when both ends are open.
 */
export function shortDate(range: DateRange, precision: DatePrecision): string {
  const { from, to } = range;
  const isDecade = precision === 'decade' && from !== null && to !== null;
  return isDecade ? `${Number(from.slice(0, 4))}s` : writeDateRange(range, WORDS);
}
