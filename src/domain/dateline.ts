import type { Answer, Question } from './answer.ts';
import type { DateRange } from './date-range.ts';
import type { Timeline, TimelineRequest } from './timeline.ts';

/** What `/about` tells of the archive. */
export interface ArchiveOverview {
  readonly articles: number;
  readonly passages: number;
  /** First to last publication date. */
  readonly published: DateRange;
  /** The embedding model and its precision, e.g. `dateline-256 (q8)`. */
  readonly model: string;
  /** When the snapshot was built: an ISO 8601 instant. */
  readonly builtAt: string;
}

/** Everything a front end may ask of the product. Front ends know this and the domain, nothing below. */
export interface Dateline {
  answer(question: Question): Promise<Answer>;
  timeline(request: TimelineRequest): Promise<Timeline>;
  /** Topics of the archive that complete what was typed, the commonest first; at most `count`. */
  topics(typed: string, count: number): Promise<readonly string[]>;
  about(): Promise<ArchiveOverview>;
}
