import type { AnalysedQuestion } from './analysed-question.ts';

/** By term of the question: how well it is matched, 0 to 1. */
export type Similarities = readonly number[];

/** By term: the best of several texts, at least one. */
export function largest([first, ...others]: readonly Similarities[]): Similarities {
  const best = [...first];
  for (const similarities of others) {
    for (let place = 0; place < best.length; place++) {
      if (similarities[place] > best[place]) best[place] = similarities[place];
    }
  }
  return best;
}

/** By sentence of a text: the best of it and the next one, where there is one. */
export function withNext(sentences: readonly Similarities[]): Similarities[] {
  return sentences.map((sentence, place) => {
    const next = sentences[place + 1];
    return next ? largest([sentence, next]) : sentence;
  });
}

/** What counts as found: the term itself. */
export const exact = (similarity: number) => (similarity === 1 ? 1 : 0);

/** The mean of a value over the question's terms, by their idf weight. */
export function weighing(weights: readonly number[]) {
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  return (similarities: Similarities, value: (similarity: number) => number = (similarity) => similarity) => {
    let sum = 0;
    for (let place = 0; place < weights.length; place++) sum += weights[place] * value(similarities[place]);
    return sum / total;
  };
}

/** The share of the question's names that stand in a text; 1 when it has no names. */
export function shareOfNames({ names }: AnalysedQuestion, similarities: Similarities): number {
  return names.length === 0 ? 1 : names.filter((place) => similarities[place] === 1).length / names.length;
}
