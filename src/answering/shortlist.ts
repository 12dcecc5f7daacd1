import { type Perceptron, perceptronScore } from './perceptron.ts';
import type { RetrievalFeature } from './retrieval-features.ts';

/**
 * The places of the candidates that are worth reading, at most `read`, the most promising first; equal ones as they come.
 * `candidates` is by candidate what is known of it before it is read.
 */
export function shortlist(
  model: Perceptron<RetrievalFeature>,
  candidates: readonly Readonly<Record<RetrievalFeature, number>>[],
  read: number,
): number[] {
  const promises = candidates.map((candidate) => perceptronScore(model, candidate));
  return [...promises.keys()].sort((a, b) => promises[b] - promises[a]).slice(0, read);
}
