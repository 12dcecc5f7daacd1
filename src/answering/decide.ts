import { type LinearModel, linearScore, sigmoid } from './linear-model.ts';
import type { RankedPassage } from './rank.ts';

/** What the confidence needs to know of a ranked passage. */
export type Scored = Pick<RankedPassage, 'features' | 'score'>;

/** What tells whether the first passage answers at all. */
export type ConfidenceFeature =
  | 'score'
  | 'margin'
  | 'coverage'
  | 'contextCoverage'
  | 'sentenceCoverage'
  | 'cosine'
  | 'sentenceCosine'
  | 'names'
  | 'bestSentence';

/** A fitted confidence with the probability under which the answer is *not found*. */
export interface ConfidenceModel extends LinearModel<ConfidenceFeature> {
  readonly threshold: number;
}

/** The features of the confidence in the passage at `place` of a ranking. */
export function confidenceFeatures(
  ranking: readonly Scored[],
  place: number,
): Record<ConfidenceFeature, number> {
  const { features, score } = ranking[place];
  const rivals = ranking.slice(1, 10);
  const mean = rivals.reduce((sum, rival) => sum + rival.score, 0) / (rivals.length || 1);
  return {
    score,
    margin: score - (rivals.length ? mean : score),
    coverage: features.coverage,
    contextCoverage: features.contextCoverage,
    sentenceCoverage: features.sentenceCoverage,
    cosine: features.cosine,
    sentenceCosine: features.sentenceCosine,
    names: features.names,
    bestSentence: features.bestSentence,
  };
}

/** The probability, 0 to 1, that the passage at `place` of a ranking answers the question. */
export function confidence(model: ConfidenceModel, ranking: readonly Scored[], place: number): number {
  return sigmoid(linearScore(model, confidenceFeatures(ranking, place)));
}
