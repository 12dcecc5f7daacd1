import { dot } from '../../src/embedding/vector.ts';
import { AdamMoments } from './adam-moments.ts';
import { type Matrix, rowOf, zeros } from './matrix.ts';
import type { TokenVectors } from './start-vectors.ts';

/** Moves token vectors down their gradient. */
export class VectorTrainer {
  /** To be filled before each step: the gradient by weighted token vectors. */
  readonly gradient: Matrix;
  /** To be filled before each step: 1 for each token that has a gradient. */
  readonly touched: Uint8Array;
  readonly #vectors: TokenVectors;
  readonly #rowMoments: AdamMoments;
  readonly #weightMoments: AdamMoments;

  /** Will change `vectors` in place. */
  constructor(vectors: TokenVectors) {
    const { rows, columns } = vectors.rows;
    this.gradient = zeros(rows, columns);
    this.touched = new Uint8Array(rows);
    this.#vectors = vectors;
    this.#rowMoments = new AdamMoments(rows, columns);
    this.#weightMoments = new AdamMoments(rows, 1);
  }

  /**
   * One step of about `rate` a component of a row, and `weightRate` for the logarithm of a weight. Clears `gradient` and
   * `touched`.
   */
  step(rate: number, weightRate: number): void {
    this.#rowMoments.nextStep();
    this.#weightMoments.nextStep();
    const { rows, logWeights } = this.#vectors;
    for (let token = 0; token < this.touched.length; token++) {
      if (this.touched[token] === 0) continue;
      this.touched[token] = 0;
      const row = rowOf(rows, token);
      const slope = rowOf(this.gradient, token);
      const weight = Math.exp(logWeights[token]);
      for (let index = 0; index < slope.length; index++) slope[index] *= weight;
      const byLogWeight = dot(slope, row);
      const direction = this.#rowMoments.direction(token, slope);
      for (let index = 0; index < row.length; index++) row[index] -= rate * direction[index];
      logWeights[token] -= weightRate * this.#weightMoments.direction(token, [byLogWeight])[0];
      slope.fill(0);
    }
  }
}
