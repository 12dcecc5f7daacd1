import { rowOf } from './matrix.ts';
import type { TokenVectors } from './start-vectors.ts';
import type { StaticModel } from './static-model.ts';

/** The largest component of a row as int8. */
const STEPS = 127;

/** Weighted token vectors as a model with one byte a component and one scale a row. */
export function quantiseRows(vocabulary: readonly string[], { rows, logWeights }: TokenVectors): StaticModel {
  const vectors = new Int8Array(rows.values.length);
  const scales = new Float32Array(rows.rows);
  for (let token = 0; token < rows.rows; token++) {
    const row = rowOf(rows, token);
    const largest = row.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    scales[token] = (largest * Math.exp(logWeights[token])) / STEPS;
    if (largest === 0) continue;
    for (let index = 0; index < row.length; index++) {
      vectors[token * rows.columns + index] = Math.round((row[index] / largest) * STEPS);
    }
  }
  return { vocabulary, dimension: rows.columns, vectors, scales };
}
