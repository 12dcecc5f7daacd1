import { readFile } from 'node:fs/promises';
import { best } from './top.ts';
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
    for (let passage = 0; passage < cosines.length; passage++) cosines[passage] = this.#dot(vector, passage);
    const isFound = (passage: number) => !this.#removed.has(passage) && (wanted?.(passage) ?? true);
    // A cosine is -1 at the least; `best` takes only what is above 0.
    return best(cosines.keys(), count, (passage) => cosines[passage] + 2, isFound).map((passage) => ({
      passage,
      cosine: cosines[passage],
    }));
  }

  vector(passage: number): Float32Array {
    return this.#vectors.slice(passage * this.#dimension, (passage + 1) * this.#dimension);
  }

  /** The inner product in four sums, which the processor can work at side by side. */
  #dot(vector: Float32Array, passage: number): number {
    const all = this.#vectors;
    const size = this.#dimension;
    const start = passage * size;
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    let index = 0;
    for (; index + 3 < size; index += 4) {
      a += vector[index] * all[start + index];
      b += vector[index + 1] * all[start + index + 1];
      c += vector[index + 2] * all[start + index + 2];
      d += vector[index + 3] * all[start + index + 3];
    }
    for (; index < size; index++) a += vector[index] * all[start + index];
    return a + b + c + d;
  }
}
