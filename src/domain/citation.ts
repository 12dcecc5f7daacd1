import type { ArticleHeader } from './article.ts';
import type { Quote } from './quote.ts';
import type { Span } from './span.ts';

/** A quote with its article, publication date and place. */
export interface Citation {
  readonly quote: Quote;
  readonly article: ArticleHeader;
  /** Number of the quoted paragraph in its article, from 1. */
  readonly paragraph: number;
  /** How well the quote fits what was asked: 0 to 1, higher is better. */
  readonly score: number;
  /** The decisive words: spans of the article's text inside the quote, in order, not overlapping. */
  readonly decisive: readonly Span[];
  /** Other articles that carry the quoted words, or nearly those: agency copy in several outlets. */
  readonly copies: readonly ArticleHeader[];
}
