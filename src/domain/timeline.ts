import type { Citation } from './citation.ts';
import type { DatePrecision } from './date-expression.ts';
import type { DateRange } from './date-range.ts';

/** How an entry's date is known: written in full, worked out from the publication date, or that date itself. */
export type TimelineBasis = 'stated' | 'resolved' | 'published';

/** One event: when it happened, how that is known, and the quotes that tell it. */
export interface TimelineEntry {
  readonly range: DateRange;
  readonly precision: DatePrecision;
  readonly basis: TimelineBasis;
  /** The date expression as the article has it ("last week"); absent when the basis is `published`. */
  readonly expression?: string;
  /** The citation that says it best, then the other reports of the same event. Never empty. */
  readonly reports: readonly [Citation, ...Citation[]];
}

/** What a person wants to see unfold. `range` keeps the entries that overlap it. */
export interface TimelineRequest {
  readonly topic: string;
  readonly range: DateRange;
}

/** Entries in the order of their dates; empty when the archive has nothing on the topic, with the nearest topics. */
export interface Timeline {
  readonly entries: readonly TimelineEntry[];
  /** How many less important entries were left out. */
  readonly omitted: number;
  readonly nearest: readonly string[];
}
