import type { Archive } from '../archive/archive.ts';
import { articlesOf } from '../archive/articles-of.ts';
import { type Answer, MOST_CITATIONS, type Question } from '../domain/answer.ts';
import { type ArticleHeader, headerOf } from '../domain/article.ts';
import type { Citation } from '../domain/citation.ts';
import { type Day, dayNumber } from '../domain/day.ts';
import { CrossEncoder, type CrossEncoderChoice } from '../embedding/cross-encoder.ts';
import { Embedder } from '../embedding/embedder.ts';
import type { ModelChoice } from '../embedding/load-model.ts';
import { WordVectors } from '../embedding/word-vectors.ts';
import { type AnalysedQuestion, analyseQuestion, questionText } from './analysed-question.ts';
import { type AnsweringModels, loadAnsweringModels } from './answering-models.ts';
import { citeAnswer } from './cite.ts';
import { isCopy } from './copies.ts';
import { confidences } from './decide.ts';
import { eventTime } from './event-time.ts';
import { preferTime } from './prefer-time.ts';
import { type Breadth, type RankedPassage, rankPassages } from './rank.ts';
import { combinedOrder, RERANKED } from './rerank.ts';
import { respelled } from './respelled.ts';

/** How widely a question is searched for: reading more finds no better answers, and takes longer. */
export const BREADTH: Breadth = { depth: 30, read: 24 };

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
  /** The cross-encoder that reads the first passages again; absent: none does. */
  readonly reranker?: CrossEncoderChoice;
}

/** Turns questions into answers: analyse, retrieve, rank, quote, decide. */
export class Answerer {
  readonly embedder: Embedder;
  readonly models: AnsweringModels;
  readonly #today: () => Day;
  readonly #words: Embedder;
  readonly #wordVectors: WordVectors;
  readonly #reranker: CrossEncoder | undefined;

  /** `words` is the built-in model. */
  private constructor(
    embedder: Embedder,
    words: Embedder,
    wordVectors: WordVectors,
    models: AnsweringModels,
    today: () => Day,
    reranker?: CrossEncoder,
  ) {
    this.#today = today;
    this.#reranker = reranker;
    this.embedder = embedder;
    this.models = models;
    this.#words = words;
    this.#wordVectors = wordVectors;
  }

  /** Loads the models; `today` is what "last year" in a question counts from. Throws a `Problem` when a model is not there. */
  static async open(
    { embedding, wordModel, rankerFile, reranker }: AnswererChoice,
    today: () => Day,
  ): Promise<Answerer> {
    const embedder = await Embedder.load(embedding);
    const isSame = embedding.model === wordModel.model && embedding.precision === wordModel.precision;
    const words = isSame ? embedder : await Embedder.load(wordModel);
    const [wordVectors, models] = await Promise.all([WordVectors.of(words), loadAnsweringModels(rankerFile)]);
    const crossEncoder = reranker && (await CrossEncoder.load(reranker));
    return new Answerer(embedder, words, wordVectors, models, today, crossEncoder);
  }

  /** The best passages for a question, best first; the common ground of answers and timelines. */
  async rank(
    archive: Archive,
    { text, ...filters }: Omit<Question, 'limit'>,
    breadth = BREADTH,
  ): Promise<Ranking> {
    const isWord = (word: string) => this.#words.encode(word).length === 1;
    const asked = await respelled(archive, questionText(text), isWord);
    const question = analyseQuestion(
      asked,
      this.#today(),
      await archive.outletsNamedIn(asked),
      await archive.otherNamesIn(asked),
    );
    const vector = await this.embedder.embedQuery(question.text);
    const { passages, termWeights, knownNames } = await rankPassages(
      archive,
      { question, vector, ...filters, ...breadth },
      this.models,
      this.#wordVectors,
    );
    // An archive that never names somebody can hardly tell of them, however like the rest of the question it is.
    const belief = knownNames ** 2;
    const probabilities = confidences(
      this.models.confidence,
      question,
      passages.slice(0, MOST_CITATIONS),
    ).map((probability) => belief * probability);
    const time = await eventTime(archive, question, vector);
    // Whether there is an answer is decided without the time of an event, which is a guess.
    return { question, termWeights, passages: time ? preferTime(passages, time) : passages, probabilities };
  }

  /**
   * A ranking with its first passages in the order that the cross-encoder helps to find; as it is where there is none.
   * How sure each place is of an answer stays as it was, for that is fitted without one.
   */
  async rerank(archive: Archive, ranking: Ranking): Promise<Ranking> {
    if (!this.#reranker) return ranking;
    const { question, passages } = ranking;
    const first = passages.slice(0, RERANKED);
    const texts = await archive.passageTexts(first.map(({ evidence }) => evidence.candidate.passage));
    const order = combinedOrder(
      first.map(({ score }) => score),
      await this.#reranker.scores(question.text, texts),
    );
    const reordered = [...order.map((place) => first[place]), ...passages.slice(RERANKED)];
    return { ...ranking, passages: reordered };
  }

  /** Quotes the sentences that answer, from up to `limit` distinct passages; or finds nothing. */
  async answer(archive: Archive, question: Question): Promise<Answer> {
    const breadth = { ...BREADTH, read: Math.max(BREADTH.read, question.limit) };
    const ranking = await this.rerank(archive, await this.rank(archive, question, breadth));
    const { question: analysed, passages, probabilities } = ranking;
    const { threshold } = this.models.confidence;
    if (passages.length === 0 || probabilities[0] < threshold) {
      return { outcome: 'not-found', closest: await closestArticles(archive, passages) };
    }
    const least = Math.max(threshold, FURTHER_SHARE * probabilities[0]);
    const sure = [...probabilities.keys()].filter((place) => place === 0 || probabilities[place] >= least);
    const told = analysed.latest ? newestFirst(sure, passages) : sure;
    const numberOf = (place: number) => passages[place].evidence.candidate.passage.article;
    const articles = await articlesOf(archive, told.slice(0, question.limit).map(numberOf));
    const citations: Citation[] = [];
    // What is ranked lower is never called surer.
    let score = 1;
    for (const place of told) {
      if (citations.length === question.limit) break;
      const ranked = passages[place];
      const article = articles.get(numberOf(place)) ?? (await archive.article(numberOf(place)));
      score = Math.min(score, probabilities[place]);
      const citation = citeAnswer(analysed, ranked, article, score);
      const copied = citations.findIndex(({ quote }) => isCopy(quote.text, citation.quote.text));
      if (copied < 0) citations.push(citation);
      else citations[copied] = withCopy(citations[copied], citation.article);
    }
    return { outcome: 'answered', citations };
  }

  /** Releases the models' memory. */
  async close(): Promise<void> {
    await this.#reranker?.dispose();
    await this.embedder.dispose();
    if (this.#words !== this.embedder) await this.#words.dispose();
  }
}

/** A question as it was understood, with the passages that may answer it, best first. */
export interface Ranking {
  readonly question: AnalysedQuestion;
  /** The idf weight of each of its terms. */
  readonly termWeights: readonly number[];
  readonly passages: readonly RankedPassage[];
  /**
   * By place, of the first {@link MOST_CITATIONS}, since no more are quoted: the probability, 0 to 1, that what stands
   * there answers.
   */
  readonly probabilities: readonly number[];
}

/** Places of a ranking, what was published last first; of one day the better one. */
function newestFirst(places: readonly number[], passages: readonly RankedPassage[]): number[] {
  const day = (place: number) => dayNumber(passages[place].evidence.candidate.published);
  return places.toSorted((a, b) => day(b) - day(a));
}

/** A citation that names one more article with its words; none twice. */
function withCopy(citation: Citation, article: ArticleHeader): Citation {
  const known = [citation.article, ...citation.copies].some(({ id }) => id === article.id);
  return known ? citation : { ...citation, copies: [...citation.copies, article] };
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
