import type { Article } from '../domain/article.ts';
import type { Skipped } from './skipped.ts';

/** A file of the corpus. */
export interface CorpusFile {
  /** Where it is on this machine. */
  readonly path: string;
  /** Its path relative to the corpus folder, with `/` between folders. */
  readonly file: string;
  /** In bytes. */
  readonly size: number;
  /** Another one after every change of the file. */
  readonly stamp: string;
  /** When it was last changed, in milliseconds since 1970. */
  readonly changed: number;
}

/** One thing found while reading. `line` is where the article begins, in a file that may hold several. */
export type CorpusEvent =
  | { readonly kind: 'article'; readonly article: Article; readonly line?: number }
  | { readonly kind: 'skipped'; readonly skipped: Skipped };

/** An article of a file that has not changed since an earlier reading found it there. */
export interface Unchanged {
  readonly kind: 'unchanged';
  readonly file: string;
  readonly id: string;
}

/** Reads the articles of files in one format. */
export interface CorpusReader {
  /** The file endings it is for, lower case, with the dot. */
  readonly endings: readonly string[];
  /**
   * Reads a file in order. A faulty article of several is an event; a file that cannot be read at all throws `Unreadable`.
   * @param onBytes told the bytes of the file as they are read
   */
  read(file: CorpusFile, onBytes: (count: number) => void): AsyncGenerator<CorpusEvent>;
}
