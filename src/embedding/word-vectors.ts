import type { Embedder } from './embedder.ts';
import { innerProducts } from './inner-products.ts';
import { addInto, normalise } from './vector.ts';

/** Vectors of this many words are kept, about 1 KiB each: more than all passages read for a question can have. */
const MOST_REMEMBERED = 65_536;

/** Unit vectors of single words by a model whose network looks at no token's neighbours, such as the built-in one. */
export class WordVectors {
  readonly #encode: Embedder['encode'];
  readonly #dimension: number;
  /** Row by row the vectors of tokens, by their ids. */
  readonly #tokens: Float32Array;
  /** By word: its row. */
  readonly #rows = new Map<string, number>();
  /** Row by row the vectors of words; the system gives a row its memory when it is first written. */
  #matrix: Float32Array;

  private constructor({ encode, model }: Embedder, tokens: Float32Array) {
    this.#encode = encode;
    this.#dimension = model.dimension;
    this.#tokens = tokens;
    this.#matrix = this.#emptyMatrix();
  }

  static async of(embedder: Embedder): Promise<WordVectors> {
    return new WordVectors(embedder, await embedder.tokenVectors());
  }

  /**
   * The cosine of each word with each of some others; 0 for one of which no part is known. Case is ignored.
   * @returns row by row, a row a word, with as many columns as there are `others`
   */
  async cosines(words: readonly string[], others: readonly string[]): Promise<Float32Array> {
    if (words.length === 0 || others.length === 0) return new Float32Array();
    if (this.#rows.size + words.length + others.length > MOST_REMEMBERED) {
      this.#rows.clear();
      // A new one, since the old one may just be multiplied.
      this.#matrix = this.#emptyMatrix();
    }
    const [rows, otherRows] = [this.#rowsOf(words), this.#rowsOf(others)];
    return innerProducts(this.#matrix, this.#dimension, rows, otherRows);
  }

  #rowsOf(words: readonly string[]): Int32Array {
    const rows = new Int32Array(words.length);
    for (let place = 0; place < rows.length; place++) {
      rows[place] = this.#rows.get(words[place]) ?? this.#learn(words[place]);
    }
    return rows;
  }

  #learn(word: string): number {
    const row = this.#rows.size;
    const vector = this.#matrix.subarray(row * this.#dimension, (row + 1) * this.#dimension);
    for (const token of this.#encode(word)) addInto(vector, this.#tokens, token * this.#dimension);
    normalise(vector);
    this.#rows.set(word, row);
    return row;
  }

  #emptyMatrix(): Float32Array {
    return new Float32Array(MOST_REMEMBERED * this.#dimension);
  }
}
