import type { ArticleHeader } from '../domain/article.ts';
import type { Citation } from '../domain/citation.ts';
import type { Span } from '../domain/span.ts';
import { displayWidth } from './display-width.ts';
import { formatDay } from './format-date.ts';
import { harmless } from './harmless.ts';
import { bold } from './style.ts';
import { text } from './text.ts';
import { COLUMNS, wrap, wrapLines } from './wrap.ts';

const INDENT = '     ';
const BAR = '│ ';
const SEPARATOR = ' · ';

/** Date, title and outlet of an article on one line: what a reader needs to judge a quote. */
export function articleLine(article: ArticleHeader): string {
  const parts = [formatDay(article.published), article.title, article.source];
  return harmless(parts.filter(Boolean).join(SEPARATOR));
}

/** One word of `shown`, with the part of it that lies in a decisive span in bold. */
function emphasise(shown: string, word: Span, decisive: readonly Span[], color: boolean): string {
  let result = '';
  let at = word.start;
  for (const span of decisive) {
    const start = Math.max(at, span.start);
    const end = Math.min(word.end, span.end);
    if (start >= end) continue;
    result += shown.slice(at, start) + bold(shown.slice(start, end), color);
    at = end;
  }
  return result + shown.slice(at, word.end);
}

function quoteLines({ quote, decisive }: Citation, color: boolean): string[] {
  const shown = harmless(quote.text);
  const spans = decisive.map((span) => ({ start: span.start - quote.start, end: span.end - quote.start }));
  return wrap(shown, COLUMNS - INDENT.length - BAR.length).map(
    (line) => BAR + line.map((word) => emphasise(shown, word, spans, color)).join(' '),
  );
}

/** File and link are never cut, so that they can be copied: they share a line where they fit, else have one each. */
function placeLines({ article, paragraph }: Citation): string[] {
  const file = harmless(text.place(article.file, paragraph));
  if (article.url === undefined) return [file];
  const url = harmless(article.url);
  const together = file + SEPARATOR + url;
  return displayWidth(together) <= COLUMNS - INDENT.length ? [together] : [file, url];
}

/**
 * A citation as lines of at most 80 columns (file names and links excepted): the quote beside a bar, its decisive words
 * bold, then date, title and outlet, then where it stands. `number` (1 to 99) is set before the first line.
 */
export function citationBlock(citation: Citation, color: boolean, number?: number): string {
  const lines = [
    ...quoteLines(citation, color),
    ...wrapLines(articleLine(citation.article), COLUMNS - INDENT.length),
    ...placeLines(citation),
  ];
  const label = number === undefined ? INDENT : `${String(number).padStart(3)}  `;
  return lines.map((line, index) => (index === 0 ? label : INDENT) + line).join('\n');
}
