import { type Matrix, zeros } from './matrix.ts';

/** A matrix of independent numbers of the standard normal distribution (Box & Muller 1958). */
export function gaussianMatrix(rows: number, columns: number, random: () => number): Matrix {
  const matrix = zeros(rows, columns);
  for (let place = 0; place < matrix.values.length; place++) {
    const radius = Math.sqrt(-2 * Math.log(1 - random()));
    matrix.values[place] = radius * Math.cos(2 * Math.PI * random());
  }
  return matrix;
}
