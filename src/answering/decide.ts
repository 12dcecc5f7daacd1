import type { AnalysedQuestion } from './analysed-question.ts';
import { sigmoid } from './linear-model.ts';
import type { PassageFeature } from './passage-features.ts';
import { type Perceptron, perceptronScore } from './perceptron.ts';
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
  | 'lengthTimesCoverage'
  | 'lengthTimesContext'
  | 'contextSquared'
  | 'softSquared';

/** A fitted confidence with the probability under which the answer is *not found*. */
export interface ConfidenceModel extends Perceptron<ConfidenceFeature> {
  readonly threshold: number;
}

/** So many of the first passages are compared with each other. */
const RIVALS = 10;

/** The features of the confidence in the first passage of a ranking, which has one or more. */
export function confidenceFeatures(ranking: readonly Scored[]): Record<ConfidenceFeature, number> {
  const rivals = ranking.slice(0, RIVALS);
  const [{ features, score }, ...others] = rivals;
  const most = (name: PassageFeature) => Math.max(...rivals.map((rival) => rival.features[name]));
  const mean = others.reduce((sum, other) => sum + other.score, 0) / others.length;
  const { questionLength, coverage, contextCoverage, softCoverage } = features;
  const own = {
    bestContextCoverage: most('contextCoverage'),
    bestArticleCoverage: most('articleCoverage'),
    bestCosine: most('cosine'),
    bestSoftCoverage: most('softCoverage'),
    score,
    lead: others.length > 0 ? score - others[0].score : 0,
    leadOverMean: others.length > 0 ? score - mean : 0,
    lengthTimesCoverage: questionLength * coverage,
    lengthTimesContext: questionLength * contextCoverage,
    contextSquared: contextCoverage ** 2,
    softSquared: softCoverage ** 2,
  };
  return Object.assign({}, features, own);
}

/** What remains of the belief in a passage without any amount where one is asked for. */
const WITHOUT_AMOUNT = 0.45;

/** Share of the question's weight that counts as all of it. */
const ALL_WORDS = 0.999;

/** A sentence with less than two words of its own only repeats the question. */
const SOMETHING = 0.4;

/**
 * By place of a ranking: the probability, 0 to 1, that the passage there answers the question. A passage with a sentence
 * that holds every word of the question, neighbours beside each other, and tells more than that is never met with
 * silence: short questions ("Who is Ada Quill?") give the model little to go by.
 */
export function confidences(
  model: ConfidenceModel,
  { pairs, dates }: Pick<AnalysedQuestion, 'pairs' | 'dates'>,
  ranking: readonly Scored[],
): number[] {
  const isOfDate = (pair: readonly number[]) =>
    dates.some(({ places }) => pair.every((place) => places.includes(place)));
  // A date may be met by other words than its own.
  const hasPairs = pairs.some((pair) => !isOfDate(pair));
  return ranking.map((_, place) => {
    // The model was fitted to first places, so each place is judged as if those before it were not there.
    const features = confidenceFeatures(ranking.slice(place));
    const hasAmount = features.asksNumber === 0 || features.kind === 1;
    const probability = sigmoid(perceptronScore(model, features)) * (hasAmount ? 1 : WITHOUT_AMOUNT);
    const holdsAll = features.sentenceCoverage >= ALL_WORDS && (!hasPairs || features.pairs >= ALL_WORDS);
    const tells = features.bestNewWords >= SOMETHING && features.bestAsks === 0;
    return holdsAll && tells && hasAmount ? Math.max(probability, model.threshold) : probability;
  });
}
