import { createHash } from 'node:crypto';
import type { Article } from '../domain/article.ts';

/** Remembers articles by hashes of their text and url, to tell when one comes again. */
export class ArticlesSeen {
  readonly #places = new Map<string, string>();

  /**
   * Where the same text (but for white space) or the same url was seen before; undefined for a new article, which is remembered.
   * @param place what to answer when it comes again
   */
  placeBefore(article: Article, place: string): string | undefined {
    const keys = [digest(`text ${article.text.replace(/\s{2,}|[^\S ]/g, ' ').trim()}`)];
    if (article.url) keys.push(digest(`url ${plainUrl(article.url)}`));
    const before = keys.map((key) => this.#places.get(key)).find((found) => found !== undefined);
    if (before === undefined) for (const key of keys) this.#places.set(key, place);
    return before;
  }
}

/** An address without its fragment and closing slash. */
function plainUrl(url: string): string {
  const plain = new URL(url);
  plain.hash = '';
  plain.pathname = plain.pathname.replace(/(?<!\/)\/+$/, '');
  return plain.href.replace(/\/$/, '');
}

const digest = (text: string) => createHash('sha256').update(text).digest('base64').slice(0, 22);
