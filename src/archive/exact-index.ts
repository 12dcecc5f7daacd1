import { readFile } from 'node:fs/promises';
import { dot } from '../embedding/vector.ts';
import { Top } from './top.ts';
import type { Neighbour, VectorIndex } from './vector-index.ts';

/** Compares a vector with all others. The file is their components as 32-bit numbers, one vector after the other. */
export class ExactIndex implements VectorIndex {
  readonly #vectors: Float32Array;
  readonly #dimension: number;
  readonly #removed: ReadonlySet<number>;

  constructor(vectors: Float32Array, dimension: number, removed: Iterable<number> = []) {
    this.#vectors = vectors;
    this.#dimension = dimension;
    this.#removed = new Set(removed);
  }

  /** @param removed passages that are never found */
  static async read(file: string, dimension: number, removed: Iterable<number>): Promise<ExactIndex> {
    const bytes = new Uint8Array(await readFile(file));
    return new ExactIndex(new Float32Array(bytes.buffer), dimension, removed);
  }

  nearest(vector: Float32Array, count: number, wanted?: (passage: number) => boolean): Neighbour[] {
    const cosines = innerProducts(vector, this.#vectors);
    const top = new Top(count);
    for (let passage = 0; passage < cosines.length; passage++) {
      // A cosine is -1 at the least; scores are above 0.
      const score = cosines[passage] + 2;
      if (score < top.floor || this.#removed.has(passage) || wanted?.(passage) === false) continue;
      top.offer(passage, score);
    }
    return top.items().map((passage) => ({ passage, cosine: cosines[passage] }));
  }

  vector(passage: number): Float32Array {
    return this.#vectors.slice(passage * this.#dimension, (passage + 1) * this.#dimension);
  }
}

/**
 * The inner product of a vector with each row of its length. Four rows go together, since a single sum would wait for each
 * of its additions to end.
 */
function innerProducts(vector: Float32Array, rows: Float32Array): Float32Array {
  const size = vector.length;
  const products = new Float32Array(rows.length / size);
  const inFours = products.length - (products.length % 4);
  for (let row = 0; row < inFours; row += 4) {
    const [first, second, third, fourth] = [row * size, (row + 1) * size, (row + 2) * size, (row + 3) * size];
    let [a, b, c, d] = [0, 0, 0, 0];
    for (let index = 0; index < size; index++) {
      const value = vector[index];
      a += value * rows[first + index];
      b += value * rows[second + index];
      c += value * rows[third + index];
      d += value * rows[fourth + index];
    }
    products[row] = a;
    products[row + 1] = b;
    products[row + 2] = c;
    products[row + 3] = d;
  }
  for (let row = inFours; row < products.length; row++) {
    products[row] = dot(vector, rows.subarray(row * size, (row + 1) * size));
  }
  return products;
}
