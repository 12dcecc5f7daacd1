import { type FileHandle, open } from 'node:fs/promises';
import { dotSteps, restore } from '../embedding/vector.ts';
import { Numbering } from './numbering.ts';
import { readBytes } from './read-bytes.ts';

/** The vectors of sentences, in a file a segment: one byte a component, in the order of the sentences. */
export class SentenceVectors {
  readonly #files: readonly FileHandle[];
  readonly #numbering: Numbering;
  readonly #dimension: number;

  private constructor(files: readonly FileHandle[], numbering: Numbering, dimension: number) {
    this.#files = files;
    this.#numbering = numbering;
    this.#dimension = dimension;
  }

  /** @param counts how many sentences each file has; they are numbered as one list */
  static async open(
    files: readonly string[],
    counts: readonly number[],
    dimension: number,
  ): Promise<SentenceVectors> {
    const handles: FileHandle[] = [];
    for (const file of files) handles.push(await open(file));
    return new SentenceVectors(handles, new Numbering(counts), dimension);
  }

  /** The vectors of `count` sentences of a passage from number `first` on, of length 1 but for the rounding to int8. */
  read(first: number, count: number): Float32Array[] {
    const size = this.#dimension;
    const steps = this.#steps(first, count);
    return Array.from({ length: count }, (_, place) =>
      restore(steps.subarray(place * size, (place + 1) * size)),
    );
  }

  /** The cosines of a unit vector with `count` sentences of a passage from number `first` on. */
  cosines(vector: Float32Array, first: number, count: number): number[] {
    const steps = this.#steps(first, count);
    return Array.from({ length: count }, (_, place) => dotSteps(vector, steps, place * this.#dimension));
  }

  #steps(first: number, count: number): Int8Array {
    const size = this.#dimension;
    const segment = this.#numbering.listOf(first);
    const start = (first - this.#numbering.first(segment)) * size;
    const bytes = readBytes(this.#files[segment], start, start + count * size);
    return new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length);
  }

  async close(): Promise<void> {
    for (const file of this.#files) await file.close();
  }
}
