/** Adds the row of `matrix` that begins at `offset` to `sum`. */
export function addInto(sum: Float32Array, matrix: Float32Array, offset: number): void {
  for (let index = 0; index < sum.length; index++) sum[index] += matrix[offset + index];
}

/** Scales a vector to length 1 in place and returns it; a zero vector stays zero. */
export function normalise(vector: Float32Array): Float32Array {
  let squares = 0;
  for (const value of vector) squares += value * value;
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

/** The largest component of a unit vector as int8. */
const STEPS = 127;

/** A unit vector as int8, each component in steps of 1/127. */
export function quantise(vector: Float32Array): Int8Array {
  const steps = new Int8Array(vector.length);
  for (let index = 0; index < vector.length; index++) steps[index] = Math.round(vector[index] * STEPS);
  return steps;
}

/** The vector that {@link quantise} took, but for its rounding. */
export function restore(steps: Int8Array): Float32Array {
  const vector = new Float32Array(steps.length);
  for (let index = 0; index < steps.length; index++) vector[index] = steps[index] / STEPS;
  return vector;
}
