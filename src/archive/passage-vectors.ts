import { stat, writeFile } from 'node:fs/promises';
import { ExactIndex } from './exact-index.ts';
import { GraphBuilder, GraphIndex } from './graph-index.ts';
import { GrowingColumn } from './growing-column.ts';
import { Numbering } from './numbering.ts';
import { EXACT_UP_TO, type Neighbour, type VectorIndex } from './vector-index.ts';

/** Collects the vectors of a segment's passages, and writes an index of them. */
export class VectorIndexBuilder {
  readonly #dimension: number;
  readonly #exactUpTo: number;
  #vectors = new GrowingColumn(Float32Array);
  /** From the passage on that is one too many for an exact search. */
  #graph: GraphBuilder | undefined;

  /** @param exactUpTo with more passages they are put in a graph */
  constructor(dimension: number, exactUpTo = EXACT_UP_TO) {
    this.#dimension = dimension;
    this.#exactUpTo = exactUpTo;
  }

  /** Adds the vector of the next passage. */
  add(vector: Float32Array): void {
    if (this.#graph) {
      this.#graph.add(vector);
      return;
    }
    for (const component of vector) this.#vectors.push(component);
    if (this.#vectors.length > this.#exactUpTo * this.#dimension) this.#beginGraph();
  }

  async write(file: string): Promise<void> {
    const { buffer, byteOffset, byteLength } = this.#vectors.values();
    if (this.#graph) await this.#graph.write(file);
    else await writeFile(file, new Uint8Array(buffer, byteOffset, byteLength));
  }

  #beginGraph(): void {
    this.#graph = new GraphBuilder(this.#dimension);
    const vectors = this.#vectors.values();
    for (let start = 0; start < vectors.length; start += this.#dimension) {
      this.#graph.add(vectors.subarray(start, start + this.#dimension));
    }
    this.#vectors = new GrowingColumn(Float32Array);
  }
}

/** Opens what {@link VectorIndexBuilder} wrote of `passages` passages; those in `removed` are never found. */
export async function readVectorIndex(
  file: string,
  { passages, dimension, removed }: { passages: number; dimension: number; removed: Iterable<number> },
): Promise<VectorIndex> {
  // A graph has the vectors and its links.
  const { size } = await stat(file);
  const kind = size === passages * dimension * Float32Array.BYTES_PER_ELEMENT ? ExactIndex : GraphIndex;
  return kind.read(file, dimension, removed);
}

/** The vectors of all segments' passages, numbered as one list. */
export class PassageVectors {
  readonly #segments: readonly VectorIndex[];
  readonly #numbering: Numbering;

  /** @param sizes how many passages each segment has */
  constructor(segments: readonly VectorIndex[], sizes: readonly number[]) {
    this.#segments = segments;
    this.#numbering = new Numbering(sizes);
  }

  /** At most `count` passages, the nearest first; only those that `wanted` accepts. */
  nearest(vector: Float32Array, count: number, wanted?: (passage: number) => boolean): Neighbour[] {
    const found = this.#segments.flatMap((segment, place) => {
      const first = this.#numbering.first(place);
      const isWanted = wanted && ((passage: number) => wanted(first + passage));
      return segment
        .nearest(vector, count, isWanted)
        .map(({ passage, cosine }) => ({ passage: first + passage, cosine }));
    });
    return found.sort((a, b) => b.cosine - a.cosine || a.passage - b.passage).slice(0, count);
  }

  vector(passage: number): Float32Array {
    const segment = this.#numbering.listOf(passage);
    return this.#segments[segment].vector(passage - this.#numbering.first(segment));
  }
}
