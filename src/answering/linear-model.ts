/** Weights for named features, as a fitting script stored them. */
export interface LinearModel<Feature extends string> {
  /** How and on what the weights were fitted. */
  readonly fitted: string;
  readonly bias: number;
  readonly weights: Readonly<Record<Feature, number>>;
}

/** Bias plus the sum of each feature times its weight. */
export function linearScore<Feature extends string>(
  model: LinearModel<Feature>,
  features: Readonly<Record<Feature, number>>,
): number {
  let score = model.bias;
  for (const name in model.weights) score += model.weights[name] * features[name];
  return score;
}

/** The logistic function: a score as a probability. */
export function sigmoid(score: number): number {
  return 1 / (1 + Math.exp(-score));
}
