import type { Citation } from '../../domain/citation.ts';
import { limits } from '../limits.ts';
import { longestFit } from './longest-fit.ts';
import { markedText, shifted } from './marked-text.ts';

function beginning({ quote, decisive }: Citation, end: number): string {
  const { text, start } = quote;
  const shown = `> ${markedText(text.slice(0, end), shifted(decisive, start))}`;
  if (end === text.length) return shown;
  return `${shown}${/^\s/.test(text.slice(end)) ? ' …' : '…'}`;
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
