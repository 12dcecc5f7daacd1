import type { Embedder } from './embedder.ts';
import { innerProducts } from './inner-products.ts';

/** Vectors of this many words are kept, about 1 KiB each: more than all passages read for a question can have. */
const MOST_REMEMBERED = 65_536;

const UNKNOWN = -1;

/** Unit vectors of single words, remembered, since text repeats its words. */
export class WordVectors {
  readonly #embedder: Pick<Embedder, 'encode' | 'embedPassages' | 'model'>;
  /** By word: its row. */
  readonly #rows = new Map<string, number>();
  /** Row by row the vectors; the system gives a row its memory when it is first written. */
  #matrix: Float32Array;

  constructor(embedder: Pick<Embedder, 'encode' | 'embedPassages' | 'model'>) {
    this.#embedder = embedder;
    this.#matrix = this.#emptyMatrix();
  }

  /**
   * The cosine of each word with each of some others; 0 for one of which no part is known. Case is ignored.
   * @returns row by row, a row a word, with as many columns as there are `others`
   */
  async cosines(words: readonly string[], others: readonly string[]): Promise<Float32Array> {
    if (words.length === 0 || others.length === 0) return new Float32Array();
    for (;;) {
      const [rows, otherRows] = [this.#rowsOf(words), this.#rowsOf(others)];
      if (!rows.includes(UNKNOWN) && !otherRows.includes(UNKNOWN)) {
        return innerProducts(this.#matrix, this.#embedder.model.dimension, rows, otherRows);
      }
      // Then looked up once more, since another question may meanwhile have filled the memory.
      await this.#learn([...words, ...others].filter((word) => !this.#rows.has(word)));
    }
  }

  #rowsOf(words: readonly string[]): Int32Array {
    const rows = new Int32Array(words.length);
    for (let place = 0; place < rows.length; place++) rows[place] = this.#rows.get(words[place]) ?? UNKNOWN;
    return rows;
  }

  async #learn(words: readonly string[]): Promise<void> {
    const distinct = [...new Set(words)];
    const embedded = await this.#embedder.embedPassages(
      distinct.map((word) => [this.#embedder.encode(word)]),
    );
    distinct.forEach((word, place) => {
      this.#remember(word, embedded[place].passage);
    });
  }

  #remember(word: string, vector: Float32Array): void {
    if (this.#rows.has(word)) return;
    if (this.#rows.size === MOST_REMEMBERED) {
      this.#rows.clear();
      // A new one, since the old one may just be multiplied.
      this.#matrix = this.#emptyMatrix();
    }
    this.#matrix.set(vector, this.#rows.size * vector.length);
    this.#rows.set(word, this.#rows.size);
  }

  #emptyMatrix(): Float32Array {
    return new Float32Array(MOST_REMEMBERED * this.#embedder.model.dimension);
  }
}
