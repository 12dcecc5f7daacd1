import type { Weighing } from '../../src/answering/linear-model.ts';

/** Brings features to mean 0 and variance 1 for fitting, and weights back to the features as they are. */
export interface Standardisation<Feature extends string> {
  /** The standardised values of an item's features, in the order of their names. */
  apply(item: Readonly<Record<Feature, number>>): Float64Array;
  /** What weights and a bias for standardised values are for the features as they are, to six digits. */
  unfold(weights: Float64Array, bias: number): Weighing<Feature>;
}

/** Works out means and deviations of items; a feature that never varies is left as it is. */
export function standardisation<Feature extends string>(
  names: readonly Feature[],
  items: readonly Readonly<Record<Feature, number>>[],
): Standardisation<Feature> {
  const means = names.map((name) => items.reduce((sum, item) => sum + item[name], 0) / items.length);
  const deviations = names.map((name, place) => {
    const squares = items.reduce((sum, item) => sum + (item[name] - means[place]) ** 2, 0);
    return Math.sqrt(squares / items.length) || 1;
  });
  const round = (value: number) => Number(value.toPrecision(6));
  return {
    apply: (item) =>
      Float64Array.from(names, (name, place) => (item[name] - means[place]) / deviations[place]),
    unfold(weights, bias) {
      const plain = names.map((_, place) => weights[place] / deviations[place]);
      const shift = plain.reduce((sum, weight, place) => sum + weight * means[place], 0);
      const named = names.map((name, place) => [name, round(plain[place])]);
      return { bias: round(bias - shift), weights: Object.fromEntries(named) as Record<Feature, number> };
    },
  };
}
