import { createHash } from 'node:crypto';
import type { Article } from './article.ts';

/** Characters of an article's id: 96 bits, so that no two of a billion articles are likely to share one. */
export const ID_LENGTH = 16;

/** The id of an article: letters, digits, `-` and `_`, made of all that people see of it. Equal articles, equal ids. */
export function articleId({
  published,
  title,
  source,
  author,
  url,
  text,
  paragraphs,
}: Omit<Article, 'id'>): string {
  return createHash('sha256')
    .update(JSON.stringify([published, title, source, author, url, text, paragraphs]))
    .digest('base64url')
    .slice(0, ID_LENGTH);
}
