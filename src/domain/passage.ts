import type { Span } from './span.ts';

/**
 * What is searched: neighbouring body paragraphs as long as they are short together, or a run of whole sentences of a
 * long one. Spans are of the article's text.
 */
export interface Passage extends Span {
  /** Number of the passage in its archive, from 0, in the order of articles and of reading. */
  readonly id: number;
  /** Number of its article in the archive, from 0. */
  readonly article: number;
  /** Its place among the passages of the article, from 0. */
  readonly place: number;
  /** Its sentences in order; never empty. */
  readonly sentences: readonly Span[];
}
