import type { Article } from '../domain/article.ts';
import { ArticleFields } from './article-fields.ts';
import { assembleArticle } from './assemble-article.ts';
import { decodeText } from './decode-text.ts';
import { paragraphKind } from './paragraph-kind.ts';
import { splitParagraphs } from './paragraphs.ts';
import { Unreadable } from './unreadable.ts';

/** The article of one JSON object. Throws `Unreadable`. */
export function articleFromJson(bytes: Buffer, file: string): Article {
  const value = parse(decodeText(bytes));
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Unreadable('is not a JSON object');
  }
  const fields = new ArticleFields(Object.entries(value));
  const text = fields.text();
  if (text === undefined) throw new Unreadable('has no text; give it one as "text": "..."');
  if (text.includes('\0')) throw new Unreadable('holds NUL characters, so it is not a text');
  return assembleArticle({
    file,
    published: fields.published('give it one as "date": "YYYY-MM-DD"'),
    title: fields.header('title'),
    source: fields.header('source'),
    author: fields.header('author'),
    url: fields.header('url'),
    text,
    paragraphs: splitParagraphs(text).map((span) => ({
      ...span,
      kind: paragraphKind(text.slice(span.start, span.end)),
    })),
  });
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new Unreadable(`is not valid JSON: ${error.message.slice(0, 120)}`);
  }
}
