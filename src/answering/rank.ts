import type { Archive } from '../archive/archive.ts';
import type { DateRange } from '../domain/date-range.ts';
import type { WordVectors } from '../embedding/word-vectors.ts';
import type { AnalysedQuestion } from './analysed-question.ts';
import { type Evidence, readEvidence } from './evidence.ts';
import { type LinearModel, linearScore } from './linear-model.ts';
import { type PassageFeature, passageFeatures } from './passage-features.ts';
import { type Perceptron, perceptronScore } from './perceptron.ts';
import { type RetrievalFeature, retrievalFeatures } from './retrieval-features.ts';
import { rivalFeatures } from './rival-features.ts';
import { bestSentenceFeatures, type SentenceFeature, sentenceFeatures } from './sentence-features.ts';
import { shortlist } from './shortlist.ts';

/** The fitted weights of everything that ranks. */
export interface RankingModels {
  /** Tells which candidates are worth reading. */
  readonly shortlist: Perceptron<RetrievalFeature>;
  readonly sentence: LinearModel<SentenceFeature>;
  readonly passage: Perceptron<PassageFeature>;
}

/** A candidate with what it is worth as an answer. */
export interface RankedPassage {
  readonly evidence: Evidence;
  /** What was known of it before it was read. */
  readonly retrieval: Readonly<Record<RetrievalFeature, number>>;
  readonly features: Readonly<Record<PassageFeature, number>>;
  readonly score: number;
  readonly sentenceFeatures: readonly Readonly<Record<SentenceFeature, number>>[];
  /** By sentence: how well it would answer. */
  readonly sentenceScores: readonly number[];
}

/** The order of a ranking: best first, equal ones by the number of the passage. */
export function byScore(a: RankedPassage, b: RankedPassage): number {
  return b.score - a.score || a.evidence.candidate.passage.id - b.evidence.candidate.passage.id;
}

/** How widely an archive is searched. */
export interface Breadth {
  /** How many candidates each retriever proposes. */
  readonly depth: number;
  /** How many of all candidates are read through, and so ranked. */
  readonly read: number;
}

/** What is searched for, and how widely. */
export interface RankingRequest extends Breadth {
  readonly question: AnalysedQuestion;
  /** The question's unit vector, in the space of the archive's model. */
  readonly vector: Float32Array;
  readonly published: DateRange;
  readonly source?: string;
}

/** The passages that may answer a question, best first. */
export interface RankedPassages {
  readonly passages: readonly RankedPassage[];
  /** The idf weight of each of the question's terms. */
  readonly termWeights: readonly number[];
  /** Share of the question's names that occur anywhere in the archive; 1 when it has no names. */
  readonly knownNames: number;
}

/**
 * The best passages of an archive for a question, best first, scored but not yet cut to an answer. Reading a passage
 * through takes most of the time, so only those are read that look best before: a cascade of two models (Wang, Lin &
 * Metzler, "A cascade ranking model for efficient ranked retrieval", 2011).
 */
export async function rankPassages(
  archive: Archive,
  { question, read, ...wanted }: RankingRequest,
  models: RankingModels,
  wordVectors: WordVectors,
): Promise<RankedPassages> {
  const {
    candidates: unordered,
    termWeights,
    isKnown,
  } = await archive.search({
    terms: question.terms,
    subject: question.subject,
    reworded: question.reworded,
    outlets: question.outlets.map(({ source: outlet }) => outlet),
    dates: question.dates.map(({ range }) => range),
    ...wanted,
  });
  const found = unordered.toSorted((a, b) => a.passage.id - b.passage.id);
  const foundFeatures = retrievalFeatures(question, termWeights, found);
  const places = shortlist(models.shortlist, foundFeatures, read);
  const candidates = places.map((place) => found[place]);
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
  const rivals = rivalFeatures(termWeights, evidences, best);
  const describe = passageFeatures(question, termWeights);
  const ranked = evidences
    .map((evidence, index): RankedPassage => {
      const retrieval = foundFeatures[places[index]];
      const features = describe(evidence, retrieval, best[index], rivals[index]);
      return {
        evidence,
        retrieval,
        features,
        score: perceptronScore(models.passage, features),
        sentenceFeatures: ofSentences[index],
        sentenceScores: sentenceScores[index],
      };
    })
    .sort(byScore);
  const { names } = question;
  const knownNames = names.length === 0 ? 1 : names.filter((place) => isKnown[place]).length / names.length;
  return { passages: ranked, termWeights, knownNames };
}
