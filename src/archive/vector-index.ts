/** A passage of a segment, by its number there, with its cosine to what was searched. */
export interface Neighbour {
  readonly passage: number;
  readonly cosine: number;
}

/** Finds the passages of a segment that are nearest by vector. */
export interface VectorIndex {
  /** At most `count` passages, the nearest first; only those that `wanted` accepts. */
  nearest(vector: Float32Array, count: number, wanted?: (passage: number) => boolean): Neighbour[];
  /** The vector of a passage. */
  vector(passage: number): Float32Array;
}

/**
 * Up to so many passages every vector is compared: that takes a millisecond or less, nothing is missed, and nothing has
 * to be built. A graph is faster from a thousand on: the measurement is in docs/benchmark.md.
 */
export const EXACT_UP_TO = 2048;
