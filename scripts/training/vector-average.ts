import { type Matrix, rowOf, zeros } from './matrix.ts';
import type { TokenVectors } from './start-vectors.ts';

/**
 * The mean of token vectors at several times of training, which serves better than the last ones (Izmailov et al. 2018,
 * "Averaging weights leads to wider optima and better generalization", arXiv 1803.05407).
 */
export class VectorAverage {
  readonly #sum: Matrix;
  #count = 0;

  /** Of vectors like these, which are not yet counted. */
  constructor({ rows }: TokenVectors) {
    this.#sum = zeros(rows.rows, rows.columns);
  }

  /** Counts the vectors as they are now. */
  add({ rows, logWeights }: TokenVectors): void {
    this.#count++;
    for (let token = 0; token < rows.rows; token++) {
      const weight = Math.exp(logWeights[token]);
      const sum = rowOf(this.#sum, token);
      const row = rowOf(rows, token);
      for (let index = 0; index < row.length; index++) sum[index] += weight * row[index];
    }
  }

  /** Puts the mean into `vectors`: rows with their weights multiplied in, and weights of 1. Must follow an `add`. */
  writeTo({ rows, logWeights }: TokenVectors): void {
    rows.values.set(this.#sum.values.map((value) => value / this.#count));
    logWeights.fill(0);
  }
}
