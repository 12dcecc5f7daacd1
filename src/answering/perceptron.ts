import { type LinearModel, linearScore, type Weighing } from './linear-model.ts';

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
  return model.units.reduce(
    (score, unit) => score + unit.output * Math.max(0, linearScore(unit, features)),
    linearScore(model, features),
  );
}
