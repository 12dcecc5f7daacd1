import type { Candidate } from '../archive/archive.ts';
import { contains } from '../domain/date-range.ts';
import type { Day } from '../domain/day.ts';
import type { AnalysedQuestion } from './analysed-question.ts';

/** What is known of a candidate before anybody reads it. */
export type RetrievalFeature =
  | 'bm25'
  | 'bm25OfBest'
  | 'subjectBm25'
  | 'subjectBm25OfBest'
  | 'title'
  | 'outlet'
  | 'time'
  | 'contextCoverage'
  | 'articleCoverage'
  | 'cosine'
  | 'cosineBelowBest'
  | 'sentenceCosine'
  | 'sentenceCosineBelowBest'
  | 'opening'
  | 'questionLength'
  | 'outletNamed';

/** The most that BM25 can give a term of weight 1, however often it occurs: k1 + 1. */
const BM25_CEILING = 2.2;

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
 * The features of all candidates of a question; some compare a candidate with the best of them. `weights` are the idf
 * weights of the question's terms.
 */
export function retrievalFeatures(
  question: AnalysedQuestion,
  weights: readonly number[],
  candidates: readonly Candidate[],
): Record<RetrievalFeature, number>[] {
  const ceiling = BM25_CEILING * weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const most = (value: (candidate: Candidate) => number) => Math.max(0, ...candidates.map(value));
  const bestBm25 = most(({ bm25 }) => bm25) || 1;
  const subjectWeight = question.subject.reduce((sum, place) => sum + weights[place], 0);
  const subjectCeiling = BM25_CEILING * subjectWeight || 1;
  const bestSubjectBm25 = most(({ subjectBm25 }) => subjectBm25) || 1;
  const bestCosine = most(({ cosine }) => cosine);
  const bestSentenceCosine = most(({ sentenceCosines }) => Math.max(...sentenceCosines));
  const times = timeFeatures(
    question,
    candidates.map(({ published }) => published),
  );
  return candidates.map((candidate, index) => {
    const sentenceCosine = Math.max(...candidate.sentenceCosines);
    return {
      bm25: candidate.bm25 / ceiling,
      bm25OfBest: candidate.bm25 / bestBm25,
      subjectBm25: candidate.subjectBm25 / subjectCeiling,
      subjectBm25OfBest: candidate.subjectBm25 / bestSubjectBm25,
      title: candidate.titleBm25 / ceiling,
      outlet: question.outlets.some(({ source }) => source === candidate.source) ? 1 : 0,
      time: times[index],
      contextCoverage: candidate.contextCoverage,
      articleCoverage: candidate.articleCoverage,
      cosine: candidate.cosine,
      cosineBelowBest: candidate.cosine - bestCosine,
      sentenceCosine,
      sentenceCosineBelowBest: sentenceCosine - bestSentenceCosine,
      opening: 1 / (1 + candidate.passage.place),
      // The same for all candidates: they tell the hidden units what kind of question it is.
      questionLength: Math.log1p(question.terms.length),
      outletNamed: question.outlets.length > 0 ? 1 : 0,
    };
  });
}
