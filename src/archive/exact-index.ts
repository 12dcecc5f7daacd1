import { readFile } from 'node:fs/promises';
import { dotRows } from '../embedding/vector.ts';
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
    const cosines = new Float32Array(this.#vectors.length / this.#dimension);
    dotRows(vector, this.#vectors, cosines.length, cosines, 0);
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
