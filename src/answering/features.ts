import type { AnalysedQuestion } from './analysed-question.ts';
import type { Evidence } from './evidence.ts';

/** What the sentence model sees of a sentence of a candidate passage. */
export type SentenceFeature =
  | 'coverage'
  | 'coverageWithNeighbour'
  | 'softCoverage'
  | 'softCoverageWithNeighbour'
  | 'cosine'
  | 'cosineBelowBest'
  | 'names'
  | 'kind'
  | 'length'
  | 'first';

/** What the ranker sees of a candidate passage, besides the score of its best sentence. */
export type PassageFeature =
  | 'bm25'
  | 'bm25OfBest'
  | 'title'
  | 'coverage'
  | 'coverageSquared'
  | 'contextCoverage'
  | 'articleCoverage'
  | 'softCoverage'
  | 'softCoverageSquared'
  | 'softUncovered'
  | 'leastSimilar'
  | 'cosine'
  | 'cosineBelowBest'
  | 'sentenceCosine'
  | 'sentenceCosineBelowBest'
  | 'cosineTimesCoverage'
  | 'sentenceCoverage'
  | 'sentenceSoftCoverage'
  | 'names'
  | 'pairs'
  | 'kind'
  | 'length'
  | 'opening'
  | 'bestSentence';

/** By term of the question: how well it is matched, 0 to 1. */
type Similarities = readonly number[];

/** The most that BM25 can give a term of weight 1, however often it occurs: k1 + 1. */
const BM25_CEILING = 2.2;

const largest = (all: readonly Similarities[]): Similarities =>
  all[0].map((_, place) => Math.max(...all.map((similarities) => similarities[place])));
const exact = (similarity: number) => (similarity === 1 ? 1 : 0);

/** The mean of a value over the question's terms, by their idf weight. */
function weighing(weights: readonly number[]) {
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  return (similarities: Similarities, value: (similarity: number) => number = (similarity) => similarity) =>
    similarities.reduce((sum, similarity, place) => sum + weights[place] * value(similarity), 0) / total;
}

/** The share of the question's names that stand in a text; 1 when it has no names. */
function shareOfNames({ names }: AnalysedQuestion, similarities: Similarities): number {
  return names.length === 0 ? 1 : names.filter((place) => similarities[place] === 1).length / names.length;
}

/** The features of each sentence of a candidate. `weights` are the idf weights of the question's terms. */
export function sentenceFeatures(
  question: AnalysedQuestion,
  weights: readonly number[],
  { candidate, sentences }: Evidence,
): Record<SentenceFeature, number>[] {
  const mean = weighing(weights);
  const bestCosine = Math.max(...candidate.sentenceCosines);
  return sentences.map(({ similarities, words, signs }, index) => {
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
      kind: signs.length > 0 ? 1 : 0,
      length: Math.log1p(words),
      first: index === 0 ? 1 : 0,
    };
  });
}

/**
 * The features of all candidates of a question; some compare a candidate with the best of them. `bestSentence` is by
 * candidate the highest score of its sentences.
 */
export function passageFeatures(
  question: AnalysedQuestion,
  weights: readonly number[],
  candidates: readonly Evidence[],
  bestSentence: readonly number[],
): Record<PassageFeature, number>[] {
  const mean = weighing(weights);
  const ceiling = BM25_CEILING * weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const most = (value: (evidence: Evidence) => number) => Math.max(0, ...candidates.map(value));
  const bestBm25 = most(({ candidate }) => candidate.bm25) || 1;
  const bestCosine = most(({ candidate }) => candidate.cosine);
  const bestSentenceCosine = most(({ candidate }) => Math.max(...candidate.sentenceCosines));
  return candidates.map((evidence, index) => {
    const { candidate, sentences } = evidence;
    const sentenceCosine = Math.max(...candidate.sentenceCosines);
    const similarities = largest(sentences.map((sentence) => sentence.similarities));
    const coverage = mean(similarities, exact);
    return {
      bm25: candidate.bm25 / ceiling,
      bm25OfBest: candidate.bm25 / bestBm25,
      title: candidate.titleBm25 / ceiling,
      coverage,
      coverageSquared: coverage ** 2,
      contextCoverage: Math.max(coverage, candidate.contextCoverage),
      articleCoverage: Math.max(coverage, candidate.articleCoverage),
      softCoverage: mean(similarities),
      softCoverageSquared: mean(similarities, (similarity) => similarity ** 2),
      softUncovered: mean(similarities, (similarity) => (similarity < 1 ? similarity : 0)),
      leastSimilar: Math.min(1, ...similarities),
      cosine: candidate.cosine,
      cosineBelowBest: candidate.cosine - bestCosine,
      sentenceCosine,
      sentenceCosineBelowBest: sentenceCosine - bestSentenceCosine,
      cosineTimesCoverage: candidate.cosine * coverage,
      sentenceCoverage: Math.max(...sentences.map((sentence) => mean(sentence.similarities, exact))),
      sentenceSoftCoverage: Math.max(...sentences.map((sentence) => mean(sentence.similarities))),
      names: shareOfNames(question, similarities),
      pairs: evidence.pairs,
      kind: sentences.some(({ signs }) => signs.length > 0) ? 1 : 0,
      length: Math.log1p(evidence.words),
      opening: 1 / (1 + candidate.passage.paragraph),
      bestSentence: bestSentence[index],
    };
  });
}
