import type { DateRange } from './date-range.ts';

/** How finely a date expression places its time. */
export type DatePrecision =
  | 'day'
  | 'weekend'
  | 'week'
  | 'month'
  | 'quarter'
  | 'season'
  | 'year'
  | 'decade'
  | 'century'
  | 'span';

/** Words that name a time, with the calendar range they mean on the article's publication date. */
export interface DateExpression {
  /** UTF-16 offsets into the text searched: `text.slice(start, end)` is the expression. */
  readonly start: number;
  readonly end: number;
  readonly range: DateRange;
  readonly precision: DatePrecision;
  /**
   * `stated`: the words alone fix the range ("30 September 2024"). `resolved`: the publication date was needed.
   * `published`: a dateline's day ("NAIROBI, Aug. 21 (Reuters)"), which tells of the report and of no event.
   */
  readonly basis: 'stated' | 'resolved' | 'published';
}
