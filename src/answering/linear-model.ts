/** Weights for named features. */
export interface Weighing<Feature extends string> {
  readonly bias: number;
  readonly weights: Readonly<Record<Feature, number>>;
}

/** Weights as a fitting script stored them. */
export interface LinearModel<Feature extends string> extends Weighing<Feature> {
  /** How and on what the weights were fitted. */
  readonly fitted: string;
}

/** Bias plus the sum of each feature times its weight. */
export function linearScore<Feature extends string>(
  { bias, weights }: Weighing<Feature>,
  features: Readonly<Record<Feature, number>>,
): number {
  let score = bias;
  for (const name in weights) score += weights[name] * features[name];
  return score;
}

/** The logistic function: a score as a probability. */
export function sigmoid(score: number): number {
  return 1 / (1 + Math.exp(-score));
}
