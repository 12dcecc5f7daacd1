import type { Precision } from './precision.ts';

/** What a snapshot records of the model that made its vectors, and a query must match. */
export interface EmbeddingModel {
  readonly name: string;
  readonly precision: Precision;
  readonly dimension: number;
  readonly fingerprint: string;
}

/** Whether vectors of the two models may be compared. */
export function sameModel(a: EmbeddingModel, b: EmbeddingModel): boolean {
  return a.fingerprint === b.fingerprint && a.precision === b.precision && a.dimension === b.dimension;
}

/** A model as messages name it, exactly enough to tell it from another. */
export function describeModel({ name, precision, dimension, fingerprint }: EmbeddingModel): string {
  return `${name} (${precision}, ${dimension} dimensions, weights ${fingerprint})`;
}
