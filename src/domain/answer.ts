import type { ArticleHeader } from './article.ts';
import type { Citation } from './citation.ts';
import type { DateRange } from './date-range.ts';

/** Citations of an answer where nobody says how many. */
export const CITATIONS = 5;

/** The most citations that anybody may ask for. */
export const MOST_CITATIONS = 50;

/** What a person asks. `published` keeps only articles published in that range; it is a filter, not a wish. */
export interface Question {
  readonly text: string;
  readonly published: DateRange;
  /** Keeps only articles of this outlet, named as the archive names it but for letter case. */
  readonly source?: string;
  /** The most citations wanted: 1 to {@link MOST_CITATIONS}. */
  readonly limit: number;
}

/** A question with its citations, best first, or the outcome *not found* with the closest articles as a courtesy. */
export type Answer =
  | { readonly outcome: 'answered'; readonly citations: readonly Citation[] }
  | { readonly outcome: 'not-found'; readonly closest: readonly ArticleHeader[] };
