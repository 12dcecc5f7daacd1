import type { Paragraph } from '../domain/article.ts';
import type { Span } from '../domain/span.ts';
import { splitSentences } from '../language/sentences.ts';
import { isPageFurniture } from './page-furniture.ts';

/** The longest opening words taken as a title, in characters. */
const LONGEST_OPENING = 80;

/**
 * A title for an article that has none: its first heading, else the opening words of its first body sentence, cut at a word.
 */
export function titleFrom(text: string, paragraphs: readonly Paragraph[]): string {
  const slice = ({ start, end }: Span) => text.slice(start, end);
  const heading = paragraphs.find(({ kind, ...span }) => kind === 'heading' && !isPageFurniture(slice(span)));
  if (heading) return oneLine(slice(heading));
  const opening = paragraphs.find(({ kind }) => kind === 'body') ?? paragraphs[0];
  // Twice the length is enough to see where a short first sentence ends.
  const [sentence] = splitSentences(slice(opening).slice(0, 2 * LONGEST_OPENING));
  return cutAtWord(oneLine(slice(opening).slice(sentence.start, sentence.end)));
}

/** A text on one line: white space and control characters become single spaces. */
export function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

function cutAtWord(text: string): string {
  if (text.length <= LONGEST_OPENING) return text;
  const space = text.lastIndexOf(' ', LONGEST_OPENING - 1);
  const cut = text.slice(0, space > 0 ? space : LONGEST_OPENING - 1);
  return `${cut.replace(/[\s\p{Pd},;:]+$|[\uD800-\uDBFF]$/u, '')}…`;
}
