import type { AnalysedQuestion } from './analysed-question.ts';
import type { Evidence } from './evidence.ts';
import { exact, largest, shareOfNames, weighing } from './similarities.ts';

/** What the sentence model sees of a sentence of a candidate passage. */
export type SentenceFeature =
  | 'coverage'
  | 'coverageWithNeighbour'
  | 'softCoverage'
  | 'softCoverageWithNeighbour'
  | 'cosine'
  | 'cosineBelowBest'
  | 'names'
  | 'relation'
  | 'kind'
  | 'lacksKind'
  | 'length'
  | 'newWords'
  | 'asks'
  | 'statesDate'
  | 'phrases'
  | 'first';

/** What the ranker sees of a candidate passage's best sentence. */
export type BestSentenceFeature =
  | 'bestSentence'
  | 'bestLacksKind'
  | 'bestNewWords'
  | 'bestAsks'
  | 'bestStatesDate'
  | 'bestRelation'
  | 'bestSentenceCosine'
  | 'bestSentenceCoverage'
  | 'bestSentenceSoftCoverage'
  | 'bestSentenceNames';

/** So many words that are not the question's make a sentence one that tells something. */
const TELLING = 5;

/** The features of each sentence of a candidate. `weights` are the idf weights of the question's terms. */
export function sentenceFeatures(
  question: AnalysedQuestion,
  weights: readonly number[],
  { candidate, sentences }: Evidence,
): Record<SentenceFeature, number>[] {
  const mean = weighing(weights);
  const bestCosine = Math.max(...candidate.sentenceCosines);
  const ofRelation = weighing(relationWeights(question, weights));
  return sentences.map(({ similarities, words, matches, signs, statesDate, asks, phrases }, index) => {
    const withNeighbour =
      index > 0 ? largest([sentences[index - 1].similarities, similarities]) : similarities;
    const cosine = candidate.sentenceCosines[index];
    return {
      coverage: mean(similarities, exact),
      coverageWithNeighbour: mean(withNeighbour, exact),
      softCoverage: mean(similarities),
      softCoverageWithNeighbour: mean(withNeighbour),
      cosine,
      cosineBelowBest: cosine - bestCosine,
      names: shareOfNames(question, similarities),
      relation: ofRelation(similarities),
      kind: signs.length > 0 ? 1 : 0,
      lacksKind: question.kind !== 'other' && signs.length === 0 ? 1 : 0,
      length: Math.log1p(words),
      newWords: Math.min(words - matches.length, TELLING) / TELLING,
      asks: asks ? 1 : 0,
      statesDate: statesDate ? 1 : 0,
      phrases,
      first: index === 0 ? 1 : 0,
    };
  });
}

/**
 * The weights of the words that say what is asked of the names: "married" in "When did Ada marry Tom in Skegness?". All
 * words where a question has no others than names.
 */
function relationWeights(
  { names, subject }: AnalysedQuestion,
  weights: readonly number[],
): readonly number[] {
  const isOfRelation = (place: number) => subject.includes(place) && !names.includes(place);
  const relation = weights.map((weight, place) => (isOfRelation(place) ? weight : 0));
  return relation.some((weight) => weight > 0) ? relation : weights;
}

/** What the ranker sees of the best sentence of a passage, given the features and the scores of all of them. */
export function bestSentenceFeatures(
  sentences: readonly Readonly<Record<SentenceFeature, number>>[],
  scores: readonly number[],
): Record<BestSentenceFeature, number> {
  const bestSentence = Math.max(...scores);
  const best = sentences[scores.indexOf(bestSentence)];
  return {
    bestSentence,
    bestLacksKind: best.lacksKind,
    bestNewWords: best.newWords,
    bestAsks: best.asks,
    bestStatesDate: best.statesDate,
    bestRelation: best.relation,
    bestSentenceCosine: best.cosine,
    bestSentenceCoverage: best.coverage,
    bestSentenceSoftCoverage: best.softCoverage,
    bestSentenceNames: best.names,
  };
}
