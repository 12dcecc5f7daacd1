import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seededRandom } from '../../../scripts/evaluate/random.ts';
import { gaussianMatrix } from '../../../scripts/training/gaussian.ts';
import { type Matrix, rowOf, transposed } from '../../../scripts/training/matrix.ts';
import { MatrixProduct } from '../../../scripts/training/matrix-product.ts';
import { orthonormalColumns } from '../../../scripts/training/orthonormal-columns.ts';
import { randomisedSvd } from '../../../scripts/training/randomised-svd.ts';
import { symmetricEigen } from '../../../scripts/training/symmetric-eigen.ts';

let product: MatrixProduct;
beforeAll(async () => {
  product = await MatrixProduct.create();
});
afterAll(() => product.release());

const matrix = (rows: readonly (readonly number[])[]): Matrix => ({
  rows: rows.length,
  columns: rows[0].length,
  values: Float32Array.from(rows.flat()),
});
const plain = ({ rows, columns, values }: Matrix) =>
  Array.from({ length: rows }, (_, row) => [...values.subarray(row * columns, (row + 1) * columns)]);

describe('products', () => {
  const a = matrix([
    [1, 2, 3],
    [4, 5, 6],
  ]);
  it('multiplies', async () => {
    expect(plain(await product.times(a, transposed(a)))).toEqual([
      [14, 32],
      [32, 77],
    ]);
  });
  it('exchanges rows and columns of the first factor', async () => {
    expect(plain(await product.transposedTimes(a, matrix([[1], [10]])))).toEqual([[41], [52], [63]]);
  });
});

it('makes columns orthonormal, and zero where they depend on others', async () => {
  const columns = orthonormalColumns(
    matrix([
      [3, 6, 1],
      [4, 8, 0],
      [0, 0, 2],
    ]),
  );
  const gram = plain(await product.transposedTimes(columns, columns));
  const expected = [
    [1, 0, 0],
    [0, 0, 0],
    [0, 0, 1],
  ];
  gram.forEach((row, at) => {
    row.forEach((value, column) => {
      expect(value).toBeCloseTo(expected[at][column], 5);
    });
  });
});

it('finds eigenvalues, largest first, with their vectors', () => {
  const { values, vectors } = symmetricEigen(
    matrix([
      [2, 1, 0],
      [1, 2, 0],
      [0, 0, 5],
    ]),
  );
  expect([...values].map((value) => value.toFixed(9))).toEqual(['5.000000000', '3.000000000', '1.000000000']);
  expect(
    plain(transposed(vectors)).map((vector) => vector.map((value) => Math.abs(value).toFixed(4))),
  ).toEqual([
    ['0.0000', '0.0000', '1.0000'],
    ['0.7071', '0.7071', '0.0000'],
    ['0.7071', '0.7071', '0.0000'],
  ]);
});

describe('the randomised singular value decomposition', () => {
  // Of known singular values: orthonormal columns times these times orthonormal rows.
  const known = [9, 5, 2, 1];
  const build = async () => {
    const random = seededRandom(7);
    const left = orthonormalColumns(gaussianMatrix(300, known.length, random));
    const right = orthonormalColumns(gaussianMatrix(120, known.length, random));
    for (let row = 0; row < left.rows; row++) {
      const vector = rowOf(left, row);
      vector.set(vector.map((value, at) => value * known[at]));
    }
    return product.times(left, transposed(right));
  };

  it('finds the largest singular values of a matrix given in blocks', async () => {
    const whole = await build();
    const blocks = [0, 128, 256].map((start) => {
      const end = Math.min(300, start + 128);
      return { rows: end - start, columns: 120, values: whole.values.subarray(start * 120, end * 120) };
    });
    const { values, vectors } = await randomisedSvd(blocks, 3, seededRandom(3), product);
    [9, 5, 2].forEach((value, at) => {
      expect(values[at]).toBeCloseTo(value, 3);
    });
    // Each vector keeps the length of the matrix along it.
    const along = plain(await product.transposedTimes(vectors, whole)).map((row) => Math.hypot(...row));
    [9, 5, 2].forEach((value, at) => {
      expect(along[at]).toBeCloseTo(value, 3);
    });
  });

  it('gives no more vectors than the matrix has columns', async () => {
    const { vectors } = await randomisedSvd(
      [
        matrix([
          [1, 0],
          [0, 2],
          [0, 0],
        ]),
      ],
      5,
      seededRandom(3),
      product,
    );
    expect([vectors.rows, vectors.columns]).toEqual([3, 2]);
  });
});
