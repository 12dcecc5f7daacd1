import { dot } from '../../src/embedding/vector.ts';
import { type Matrix, rowOf, transposed } from './matrix.ts';

/** What is left of a column that depends on those before it, beside its length: rounding errors. */
const DEPENDENT = 1e-5;

/** Orthonormal columns that span those of a matrix (modified Gram-Schmidt); a dependent column becomes zeros. */
export function orthonormalColumns(matrix: Matrix): Matrix {
  const rows = transposed(matrix);
  for (let place = 0; place < rows.rows; place++) {
    const vector = rowOf(rows, place);
    const before = Math.sqrt(dot(vector, vector));
    for (let earlier = 0; earlier < place; earlier++) {
      const basis = rowOf(rows, earlier);
      const share = dot(vector, basis);
      for (let index = 0; index < vector.length; index++) vector[index] -= share * basis[index];
    }
    const length = Math.sqrt(dot(vector, vector));
    const scale = length > DEPENDENT * before ? 1 / length : 0;
    for (let index = 0; index < vector.length; index++) vector[index] *= scale;
  }
  return transposed(rows);
}
