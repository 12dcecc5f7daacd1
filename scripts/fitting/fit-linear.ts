import type { LinearModel } from '../../src/answering/linear-model.ts';
import { standardisation } from './standardisation.ts';

/** Items to choose from, each with its features, and the share of the choice that each should get (sums to 1). */
export interface Choice<Feature extends string> {
  readonly items: readonly Readonly<Record<Feature, number>>[];
  readonly target: readonly number[];
  /** How much the choice counts beside others. */
  readonly weight: number;
}

const STEPS = 400;
const RATE = 0.05;

/**
 * Fits weights so that a softmax over each choice's scores comes near its target (ListNet's top-one loss, Cao et al.
 * 2007). `ridge` is the weight of the squared norm, on standardised features.
 */
export function fitChoices<Feature extends string>(
  names: readonly Feature[],
  choices: readonly Choice<Feature>[],
  ridge: number,
  fitted: string,
): LinearModel<Feature> {
  const scale = standardisation(
    names,
    choices.flatMap(({ items }) => items),
  );
  const matrices = choices.map(({ items }) => items.map(scale.apply));
  const total = choices.reduce((sum, { weight }) => sum + weight, 0);
  const weights = descend(names.length, (weight, gradient) => {
    for (const [index, rows] of matrices.entries()) {
      const scores = rows.map((row) => product(weight, row));
      const highest = Math.max(...scores);
      const powers = scores.map((score) => Math.exp(score - highest));
      const sum = powers.reduce((all, power) => all + power, 0);
      const share = choices[index].weight / total;
      for (const [item, row] of rows.entries()) {
        const error = (powers[item] / sum - choices[index].target[item]) * share;
        for (let place = 0; place < row.length; place++) gradient[place] += error * row[place];
      }
    }
    for (let place = 0; place < names.length; place++) gradient[place] += ridge * weight[place];
  });
  return { fitted, ...scale.unfold(weights, 0) };
}

function product(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let place = 0; place < b.length; place++) sum += a[place] * b[place];
  return sum;
}

/** Adam (Kingma & Ba 2015) on the full batch; the losses here are convex. */
function descend(
  size: number,
  addGradient: (weight: Float64Array, gradient: Float64Array) => void,
): Float64Array {
  const [weight, mean, variance] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)];
  for (let step = 1; step <= STEPS; step++) {
    const gradient = new Float64Array(size);
    addGradient(weight, gradient);
    for (let place = 0; place < size; place++) {
      mean[place] = 0.9 * mean[place] + 0.1 * gradient[place];
      variance[place] = 0.999 * variance[place] + 0.001 * gradient[place] ** 2;
      const [m, v] = [mean[place] / (1 - 0.9 ** step), variance[place] / (1 - 0.999 ** step)];
      weight[place] -= (RATE * m) / (Math.sqrt(v) + 1e-9);
    }
  }
  return weight;
}
