import { contains } from '../domain/date-range.ts';
import type { Day } from '../domain/day.ts';
import type { AnalysedQuestion } from './analysed-question.ts';
import type { Evidence } from './evidence.ts';
import type { BestSentenceFeature } from './sentence-features.ts';
import { exact, largest, type Similarities, shareOfNames, weighing } from './similarities.ts';

/** What the ranker sees of a candidate passage. */
export type PassageFeature =
  | BestSentenceFeature
  | 'bm25'
  | 'bm25OfBest'
  | 'subjectBm25'
  | 'subjectBm25OfBest'
  | 'title'
  | 'outlet'
  | 'time'
  | 'coverage'
  | 'coverageSquared'
  | 'contextCoverage'
  | 'articleCoverage'
  | 'softCoverage'
  | 'softCoverageSquared'
  | 'stretch'
  | 'softStretch'
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
  | 'phrases'
  | 'datesUnmet'
  | 'questionLength'
  | 'outletNamed';

/** The most that BM25 can give a term of weight 1, however often it occurs: k1 + 1. */
const BM25_CEILING = 2.2;

/** How many neighbouring terms of a question are looked at together: about a clause. */
const STRETCH = 6;

/**
 * The best mean of a value over any six neighbouring terms of the subject, by their weight: long questions put
 * together several things, of which a passage tells one.
 */
function bestStretch(
  subject: readonly number[],
  weights: readonly number[],
  similarities: Similarities,
  value: (similarity: number) => number,
): number {
  let best = 0;
  for (let first = 0; first === 0 || first + STRETCH <= subject.length; first++) {
    let total = 0;
    let weight = 0;
    for (const place of subject.slice(first, first + STRETCH)) {
      total += weights[place] * value(similarities[place]);
      weight += weights[place];
    }
    best = Math.max(best, total / (weight || 1));
  }
  return best;
}

/** The share of the dates a question names that neither a text nor the day of its article is of; 0 when it names none. */
function shareOfDatesUnmet({ dates }: AnalysedQuestion, similarities: Similarities): number {
  const isMet = ({ places }: { places: readonly number[] }) =>
    places.every((place) => similarities[place] === 1);
  return dates.length === 0 ? 0 : dates.filter((date) => !isMet(date)).length / dates.length;
}

/**
 * By candidate, how well its article's day suits the question: 1 when the question names that day; where it asks for the
 * latest, the share of the others that are no newer.
 */
function timeFeatures({ dates, latest }: AnalysedQuestion, published: readonly Day[]): number[] {
  const order = [...published].sort();
  const newer = new Map(order.map((day, place) => [day, place / Math.max(1, order.length - 1)]));
  return published.map((day) => {
    if (dates.some(({ range }) => contains(range, day))) return 1;
    return latest ? newer.get(day)! : 0;
  });
}

/**
 * The features of all candidates of a question; some compare a candidate with the best of them. `best` is by
 * candidate what is seen of its best sentence.
 */
export function passageFeatures(
  question: AnalysedQuestion,
  weights: readonly number[],
  candidates: readonly Evidence[],
  best: readonly Readonly<Record<BestSentenceFeature, number>>[],
): Record<PassageFeature, number>[] {
  const mean = weighing(weights);
  const ceiling = BM25_CEILING * weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const most = (value: (evidence: Evidence) => number) => Math.max(0, ...candidates.map(value));
  const bestBm25 = most(({ candidate }) => candidate.bm25) || 1;
  const subjectWeight = question.subject.reduce((sum, place) => sum + weights[place], 0);
  const subjectCeiling = BM25_CEILING * subjectWeight || 1;
  const bestSubjectBm25 = most(({ candidate }) => candidate.subjectBm25) || 1;
  const bestCosine = most(({ candidate }) => candidate.cosine);
  const bestSentenceCosine = most(({ candidate }) => Math.max(...candidate.sentenceCosines));
  const times = timeFeatures(
    question,
    candidates.map(({ candidate }) => candidate.published),
  );
  return candidates.map((evidence, index) => {
    const { candidate, sentences } = evidence;
    const sentenceCosine = Math.max(...candidate.sentenceCosines);
    const similarities = largest(sentences.map((sentence) => sentence.similarities));
    const coverage = mean(similarities, exact);
    return {
      bm25: candidate.bm25 / ceiling,
      bm25OfBest: candidate.bm25 / bestBm25,
      subjectBm25: candidate.subjectBm25 / subjectCeiling,
      subjectBm25OfBest: candidate.subjectBm25 / bestSubjectBm25,
      title: candidate.titleBm25 / ceiling,
      outlet: question.outlets.some(({ source }) => source === candidate.source) ? 1 : 0,
      time: times[index],
      coverage,
      coverageSquared: coverage ** 2,
      contextCoverage: Math.max(coverage, candidate.contextCoverage),
      articleCoverage: Math.max(coverage, candidate.articleCoverage),
      softCoverage: mean(similarities),
      softCoverageSquared: mean(similarities, (similarity) => similarity ** 2),
      stretch: bestStretch(question.subject, weights, similarities, exact),
      softStretch: bestStretch(question.subject, weights, similarities, (similarity) => similarity),
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
      opening: 1 / (1 + candidate.passage.place),
      phrases: evidence.phrases,
      datesUnmet: shareOfDatesUnmet(question, similarities),
      // The same for all candidates: they tell the hidden units what kind of question it is.
      questionLength: Math.log1p(question.terms.length),
      outletNamed: question.outlets.length > 0 ? 1 : 0,
      ...best[index],
    };
  });
}
