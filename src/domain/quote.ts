import type { Span } from './span.ts';

/** An exact piece of an article: `article.text.slice(start, end) === text`, always. */
export interface Quote extends Span {
  readonly text: string;
}

const startsInsidePair = (text: string, at: number): boolean =>
  /[\uDC00-\uDFFF]/.test(text.charAt(at)) && /[\uD800-\uDBFF]/.test(text.charAt(at - 1));

/**
 * The only way a quote comes into being: a slice of an article's text.
 * Throws a RangeError for an empty or outlying span and for one that cuts a surrogate pair in half.
 */
export function quoteFrom(article: { readonly text: string }, start: number, end: number): Quote {
  const { text } = article;
  if (
    !(Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start < end && end <= text.length)
  ) {
    throw new RangeError(`no quote from ${start} to ${end} in a text of ${text.length} characters`);
  }
  if (startsInsidePair(text, start) || startsInsidePair(text, end)) {
    throw new RangeError(`a quote from ${start} to ${end} would cut a character in half`);
  }
  return { text: text.slice(start, end), start, end };
}
