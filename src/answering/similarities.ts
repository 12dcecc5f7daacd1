import type { AnalysedQuestion } from './analysed-question.ts';

/** By term of the question: how well it is matched, 0 to 1. */
export type Similarities = readonly number[];

/** By term: the best of several texts. */
export const largest = (all: readonly Similarities[]): Similarities =>
  all[0].map((_, place) => Math.max(...all.map((similarities) => similarities[place])));
/** What counts as found: the term itself. */
export const exact = (similarity: number) => (similarity === 1 ? 1 : 0);

/** The mean of a value over the question's terms, by their idf weight. */
export function weighing(weights: readonly number[]) {
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  return (similarities: Similarities, value: (similarity: number) => number = (similarity) => similarity) =>
    similarities.reduce((sum, similarity, place) => sum + weights[place] * value(similarity), 0) / total;
}

/** The share of the question's names that stand in a text; 1 when it has no names. */
export function shareOfNames({ names }: AnalysedQuestion, similarities: Similarities): number {
  return names.length === 0 ? 1 : names.filter((place) => similarities[place] === 1).length / names.length;
}
