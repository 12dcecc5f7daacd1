import type { Archive } from '../archive/archive.ts';
import type { Answer, Question } from '../domain/answer.ts';
import { type ArticleHeader, headerOf } from '../domain/article.ts';
import type { Citation } from '../domain/citation.ts';
import type { Day } from '../domain/day.ts';
import { Embedder } from '../embedding/embedder.ts';
import type { ModelChoice } from '../embedding/load-model.ts';
import { WordVectors } from '../embedding/word-vectors.ts';
import { type AnalysedQuestion, analyseQuestion } from './analysed-question.ts';
import { type AnsweringModels, loadAnsweringModels } from './answering-models.ts';
import { citeAnswer } from './cite.ts';
import { confidence } from './decide.ts';
import { type RankedPassage, rankPassages } from './rank.ts';

/** How many candidates each retriever proposes for a question. */
const DEPTH = 50;

/** Articles offered when nothing answers. */
const CLOSEST = 3;

/** A further citation must be as certain as a first one, and at least this share as certain as the first one is. */
const FURTHER_SHARE = 0.5;

/** Where the models of answering are. */
export interface AnswererChoice {
  /** The embedding model, for questions and for the passages of the archive asked. */
  readonly embedding: ModelChoice;
  /** The built-in embedding model, whose vectors of single words the fitted weights count on. */
  readonly wordModel: ModelChoice;
  /** JSON file with the fitted weights. */
  readonly rankerFile: string;
}

/** Turns questions into answers: analyse, retrieve, rank, quote, decide. */
export class Answerer {
  readonly embedder: Embedder;
  readonly models: AnsweringModels;
  readonly #today: () => Day;
  readonly #words: Embedder;
  readonly #wordVectors: WordVectors;

  /** Builds on models that are loaded; `words` is the built-in one. See {@link open}. */
  constructor(embedder: Embedder, words: Embedder, models: AnsweringModels, today: () => Day) {
    this.#today = today;
    this.embedder = embedder;
    this.models = models;
    this.#words = words;
    this.#wordVectors = new WordVectors(words);
  }

  /** Loads the models; `today` is what "last year" in a question counts from. Throws a `Problem` when an embedding model is not there. */
  static async open(
    { embedding, wordModel, rankerFile }: AnswererChoice,
    today: () => Day,
  ): Promise<Answerer> {
    const embedder = await Embedder.load(embedding);
    const isSame = embedding.model === wordModel.model && embedding.precision === wordModel.precision;
    const words = isSame ? embedder : await Embedder.load(wordModel);
    return new Answerer(embedder, words, await loadAnsweringModels(rankerFile), today);
  }

  /**
   * The best passages for a question, best first; the common ground of answers and timelines. Each retriever proposes
   * `depth` candidates.
   */
  async rank(
    archive: Archive,
    { text, published }: Omit<Question, 'limit'>,
    depth = DEPTH,
  ): Promise<Ranking> {
    const question = analyseQuestion(text, this.#today());
    const vector = await this.embedder.embedQuery(question.text);
    const { passages, knownNames } = await rankPassages(
      archive,
      { question, vector, published, depth },
      this.models,
      this.#wordVectors,
    );
    // An archive that never names somebody can hardly tell of them, however like the rest of the question it is.
    const belief = knownNames ** 2;
    const probabilities = passages.map(
      (_, place) => belief * confidence(this.models.confidence, question, passages, place),
    );
    return { question, passages, probabilities };
  }

  /** Quotes the sentences that answer, from up to `limit` distinct passages; or finds nothing. */
  async answer(archive: Archive, question: Question): Promise<Answer> {
    const { question: analysed, passages, probabilities } = await this.rank(archive, question);
    const { threshold } = this.models.confidence;
    if (passages.length === 0 || probabilities[0] < threshold) {
      return { outcome: 'not-found', closest: await closestArticles(archive, passages) };
    }
    const citations: Citation[] = [];
    // What is ranked lower is never called surer.
    let score = 1;
    const quoted = new Set<string>();
    for (const [place, ranked] of passages.entries()) {
      if (citations.length === question.limit) break;
      if (place > 0 && probabilities[place] < Math.max(threshold, FURTHER_SHARE * probabilities[0])) continue;
      const article = await archive.article(ranked.evidence.candidate.passage.article);
      score = Math.min(score, probabilities[place]);
      const citation = citeAnswer(analysed, ranked, article, score);
      const words = citation.quote.text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ');
      if (quoted.has(words)) continue;
      quoted.add(words);
      citations.push(citation);
    }
    return { outcome: 'answered', citations };
  }

  /** Releases the models' memory. */
  async close(): Promise<void> {
    await this.embedder.dispose();
    if (this.#words !== this.embedder) await this.#words.dispose();
  }
}

export interface Ranking {
  readonly question: AnalysedQuestion;
  readonly passages: readonly RankedPassage[];
  /** By passage: the probability that it answers, 0 to 1. */
  readonly probabilities: readonly number[];
}

/** The articles of the best passages, best first, as a courtesy where nothing answers. */
export async function closestArticles(
  archive: Archive,
  passages: readonly RankedPassage[],
): Promise<ArticleHeader[]> {
  const numbers = [...new Set(passages.map(({ evidence }) => evidence.candidate.passage.article))];
  const articles = await Promise.all(numbers.slice(0, CLOSEST).map((number) => archive.article(number)));
  return articles.map(headerOf);
}
