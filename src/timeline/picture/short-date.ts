import type { DatePrecision } from '../../domain/date-expression.ts';
import type { DateRange } from '../../domain/date-range.ts';
import { writeDateRange } from '../../language/dates/write-date-range.ts';
import { ENGLISH, type PictureWords } from './picture-words.ts';

/**
 * A range in as few characters as tell it: `7–13 Apr 2025`, `Mar 2024`, `Jul–Sep 2019`, `1990s`, `since 2020`,
 * `until Mar 2025`; `undated` when both ends are open.
 */
export function shortDate(
  range: DateRange,
  precision: DatePrecision,
  { dates, decade }: Pick<PictureWords, 'dates' | 'decade'> = ENGLISH,
): string {
  const { from, to } = range;
  const isDecade = precision === 'decade' && from !== null && to !== null;
  return isDecade ? decade(Number(from.slice(0, 4))) : writeDateRange(range, dates);
}
