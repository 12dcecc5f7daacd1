import { type Matrix, rowOf, zeros } from './matrix.ts';

const MEAN_DECAY = 0.9;
const VARIANCE_DECAY = 0.98;
const LEAST_DEVIATION = 1e-9;

/**
 * Which way Adam (Kingma & Ba 2015, arXiv 1412.6980) moves the rows of a matrix, lazily: a row without a gradient keeps
 * its moments. The variance is one for a whole row, so that the step of a rare token, of whose gradient little is known,
 * points where the gradient does and not to a corner.
 */
export class AdamMoments {
  readonly #means: Matrix;
  readonly #variances: Float32Array;
  readonly #direction: Float32Array;
  #steps = 0;

  constructor(rows: number, columns: number) {
    this.#means = zeros(rows, columns);
    this.#variances = new Float32Array(rows);
    this.#direction = new Float32Array(columns);
  }

  /** Begins the next step of training. */
  nextStep(): void {
    this.#steps++;
  }

  /** The direction against which a row with this gradient moves, components about 1. Valid until the next call. */
  direction(row: number, gradient: ArrayLike<number>): Float32Array {
    const mean = rowOf(this.#means, row);
    let squares = 0;
    for (let index = 0; index < mean.length; index++) {
      squares += gradient[index] * gradient[index];
      mean[index] = MEAN_DECAY * mean[index] + (1 - MEAN_DECAY) * gradient[index];
    }
    const variance = VARIANCE_DECAY * this.#variances[row] + ((1 - VARIANCE_DECAY) * squares) / mean.length;
    this.#variances[row] = variance;
    const deviation = Math.sqrt(variance / (1 - VARIANCE_DECAY ** this.#steps)) + LEAST_DEVIATION;
    const scale = 1 / (deviation * (1 - MEAN_DECAY ** this.#steps));
    for (let index = 0; index < mean.length; index++) this.#direction[index] = mean[index] * scale;
    return this.#direction;
  }
}
