import type { AnalysedQuestion } from './analysed-question.ts';
import { type LinearModel, linearScore, sigmoid } from './linear-model.ts';
import type { PassageFeature } from './passage-features.ts';
import type { RankedPassage } from './rank.ts';

/** What the confidence needs to know of a ranked passage. */
export type Scored = Pick<RankedPassage, 'features' | 'score'>;

/** What tells whether a passage answers at all: its own features, and how it stands among its rivals. */
export type ConfidenceFeature =
  | PassageFeature
  | 'score'
  | 'lead'
  | 'leadOverMean'
  | 'bestContextCoverage'
  | 'bestArticleCoverage'
  | 'bestCosine'
  | 'bestSoftCoverage'
  | 'questionLength'
  | 'lengthTimesCoverage'
  | 'lengthTimesContext'
  | 'contextSquared'
  | 'softSquared';

/** A fitted confidence with the probability under which the answer is *not found*. */
export interface ConfidenceModel extends LinearModel<ConfidenceFeature> {
  readonly threshold: number;
}

/** The passages that a passage is compared with. */
const RIVALS = 10;

/** The features of the confidence in the passage at `place` of a ranking. */
export function confidenceFeatures(
  { terms }: Pick<AnalysedQuestion, 'terms'>,
  ranking: readonly Scored[],
  place: number,
): Record<ConfidenceFeature, number> {
  const { features, score } = ranking[place];
  const best = ranking.slice(0, RIVALS);
  const rivals = best.filter((_, other) => other !== place);
  const mean = rivals.reduce((sum, rival) => sum + rival.score, 0) / (rivals.length || 1);
  const most = (name: PassageFeature) => Math.max(...best.map((each) => each.features[name]));
  const questionLength = Math.log1p(terms.length);
  return {
    ...features,
    score,
    lead: rivals.length > 0 ? score - rivals[0].score : 0,
    leadOverMean: rivals.length > 0 ? score - mean : 0,
    bestContextCoverage: most('contextCoverage'),
    bestArticleCoverage: most('articleCoverage'),
    bestCosine: most('cosine'),
    bestSoftCoverage: most('softCoverage'),
    questionLength,
    lengthTimesCoverage: questionLength * features.coverage,
    lengthTimesContext: questionLength * features.contextCoverage,
    contextSquared: features.contextCoverage ** 2,
    softSquared: features.softCoverage ** 2,
  };
}

/** Share of the question's weight that counts as all of it. */
const ALL_WORDS = 0.999;

/** A sentence with less than two words of its own only repeats the question. */
const SOMETHING = 0.4;

/**
 * The probability, 0 to 1, that the passage at `place` of a ranking answers the question. A passage with a sentence that
 * holds every word of the question, neighbours beside each other, and tells more than that is never met with silence:
 * short questions ("Who is Ada Quill?") give the model little to go by.
 */
export function confidence(
  model: ConfidenceModel,
  question: Pick<AnalysedQuestion, 'terms' | 'pairs'>,
  ranking: readonly Scored[],
  place: number,
): number {
  const features = confidenceFeatures(question, ranking, place);
  const probability = sigmoid(linearScore(model, features));
  const holdsAll =
    features.sentenceCoverage >= ALL_WORDS && (question.pairs.length === 0 || features.pairs >= ALL_WORDS);
  const tells = features.bestNewWords >= SOMETHING && features.bestAsks === 0;
  return holdsAll && tells ? Math.max(probability, model.threshold) : probability;
}
