import type { Answerer } from '../../src/answering/answerer.ts';
import type { RankedPassage } from '../../src/answering/rank.ts';
import type { Archive } from '../../src/archive/archive.ts';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import type { Article } from '../../src/domain/article.ts';
import { ALWAYS } from '../../src/domain/date-range.ts';
import { type AskedPassage, askedArticles, isDevelopment, readAsked } from '../evaluate/data/asked.ts';
import { dataFile } from '../evaluate/data/data-file.ts';
import {
  holdsFact,
  isFittingQuestion,
  multihopArticles,
  readMultihopQuestions,
} from '../evaluate/data/multihop.ts';
import { eachWithProgress } from '../evaluate/progress.ts';
import { withArchive } from '../evaluate/temporary-archive.ts';

/** A candidate's features; its text and evidence would fill the memory. */
export type FittingCandidate = Pick<RankedPassage, 'features' | 'sentenceFeatures'>;

/** A question with the candidates it got and which of them are right. */
export interface FittingQuestion {
  readonly ranking: readonly FittingCandidate[];
  /** Places in the ranking of passages that answer; none when nothing does, or it was not found. */
  readonly right: readonly number[];
  /** By sentence of the first right passage: whether it answers. */
  readonly rightSentences: readonly boolean[];
  /** Whether the archive that was asked answers it. */
  readonly answerable: boolean;
}

/** Every so manieth of the passages with questions for fitting is asked: alone, and in its whole article. */
const ALONE = 2;
const IN_ARTICLE = 5;

/** Questions of another archive, asked of MultiHop-RAG's as ones it cannot answer. */
const STRANGERS = 500;

/**
 * The questions for fitting, none of them from the parts kept for measuring: those of `archive/asked.jsonl` outside the
 * development fifth, asked of the passages alone and of whole articles; MultiHop-RAG's for fitting; and questions that
 * the archive they are put to cannot answer.
 */
export async function* fittingQuestions(data: string, answerer: Answerer): AsyncGenerator<FittingQuestion> {
  const passages = await readAsked(data);
  yield* await askedOfPassages(passages, answerer);
  yield* await askedOfArticles(passages, await wholeArticles(data, passages), answerer);
  yield* await askedOfMultihop(data, passages, answerer);
}

function askedOfPassages(passages: readonly AskedPassage[], answerer: Answerer): Promise<FittingQuestion[]> {
  return withArchive(askedArticles(passages), answerer.embedder, async (archive) => {
    const found: FittingQuestion[] = [];
    await eachWithProgress('asked of passages', fittingPlaces(passages, ALONE), async (place) => {
      const { questions, sentences } = passages[place];
      for (const { kind, text, sentences: numbers } of questions) {
        const gold = kind === 'N' ? [] : numbers.map((number) => sentences[number - 1]);
        found.push(
          await consider(archive, answerer, text, kind !== 'N', gold, ({ article }) => article === place),
        );
      }
    });
    return found;
  });
}

function askedOfArticles(
  passages: readonly AskedPassage[],
  articles: ReadonlyMap<string, Article>,
  answerer: Answerer,
): Promise<FittingQuestion[]> {
  return withArchive(articles.values(), answerer.embedder, async (archive) => {
    const urls = [...articles.keys()];
    const found: FittingQuestion[] = [];
    await eachWithProgress('asked of articles', fittingPlaces(passages, IN_ARTICLE), async (place) => {
      const { url, questions, sentences } = passages[place];
      const number = urls.indexOf(url);
      if (number < 0) return;
      for (const { kind, text, sentences: numbers } of questions) {
        if (kind === 'N') continue;
        const gold = numbers.map((sentence) => sentences[sentence - 1]);
        const question = await consider(
          archive,
          answerer,
          text,
          true,
          gold,
          ({ article }) => article === number,
        );
        if (question.right.length > 0) found.push(question);
      }
    });
    return found;
  });
}

function askedOfMultihop(
  data: string,
  passages: readonly AskedPassage[],
  answerer: Answerer,
): Promise<FittingQuestion[]> {
  return withArchive(multihopArticles(data), answerer.embedder, async (archive) => {
    const found: FittingQuestion[] = [];
    const questions = (await readMultihopQuestions(data)).filter(({ id }) => isFittingQuestion(id));
    await eachWithProgress('multihop', questions, async ({ query, evidence }) => {
      const ranking = await ranked(archive, answerer, query);
      const texts = await archive.passageTexts(ranking.map((each) => each.evidence.candidate.passage));
      const right = texts.flatMap((text, place) =>
        evidence.some(({ fact }) => holdsFact(text, fact)) ? [place] : [],
      );
      found.push({
        ranking: ranking.map(featuresOf),
        right,
        rightSentences: [],
        answerable: evidence.length > 0,
      });
    });
    const strangers = fittingPlaces(passages, 1).slice(0, STRANGERS);
    await eachWithProgress('strangers', strangers, async (place) => {
      const { text } = passages[place].questions[place % 2];
      const ranking = await ranked(archive, answerer, text);
      found.push({ ranking: ranking.map(featuresOf), right: [], rightSentences: [], answerable: false });
    });
    return found;
  });
}

/** Asks a question whose answering sentences are known. A passage is right when it holds one of them. */
async function consider(
  archive: Archive,
  answerer: Answerer,
  text: string,
  answerable: boolean,
  gold: readonly string[],
  isOfArticle: (passage: { article: number }) => boolean,
): Promise<FittingQuestion> {
  const ranking = await ranked(archive, answerer, text);
  const texts = await archive.passageTexts(ranking.map((each) => each.evidence.candidate.passage));
  const right = ranking.flatMap((each, place) =>
    isOfArticle(each.evidence.candidate.passage) && gold.some((sentence) => texts[place].includes(sentence))
      ? [place]
      : [],
  );
  const passage = ranking[right[0]]?.evidence.candidate.passage;
  const rightSentences = passage
    ? passage.sentences.map(({ start, end }) => {
        const words = texts[right[0]].slice(start - passage.start, end - passage.start);
        return gold.some((sentence) => sentence.includes(words) || words.includes(sentence));
      })
    : [];
  return { ranking: ranking.map(featuresOf), right, rightSentences, answerable };
}

async function ranked(archive: Archive, answerer: Answerer, text: string): Promise<readonly RankedPassage[]> {
  return (await answerer.rank(archive, { text, published: ALWAYS })).passages;
}

function featuresOf({ features, sentenceFeatures }: RankedPassage): FittingCandidate {
  return { features, sentenceFeatures };
}

function fittingPlaces(passages: readonly AskedPassage[], every: number): number[] {
  const places = passages.map((_, place) => place).filter((place) => !isDevelopment(place));
  return places.filter((_, index) => index % every === 0);
}

/** The whole articles, by address, of the passages that are asked in them. */
async function wholeArticles(data: string, passages: readonly AskedPassage[]): Promise<Map<string, Article>> {
  const wanted = new Set(passages.map(({ url }) => url));
  const articles = new Map<string, Article>();
  const file = dataFile(data, 'archive/news.jsonl.gz');
  for await (const event of readCorpus(file.replace(/\/[^/]*$/, ''))) {
    if (event.kind !== 'article' || event.article.file !== 'news.jsonl.gz') continue;
    const { url } = event.article;
    if (url && wanted.has(url)) articles.set(url, event.article);
  }
  return articles;
}
