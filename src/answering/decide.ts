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
  | 'questionLength'
  | 'lengthTimesCoverage'
  | 'lengthTimesContext'
  | 'contextSquared'
  | 'softSquared';

/** A fitted confidence with the probability under which the answer is *not found*. */
export interface ConfidenceModel extends Perceptron<ConfidenceFeature> {
  readonly threshold: number;
}

/** The passages that a passage is compared with. */
const RIVALS = 10;

/** What all places of a ranking are compared with. */
interface Rivals {
  /** The scores of the first {@link RIVALS}, and their sum. */
  readonly scores: readonly number[];
  readonly sum: number;
  readonly best: Pick<
    Record<ConfidenceFeature, number>,
    'bestContextCoverage' | 'bestArticleCoverage' | 'bestCosine' | 'bestSoftCoverage'
  >;
}

function rivalsIn(ranking: readonly Scored[]): Rivals {
  const first = ranking.slice(0, RIVALS);
  const scores = first.map(({ score }) => score);
  const most = (name: PassageFeature) => Math.max(...first.map(({ features }) => features[name]));
  return {
    scores,
    sum: scores.reduce((sum, score) => sum + score, 0),
    best: {
      bestContextCoverage: most('contextCoverage'),
      bestArticleCoverage: most('articleCoverage'),
      bestCosine: most('cosine'),
      bestSoftCoverage: most('softCoverage'),
    },
  };
}

/** The features of the confidence in the passage at each place of a ranking, in its order. */
export function confidenceFeatures(ranking: readonly Scored[]): Record<ConfidenceFeature, number>[] {
  const rivals = rivalsIn(ranking);
  return ranking.map((scored, place) => featuresAmong(rivals, scored, place));
}

function featuresAmong(
  { scores, sum, best }: Rivals,
  { features, score }: Scored,
  place: number,
): Record<ConfidenceFeature, number> {
  const isAmongThem = place < scores.length;
  const others = scores.length - Number(isAmongThem);
  const mean = (sum - (isAmongThem ? score : 0)) / (others || 1);
  const { questionLength, coverage, contextCoverage, softCoverage } = features;
  const own = {
    score,
    lead: others > 0 ? score - scores[place === 0 ? 1 : 0] : 0,
    leadOverMean: others > 0 ? score - mean : 0,
    questionLength,
    lengthTimesCoverage: questionLength * coverage,
    lengthTimesContext: questionLength * contextCoverage,
    contextSquared: contextCoverage ** 2,
    softSquared: softCoverage ** 2,
  };
  return Object.assign({}, features, best, own);
}

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
  return confidenceFeatures(ranking).map((features) => {
    const probability = sigmoid(perceptronScore(model, features));
    const holdsAll = features.sentenceCoverage >= ALL_WORDS && (!hasPairs || features.pairs >= ALL_WORDS);
    const tells = features.bestNewWords >= SOMETHING && features.bestAsks === 0;
    return holdsAll && tells ? Math.max(probability, model.threshold) : probability;
  });
}
