import type { LinearModel, Weighing } from './linear-model.ts';

/**
 * A linear model with a few rectified units beside it: a perceptron with one hidden layer whose inputs reach its output
 * directly too. The units see features together, since what tells much about a passage for a long question that names
 * outlets may tell little for a short one.
 */
export interface Perceptron<Feature extends string> extends LinearModel<Feature> {
  readonly units: readonly HiddenUnit<Feature>[];
}

/** A unit adds `output` times its own linear score where that is positive, else nothing. */
export interface HiddenUnit<Feature extends string> extends Weighing<Feature> {
  readonly output: number;
}

/** The linear score of features plus what the units add to it. */
export function perceptronScore<Feature extends string>(
  model: Perceptron<Feature>,
  features: Readonly<Record<Feature, number>>,
): number {
  const { names, weights } = matrixOf(model);
  const values = names.map((name) => features[name as Feature]);
  let score = weighted(model.bias, weights[0], values);
  for (const [unit, { bias, output }] of model.units.entries()) {
    score += output * Math.max(0, weighted(bias, weights[unit + 1], values));
  }
  return score;
}

/** The weights of a perceptron in the order of the names of its features: the direct ones, then those of each unit. */
interface WeightMatrix {
  readonly names: readonly string[];
  readonly weights: readonly Float64Array[];
}

/** Made once for each model: to look weights up by name for each unit takes most of a score's time. */
const matrices = new WeakMap<object, WeightMatrix>();

function matrixOf<Feature extends string>(model: Perceptron<Feature>): WeightMatrix {
  let matrix = matrices.get(model);
  if (!matrix) {
    const names = Object.keys(model.weights) as Feature[];
    const weights = [model, ...model.units].map((each) =>
      Float64Array.from(names, (name) => each.weights[name]),
    );
    matrix = { names, weights };
    matrices.set(model, matrix);
  }
  return matrix;
}

function weighted(bias: number, weights: Float64Array, values: readonly number[]): number {
  let sum = bias;
  for (let place = 0; place < weights.length; place++) sum += weights[place] * values[place];
  return sum;
}
