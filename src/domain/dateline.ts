import type { Answer, Question } from './answer.ts';
import type { Article, ArticleHeader } from './article.ts';
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
  /** The article of an id, or undefined where the archive does not hold it, or holds it no longer. */
  article(id: string): Promise<Article | undefined>;
  /** Articles whose title, source or date complete what was typed, best first; at most `count`. */
  articles(typed: string, count: number): Promise<readonly ArticleHeader[]>;
  /** Outlets of the archive that complete what was typed, those of most articles first; at most `count`. */
  sources(typed: string, count: number): Promise<readonly string[]>;
  /** Topics of the archive that complete what was typed, the commonest first; at most `count`. */
  topics(typed: string, count: number): Promise<readonly string[]>;
  about(): Promise<ArchiveOverview>;
}
