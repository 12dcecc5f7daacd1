import { type Matrix, rowOf, zeros } from './matrix.ts';

const MEAN_DECAY = 0.9;
const VARIANCE_DECAY = 0.98;
const LEAST_DEVIATION = 1e-9;

/**
 * Which way Adam (Kingma & Ba 2015, arXiv 1412.6980) moves the rows of a matrix, lazily: a row without a gradient keeps
 * its moments.
 */
export class AdamMoments {
  readonly #means: Matrix;
  readonly #variances: Matrix;
  readonly #direction: Float32Array;
  #steps = 0;

  constructor(rows: number, columns: number) {
    this.#means = zeros(rows, columns);
    this.#variances = zeros(rows, columns);
    this.#direction = new Float32Array(columns);
  }

  /** Begins the next step of training. */
  nextStep(): void {
    this.#steps++;
  }

  /** The direction against which a row with this gradient moves, components about 1. Valid until the next call. */
  direction(row: number, gradient: ArrayLike<number>): Float32Array {
    const mean = rowOf(this.#means, row);
    const variance = rowOf(this.#variances, row);
    const meanShare = 1 - MEAN_DECAY ** this.#steps;
    const varianceShare = 1 - VARIANCE_DECAY ** this.#steps;
    for (let index = 0; index < mean.length; index++) {
      const slope = gradient[index];
      mean[index] = MEAN_DECAY * mean[index] + (1 - MEAN_DECAY) * slope;
      variance[index] = VARIANCE_DECAY * variance[index] + (1 - VARIANCE_DECAY) * slope * slope;
      const deviation = Math.sqrt(variance[index] / varianceShare) + LEAST_DEVIATION;
      this.#direction[index] = mean[index] / meanShare / deviation;
    }
    return this.#direction;
  }
}
