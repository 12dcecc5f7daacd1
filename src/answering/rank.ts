import type { Archive } from '../archive/archive.ts';
import type { DateRange } from '../domain/date-range.ts';
import type { WordVectors } from '../embedding/word-vectors.ts';
import type { AnalysedQuestion } from './analysed-question.ts';
import { type Evidence, readEvidence } from './evidence.ts';
import { type LinearModel, linearScore } from './linear-model.ts';
import { type PassageFeature, passageFeatures } from './passage-features.ts';
import { type Perceptron, perceptronScore } from './perceptron.ts';
import { bestSentenceFeatures, type SentenceFeature, sentenceFeatures } from './sentence-features.ts';

/** The fitted weights of everything that ranks. */
export interface RankingModels {
  readonly sentence: LinearModel<SentenceFeature>;
  readonly passage: Perceptron<PassageFeature>;
}

/** A candidate with what it is worth as an answer. */
export interface RankedPassage {
  readonly evidence: Evidence;
  readonly features: Readonly<Record<PassageFeature, number>>;
  readonly score: number;
  readonly sentenceFeatures: readonly Readonly<Record<SentenceFeature, number>>[];
  /** By sentence: how well it would answer. */
  readonly sentenceScores: readonly number[];
}

/** What is searched for, and how widely. */
export interface RankingRequest {
  readonly question: AnalysedQuestion;
  /** The question's unit vector, in the space of the archive's model. */
  readonly vector: Float32Array;
  readonly published: DateRange;
  readonly source?: string;
  /** How many candidates each of the two retrievers proposes. */
  readonly depth: number;
}

/** The passages that may answer a question, best first. */
export interface RankedPassages {
  readonly passages: readonly RankedPassage[];
  /** Share of the question's names that occur anywhere in the archive; 1 when it has no names. */
  readonly knownNames: number;
}

/**
 * The best passages of an archive for a question, best first, scored but not yet cut to an answer.
 */
export async function rankPassages(
  archive: Archive,
  { question, ...wanted }: RankingRequest,
  models: RankingModels,
  wordVectors: WordVectors,
): Promise<RankedPassages> {
  const { candidates, termWeights, isKnown } = await archive.search({
    terms: question.terms,
    subject: question.subject,
    reworded: question.reworded,
    outlets: question.outlets.map(({ source: outlet }) => outlet),
    dates: question.dates.map(({ range }) => range),
    ...wanted,
  });
  const passages = candidates.map(({ passage }) => passage);
  const [texts, dates] = await Promise.all([
    archive.passageTexts(passages),
    archive.datedStatements(passages),
  ]);
  const evidences = await readEvidence(question, candidates, texts, dates, wordVectors);
  const ofSentences = evidences.map((evidence) => sentenceFeatures(question, termWeights, evidence));
  const sentenceScores = ofSentences.map((all) =>
    all.map((features) => linearScore(models.sentence, features)),
  );
  const best = ofSentences.map((features, index) => bestSentenceFeatures(features, sentenceScores[index]));
  const ofPassages = passageFeatures(question, termWeights, evidences, best);
  const ranked = evidences
    .map((evidence, index) => ({
      evidence,
      features: ofPassages[index],
      score: perceptronScore(models.passage, ofPassages[index]),
      sentenceFeatures: ofSentences[index],
      sentenceScores: sentenceScores[index],
    }))
    .sort((a, b) => b.score - a.score || a.evidence.candidate.passage.id - b.evidence.candidate.passage.id);
  const { names } = question;
  const knownNames = names.length === 0 ? 1 : names.filter((place) => isKnown[place]).length / names.length;
  return { passages: ranked, knownNames };
}
