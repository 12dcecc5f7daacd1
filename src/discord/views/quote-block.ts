import type { Citation } from '../../domain/citation.ts';
import type { Span } from '../../domain/span.ts';
import { limits } from '../limits.ts';
import { escapeText } from './escape-text.ts';
import { longestFit } from './longest-fit.ts';

// From the first to the last character that is to be seen and no space.
const INNER = /[^\s\p{C}](?:.*[^\s\p{C}])?/su;

/** The decisive spans as offsets into the quote, up to `end`, without white space at their ends; touching ones are joined. */
function decisiveWords({ quote, decisive }: Citation, end: number): Span[] {
  const words: { start: number; end: number }[] = [];
  for (const span of decisive) {
    const from = Math.max(span.start - quote.start, 0);
    const inner = INNER.exec(quote.text.slice(from, Math.min(span.end - quote.start, end)));
    if (!inner) continue;
    const [start, stop] = [from + inner.index, from + inner.index + inner[0].length];
    const previous = words.at(-1);
    // Two runs of bold that touch would be read as literal asterisks.
    if (previous && start <= previous.end) previous.end = Math.max(previous.end, stop);
    else words.push({ start, end: stop });
  }
  return words;
}

function beginning(citation: Citation, end: number): string {
  const { text } = citation.quote;
  let shown = '';
  let at = 0;
  for (const words of decisiveWords(citation, end)) {
    shown += `${escapeText(text.slice(at, words.start))}**${escapeText(text.slice(words.start, words.end))}**`;
    at = words.end;
  }
  shown += escapeText(text.slice(at, end));
  if (end === text.length) return `> ${shown}`;
  return `> ${shown}${/^\s/.test(text.slice(end)) ? ' …' : '…'}`;
}

/**
 * The quote of a citation as a block quote on one line, its decisive words bold, in at most `room` UTF-16 code
 * units (6 or more). One that is longer is cut after a sentence or word, with "…".
 */
export function quoteBlock(citation: Citation, room: number = limits.messageText): string {
  const { text } = citation.quote;
  const end = longestFit(text, limits.messageText, (cut) => beginning(citation, cut).length <= room);
  return beginning(citation, end);
}
