import type { Archive } from '../../src/archive/archive.ts';
import type { Article } from '../../src/domain/article.ts';
import type { Embedder } from '../../src/embedding/embedder.ts';
import { withArchive } from './temporary-archive.ts';

/** A temporary archive for as long as it is wanted, where no single piece of work bounds its life. */
export class HeldArchive {
  /** Rejects when the articles cannot be read. */
  readonly archive: Promise<Archive>;
  readonly #removed: Promise<void>;
  #let!: () => void;

  constructor(articles: Iterable<Article> | AsyncIterable<Article>, embedder: Embedder) {
    const released = new Promise<void>((resolve) => {
      this.#let = resolve;
    });
    let removed: Promise<void> | undefined;
    this.archive = new Promise((resolve, reject) => {
      removed = withArchive(articles, embedder, (archive) => {
        resolve(archive);
        return released;
      }).catch(reject);
    });
    this.#removed = removed!;
  }

  /** Closes and removes the archive. */
  async release(): Promise<void> {
    this.#let();
    await this.#removed;
  }
}
