import type { ArticleHeader } from '../../domain/article.ts';
import { articleKey, completionKey } from '../completion-key.ts';

/** An index takes no longer keys; nobody types as much. */
const LONGEST_WORD = 200;
const LONGEST_KEY = 2000;

/** The columns of table `article` by which articles are looked up. */
export interface LookupColumns {
  readonly source: string | null;
  readonly completion: string;
  /** A tsvector as PostgreSQL reads it. */
  readonly words: string;
}

/** An outlet as it is compared. */
export const outletKey = (source: string): string => completionKey(source).slice(0, LONGEST_KEY);

export function lookupColumns(header: ArticleHeader): LookupColumns {
  const completion = articleKey(header).slice(0, LONGEST_KEY);
  return {
    source: header.source ? outletKey(header.source) : null,
    completion,
    words: [...new Set(wordsOf(completion))].map((word) => `'${word}'`).join(' '),
  };
}

/** What was typed, as a tsquery for articles each of whose typed words begins a word; empty where nothing was typed. */
export function wordQuery(typed: string): string {
  return wordsOf(completionKey(typed))
    .map((word) => `'${word}':*`)
    .join(' & ');
}

// Letters and digits only, so that nothing needs quoting.
function wordsOf(key: string): string[] {
  return key
    .split(' ')
    .filter(Boolean)
    .map((word) => word.slice(0, LONGEST_WORD));
}
