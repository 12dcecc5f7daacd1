import type { Article } from '../domain/article.ts';
import { parseDay } from '../domain/day.ts';
import { assembleArticle } from './assemble-article.ts';
import { paragraphKind } from './paragraph-kind.ts';
import { splitParagraphs } from './paragraphs.ts';
import { notADay } from './publication-date.ts';
import { Unreadable } from './unreadable.ts';
import { wholeFileReader } from './whole-file.ts';

/** "date", then what should be a day, at the start of the first line. */
const DATE_LINE = /^\uFEFF?[ \t]*date\b[ \t]*:?[ \t]*([^\s,;]*)/i;

/** Plain text whose first line begins with `date YYYY-MM-DD`; the text may follow on that line. */
export const datedText = wholeFileReader(['.txt'], parseDatedText);

function parseDatedText(text: string, file: string): Article {
  const line = DATE_LINE.exec(text);
  if (!line) throw new Unreadable('has no date; begin its first line with "date YYYY-MM-DD"');
  const published = parseDay(line[1]);
  if (!published) throw notADay(line[1]);
  const paragraphs = splitParagraphs(text, line[0].length).map((span) => ({
    ...span,
    kind: paragraphKind(text.slice(span.start, span.end)),
  }));
  return assembleArticle({ file, published, text, paragraphs });
}
