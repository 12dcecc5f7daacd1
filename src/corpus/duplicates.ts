import { createHash } from 'node:crypto';
import type { Article } from '../domain/article.ts';

/** What tells that two articles are the same: hashes of the text, and of the url where there is one. */
export type ArticleKeys = readonly string[];

/**
 * The keys of an article. Two are the same where they share one: the outlet with the text but for white space, or the
 * url. What two outlets carry are two reports.
 */
export function keysOf(article: Article): ArticleKeys {
  const keys = [digest(`text ${article.source ?? ''} ${article.text.replace(/\s{2,}|[^\S ]/g, ' ').trim()}`)];
  if (article.url) keys.push(digest(`url ${plainUrl(article.url)}`));
  return keys;
}

/** Remembers articles, to tell when one comes again. */
export class ArticlesSeen {
  readonly #places = new Map<string, string>();

  /** Where the same article was seen before; undefined for a new one. */
  placeOf(keys: ArticleKeys): string | undefined {
    return keys.map((key) => this.#places.get(key)).find((found) => found !== undefined);
  }

  /** @param place what to answer when the article comes again */
  remember(keys: ArticleKeys, place: string): void {
    for (const key of keys) this.#places.set(key, place);
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
