import type { AnalysedQuestion } from './analysed-question.ts';
import type { AnswerKind } from './answer-kind.ts';
import type { Evidence } from './evidence.ts';
import type { RetrievalFeature } from './retrieval-features.ts';
import type { RivalFeature } from './rival-features.ts';
import type { BestSentenceFeature } from './sentence-features.ts';
import { exact, largest, type Similarities, shareOfNames, weighing } from './similarities.ts';

/** What the ranker sees of a candidate passage. */
export type PassageFeature =
  | RetrievalFeature
  | RivalFeature
  | BestSentenceFeature
  | 'coverage'
  | 'coverageSquared'
  | 'softCoverage'
  | 'softCoverageSquared'
  | 'stretch'
  | 'softStretch'
  | 'softUncovered'
  | 'leastSimilar'
  | 'cosineTimesCoverage'
  | 'sentenceCoverage'
  | 'sentenceSoftCoverage'
  | 'names'
  | 'pairs'
  | 'kind'
  | 'length'
  | 'phrases'
  | 'datesUnmet'
  | 'numbersUnmet'
  | 'heaviest'
  | 'softHeaviest'
  | 'heaviestUnmet'
  | 'nameCoverage'
  | 'heaviestNameUnmet'
  | KindFeature;

/** What kind of answer is wanted, the same for all passages: it tells the hidden units what kind of question it is. */
type KindFeature = 'asksPerson' | 'asksTime' | 'asksNumber' | 'asksPlace' | 'asksReason' | 'asksSpeech';

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

const NUMBER = /^\p{N}/u;

/** The share of a question's numbers that do not stand in a text; 0 when it has none. */
function shareOfNumbersUnmet({ words }: AnalysedQuestion, similarities: Similarities): number {
  const numbers = [...words.keys()].filter((place) => NUMBER.test(words[place]));
  return numbers.filter((place) => similarities[place] < 1).length / (numbers.length || 1);
}

/** So many of a question's terms are its heaviest. */
const HEAVIEST = 3;

/** The weights of the heaviest terms; 0 for the rest. */
function heaviestOf(weights: readonly number[]): number[] {
  const least = [...weights].sort((a, b) => b - a)[HEAVIEST - 1] ?? 0;
  return weights.map((weight) => (weight >= least ? weight : 0));
}

const AMOUNTS: readonly AnswerKind[] = ['number', 'money', 'extent', 'age'];

/**
 * How passages that have been read are described for a question, `weights` being the idf weights of its terms. The
 * function that is returned takes a passage with what was known before (`retrieval`), what is seen of its best sentence
 * (`best`), and how it stands among the others (`rivals`), and gives its features.
 */
export function passageFeatures(question: AnalysedQuestion, weights: readonly number[]) {
  const { names, subject, kind } = question;
  const mean = weighing(weights);
  const ofHeaviest = weighing(heaviestOf(weights));
  const ofNames = weighing(weights.map((weight, place) => (names.includes(place) ? weight : 0)));
  const meanWeight = weights.reduce((sum, weight) => sum + weight, 0) / weights.length || 1;
  const asks: Record<KindFeature, number> = {
    asksPerson: kind === 'person' ? 1 : 0,
    asksTime: kind === 'time' ? 1 : 0,
    asksNumber: AMOUNTS.includes(kind) ? 1 : 0,
    asksPlace: kind === 'place' ? 1 : 0,
    asksReason: kind === 'reason' ? 1 : 0,
    asksSpeech: kind === 'speech' ? 1 : 0,
  };
  return (
    { candidate, sentences, words, pairs, phrases }: Evidence,
    retrieval: Readonly<Record<RetrievalFeature, number>>,
    best: Readonly<Record<BestSentenceFeature, number>>,
    rivals: Readonly<Record<RivalFeature, number>>,
  ): Record<PassageFeature, number> => {
    const similarities = largest(sentences.map((sentence) => sentence.similarities));
    const coverage = mean(similarities, exact);
    const softUnmet = weights.map((weight, place) => weight * (1 - similarities[place]));
    const namesUnmet = names.filter((place) => similarities[place] < 1);
    const own = {
      coverage,
      coverageSquared: coverage ** 2,
      contextCoverage: Math.max(coverage, candidate.contextCoverage),
      articleCoverage: Math.max(coverage, candidate.articleCoverage),
      softCoverage: mean(similarities),
      softCoverageSquared: mean(similarities, (similarity) => similarity ** 2),
      stretch: bestStretch(subject, weights, similarities, exact),
      softStretch: bestStretch(subject, weights, similarities, (similarity) => similarity),
      softUncovered: mean(similarities, (similarity) => (similarity < 1 ? similarity : 0)),
      leastSimilar: Math.min(1, ...similarities),
      cosineTimesCoverage: candidate.cosine * coverage,
      sentenceCoverage: Math.max(...sentences.map((sentence) => mean(sentence.similarities, exact))),
      sentenceSoftCoverage: Math.max(...sentences.map((sentence) => mean(sentence.similarities))),
      names: shareOfNames(question, similarities),
      pairs,
      kind: sentences.some(({ signs }) => signs.length > 0) ? 1 : 0,
      length: Math.log1p(words),
      phrases,
      datesUnmet: shareOfDatesUnmet(question, similarities),
      numbersUnmet: shareOfNumbersUnmet(question, similarities),
      heaviest: ofHeaviest(similarities, exact),
      softHeaviest: ofHeaviest(similarities),
      heaviestUnmet: Math.max(0, ...softUnmet) / meanWeight,
      nameCoverage: names.length === 0 ? 1 : ofNames(similarities, exact),
      heaviestNameUnmet: Math.max(0, ...namesUnmet.map((place) => weights[place])) / meanWeight,
    };
    // Spread into one literal, they would make an object that takes twenty times as long.
    return Object.assign({}, retrieval, best, rivals, asks, own);
  };
}
