import fc from 'fast-check';
import type { Article } from '../../src/domain/article.ts';
import type { Citation } from '../../src/domain/citation.ts';
import type { Day } from '../../src/domain/day.ts';
import { quoteFrom } from '../../src/domain/quote.ts';
import { displayWidth } from '../../src/terminal/display-width.ts';

export const day = (text: string): Day => text as Day;

export const ferryText = [
  'The ferry to Holm was cancelled on 3 May because of the storm.',
  'Its captain, Ida Berg, said that the boat would sail again within a week.',
].join('\n');

export const ferryArticle: Article = {
  id: 'ferry-ferry-ferr',
  file: 'north/ferry.md',
  published: day('2023-05-04'),
  title: 'Storm keeps the Holm ferry in port',
  source: 'Harbour Post',
  url: 'https://harbour.example/ferry',
  text: ferryText,
  paragraphs: [{ kind: 'body', start: 0, end: ferryText.length }],
};

/** A citation of the whole of a text, with the given words of it decisive. */
export function cite(article: Article, ...decisive: string[]): Citation {
  return {
    quote: quoteFrom(article, 0, article.text.length),
    article,
    paragraph: 1,
    score: 0.75,
    decisive: decisive.map((word) => {
      const start = article.text.indexOf(word);
      return { start, end: start + word.length };
    }),
    copies: [],
  };
}

/** Any text an article may hold: other scripts, emoji, controls, escape sequences, direction marks, halves of pairs. */
export const anyText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.lorem({ maxCount: 6 }) },
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.string({ unit: 'grapheme', maxLength: 120 }),
      fc.constantFrom(
        ' ',
        '\n',
        '\r\n',
        '\t',
        '\u00a0',
        '新しい船が港に着いた',
        '👩‍👩‍👧',
        'e\u0301'.repeat(60),
      ),
      fc.constantFrom(
        '\u001b[31m',
        '\u001b]0;title\u0007',
        '\u009b2J',
        '\u202e',
        '\u2066',
        '\u2028',
        '\u200f',
        '\ud800',
        '\u0000',
        '\u0008',
      ),
    ),
    { minLength: 1, maxLength: 20 },
  )
  .map((parts) => parts.join(''))
  // Pieces may all be empty; an article never is.
  .filter((text) => text !== '');

/** What must never reach a terminal from an article: all control characters but the newlines we write, and the like. */
export const HARMFUL = /(?!\n)[\p{Cc}\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

export const widest = (text: string): number => Math.max(...text.split('\n').map(displayWidth));
