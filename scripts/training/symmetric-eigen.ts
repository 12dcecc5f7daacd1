import { type Matrix, zeros } from './matrix.ts';

/** Sweeps over all pairs; Jacobi's method needs fewer than ten. */
const SWEEPS = 12;

/**
 * Eigenvalues of a symmetric matrix, largest first, with their eigenvectors as columns in the same order, by Jacobi's
 * rotations (Golub & Van Loan, "Matrix Computations", 8.5).
 */
export function symmetricEigen(matrix: Matrix): { values: Float64Array; vectors: Matrix } {
  const size = matrix.rows;
  const a = Float64Array.from(matrix.values);
  const v = new Float64Array(size * size);
  for (let index = 0; index < size; index++) v[index * size + index] = 1;
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    for (let p = 0; p < size; p++) for (let q = p + 1; q < size; q++) rotate(a, v, size, p, q);
  }
  const order = Array.from({ length: size }, (_, index) => index);
  order.sort((left, right) => a[right * size + right] - a[left * size + left]);
  const vectors = zeros(size, size);
  order.forEach((from, to) => {
    for (let row = 0; row < size; row++) vectors.values[row * size + to] = v[from * size + row];
  });
  return { values: Float64Array.from(order, (index) => a[index * size + index]), vectors };
}

/** Makes the element (p, q) of `a` zero by a rotation of rows and columns p and q; `v` gathers the rotations by rows. */
function rotate(a: Float64Array, v: Float64Array, size: number, p: number, q: number): void {
  const apq = a[p * size + q];
  if (apq === 0) return;
  const theta = (a[q * size + q] - a[p * size + p]) / (2 * apq);
  const tangent = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const cosine = 1 / Math.sqrt(tangent * tangent + 1);
  const sine = tangent * cosine;
  for (let index = 0; index < size; index++) turn(a, index * size + p, index * size + q, cosine, sine);
  for (let index = 0; index < size; index++) {
    turn(a, p * size + index, q * size + index, cosine, sine);
    turn(v, p * size + index, q * size + index, cosine, sine);
  }
}

function turn(values: Float64Array, p: number, q: number, cosine: number, sine: number): void {
  const [atP, atQ] = [values[p], values[q]];
  values[p] = cosine * atP - sine * atQ;
  values[q] = sine * atP + cosine * atQ;
}
