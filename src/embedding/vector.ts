/** Adds the row of `matrix` that begins at `offset` to `sum`. */
export function addInto(sum: Float32Array, matrix: Float32Array, offset: number): void {
  for (let index = 0; index < sum.length; index++) sum[index] += matrix[offset + index];
}

/** Scales a vector to length 1 in place and returns it; a zero vector stays zero. */
export function normalise(vector: Float32Array): Float32Array {
  let squares = 0;
  for (let index = 0; index < vector.length; index++) squares += vector[index] * vector[index];
  if (squares > 0) {
    const scale = 1 / Math.sqrt(squares);
    for (let index = 0; index < vector.length; index++) vector[index] *= scale;
  }
  return vector;
}

/** The inner product of two vectors of the same length. */
export function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let index = 0; index < a.length; index++) sum += a[index] * b[index];
  return sum;
}

/**
 * Writes the inner product of a vector with each of `count` rows of its length to `products`, from `offset` on. Four rows
 * go together, since a single sum would wait for each of its additions to end.
 */
export function dotRows(
  vector: Float32Array,
  rows: Float32Array,
  count: number,
  products: Float32Array,
  offset: number,
): void {
  const size = vector.length;
  let row = 0;
  for (; row + 4 <= count; row += 4) {
    const first = row * size;
    const second = first + size;
    const third = second + size;
    const fourth = third + size;
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    for (let index = 0; index < size; index++) {
      const value = vector[index];
      a += value * rows[first + index];
      b += value * rows[second + index];
      c += value * rows[third + index];
      d += value * rows[fourth + index];
    }
    products[offset + row] = a;
    products[offset + row + 1] = b;
    products[offset + row + 2] = c;
    products[offset + row + 3] = d;
  }
  for (; row < count; row++) {
    let sum = 0;
    for (let index = 0; index < size; index++) sum += vector[index] * rows[row * size + index];
    products[offset + row] = sum;
  }
}

/** The largest component of a unit vector as int8. */
const STEPS = 127;

/** A unit vector as int8, each component in steps of 1/127. */
export function quantise(vector: Float32Array): Int8Array {
  const steps = new Int8Array(vector.length);
  for (let index = 0; index < vector.length; index++) steps[index] = Math.round(vector[index] * STEPS);
  return steps;
}

/** The inner product of a vector with one that {@link quantise} made, which begins at `offset` of `steps`. */
export function dotSteps(vector: Float32Array, steps: Int8Array, offset: number): number {
  let sum = 0;
  for (let index = 0; index < vector.length; index++) sum += vector[index] * steps[offset + index];
  return sum / STEPS;
}

/** The vector that {@link quantise} took, but for its rounding. */
export function restore(steps: Int8Array): Float32Array {
  const vector = new Float32Array(steps.length);
  for (let index = 0; index < steps.length; index++) vector[index] = steps[index] / STEPS;
  return vector;
}
