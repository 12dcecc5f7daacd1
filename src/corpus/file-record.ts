import type { ArticleKeys, ArticlesSeen } from './duplicates.ts';
import type { Skipped } from './skipped.ts';

/**
 * Raised whenever a reader finds something else in the same file, so that files that have not changed are read again.
 */
export const READING_VERSION = 1;

/** What one file was found to hold, so that it need not be read again as long as it does not change. */
export interface FileRecord {
  /** Path relative to the corpus folder, with `/` between folders. */
  readonly file: string;
  /** See `CorpusFile`. */
  readonly stamp: string;
  /** In the order of reading. */
  readonly found: readonly (FoundArticle | FoundDuplicate | FoundFault)[];
}

export interface FoundArticle {
  readonly kind: 'article';
  readonly id: string;
  readonly keys: ArticleKeys;
  /** Where it begins, in a file that may hold several. */
  readonly line?: number;
}

/** An article that was there before. */
export interface FoundDuplicate {
  readonly kind: 'duplicate';
  readonly keys: ArticleKeys;
  readonly line?: number;
}

export interface FoundFault {
  readonly kind: 'fault';
  readonly skipped: Skipped;
}

/**
 * Whether reading a file again would find the same articles and the same duplicates as its record has, after the
 * articles of other files that were seen.
 */
export function stillHolds({ found }: FileRecord, seen: ArticlesSeen): boolean {
  const here = new Set<string>();
  return found.every((one) => {
    if (one.kind === 'fault') return true;
    const isDuplicate = seen.placeOf(one.keys) !== undefined || one.keys.some((key) => here.has(key));
    for (const key of one.keys) here.add(key);
    return isDuplicate === (one.kind === 'duplicate');
  });
}
