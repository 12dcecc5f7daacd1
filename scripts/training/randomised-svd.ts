import type { BlockMatrix } from './co-occurrence.ts';
import { gaussianMatrix } from './gaussian.ts';
import { type Matrix, zeros } from './matrix.ts';
import type { MatrixProduct } from './matrix-product.ts';
import { orthonormalColumns } from './orthonormal-columns.ts';
import { symmetricEigen } from './symmetric-eigen.ts';

/** Directions looked at beyond those asked for. */
const OVERSAMPLING = 40;
/** Each round makes small singular values smaller beside large ones. */
const POWER_ROUNDS = 2;

/**
 * The largest singular values of a matrix with their left singular vectors as columns, nearly (Halko, Martinsson & Tropp
 * 2011, "Finding structure with randomness", algorithms 4.4 and 5.1). Fewer than `rank` when the matrix is smaller.
 */
export async function randomisedSvd(
  matrix: BlockMatrix,
  rank: number,
  random: () => number,
  product: MatrixProduct,
): Promise<{ vectors: Matrix; values: Float64Array }> {
  const { columns } = matrix[0];
  const rows = matrix.reduce((sum, block) => sum + block.rows, 0);
  const width = Math.min(rank + OVERSAMPLING, rows, columns);
  let basis = await times(matrix, gaussianMatrix(columns, width, random), product);
  for (let round = 0; round < POWER_ROUNDS; round++) {
    basis = orthonormalColumns(basis);
    basis = await times(matrix, await transposedTimes(matrix, basis, product), product);
  }
  basis = orthonormalColumns(basis);
  const small = await transposedTimes(matrix, basis, product);
  const { values, vectors } = symmetricEigen(await product.transposedTimes(small, small));
  const kept = Math.min(rank, width);
  return {
    vectors: await product.times(basis, firstColumns(vectors, kept)),
    values: values.subarray(0, kept).map((value) => Math.sqrt(Math.max(0, value))),
  };
}

async function times(matrix: BlockMatrix, other: Matrix, product: MatrixProduct): Promise<Matrix> {
  const result = zeros(
    matrix.reduce((sum, block) => sum + block.rows, 0),
    other.columns,
  );
  let at = 0;
  for (const block of matrix) {
    const { values } = await product.times(block, other);
    result.values.set(values, at);
    at += values.length;
  }
  return result;
}

async function transposedTimes(matrix: BlockMatrix, other: Matrix, product: MatrixProduct): Promise<Matrix> {
  const { columns } = other;
  const result = zeros(matrix[0].columns, columns);
  let at = 0;
  for (const block of matrix) {
    const rows = { rows: block.rows, columns, values: other.values.subarray(at, at + block.rows * columns) };
    const { values } = await product.transposedTimes(block, rows);
    for (let index = 0; index < values.length; index++) result.values[index] += values[index];
    at += rows.values.length;
  }
  return result;
}

function firstColumns({ rows, columns, values }: Matrix, count: number): Matrix {
  const result = zeros(rows, count);
  for (let row = 0; row < rows; row++) {
    result.values.set(values.subarray(row * columns, row * columns + count), row * count);
  }
  return result;
}
