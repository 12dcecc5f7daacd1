import path from 'node:path';
import type { Answerer } from '../../src/answering/answerer.ts';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import type { Article } from '../../src/domain/article.ts';
import { termsOf } from '../../src/language/terms.ts';
import { type AskedPassage, askedArticles, isDevelopment, readAsked } from '../evaluate/data/asked.ts';
import { dataFile } from '../evaluate/data/data-file.ts';
import { isFittingQuestion, multihopArticles, readMultihopQuestions } from '../evaluate/data/multihop.ts';
import { plainArticle } from '../evaluate/data/plain-article.ts';
import { eachWithProgress } from '../evaluate/progress.ts';
import { withArchive } from '../evaluate/temporary-archive.ts';
import { asker, type FittingQuestion, type FittingSet } from './asker.ts';

/** Every so manieth of the passages with questions for fitting is asked in a set. */
const EVERY = { passages: 5, articles: 4, longParagraphs: 3, strangers: 6, dated: 2 };

/** A question that names a year is put to its own and, not answered, to the one so many before. */
const YEARS_AWAY = 7;

/** Words of a quotation that a question quotes. */
const QUOTED = 5;

/** Small archives, and the articles of each. */
const SMALL_ARCHIVES = 40;
const SMALL = 6;

/** Words of a question cut down. */
const SHORT = 3;

/** Words of a long paragraph, at least. */
const LONG = 100;

/**
 * The questions for fitting, none of them from the parts kept for measuring. Those of `archive/asked.jsonl` outside the
 * development fifth are asked of all its passages, of the whole articles, of these with paragraphs joined to long ones,
 * and of archives of a few articles; then MultiHop-RAG's for fitting. Strangers are questions on articles that the
 * archive does not hold. Some are asked cut down to a few words, as people do, some with a year or with words of a
 * quotation.
 */
export async function fittingQuestions(data: string, answerer: Answerer): Promise<FittingQuestion[]> {
  const found: FittingQuestion[] = [];
  const passages = await readAsked(data);
  const articles = await wholeArticles(data, passages);
  const held = fittingPlaces(passages).filter((place) => articles.has(passages[place].url));
  const every = (count: number) => held.filter((_, index) => index % count === 0);

  await withArchive(askedArticles(passages), answerer.embedder, async (archive) => {
    const ask = asker(archive, answerer);
    await eachWithProgress('passages', every(EVERY.passages), async (place) => {
      const isHere = ({ article }: { article: number }) => article === place;
      for (const { kind, text, sentences } of passages[place].questions) {
        const gold = sentences.map((number) => passages[place].sentences[number - 1]);
        const set = kind === 'N' ? 'near misses' : 'passages';
        found.push(await ask(set, text, gold, isHere));
        if (kind === 'D') found.push(await ask('passages, short', shortened(text), gold, isHere));
        if (kind === 'D' && place % EVERY.dated === 0) {
          const year = Number(passages[place].date.slice(0, 4));
          found.push(await ask('passages, of their year', datedIn(text, year), gold, isHere));
          found.push(await ask('passages, of another year', datedIn(text, year - YEARS_AWAY), [], isHere));
        }
      }
      const quoted = questionOnQuotation(passages[place].sentences);
      if (quoted) found.push(await ask('passages, quoted', quoted.text, [quoted.sentence], isHere));
    });
  });

  const askArticles = async (set: FittingSet, archived: readonly Article[], places: readonly number[]) =>
    withArchive(archived, answerer.embedder, async (archive) => {
      const ask = asker(archive, answerer);
      await eachWithProgress(set, places, async (place) => {
        const { url, questions, sentences } = passages[place];
        const number = archived.findIndex((article) => article.url === url);
        for (const { kind, text, sentences: numbers } of questions) {
          if (kind === 'N') continue;
          const gold = numbers.map((sentence) => sentences[sentence - 1]);
          const isSmall = archived.length === SMALL;
          const isOfArticle = ({ article }: { article: number }) => article === number;
          if (number < 0) {
            found.push(await ask('small archives, strangers', text, [], isOfArticle));
            found.push(await ask('small archives, strangers', shortened(text), [], isOfArticle));
            continue;
          }
          found.push(await ask(set, text, gold, isOfArticle));
          if (isSmall && kind === 'D') {
            found.push(await ask('small archives, short', shortened(text), gold, isOfArticle));
          }
        }
      });
    });
  const whole = [...articles.values()];
  await askArticles('articles', whole, every(EVERY.articles));
  await askArticles('long paragraphs', whole.map(withLongParagraphs), every(EVERY.longParagraphs));
  for (let group = 0; group < SMALL_ARCHIVES; group++) {
    const own = held.slice(group * SMALL, (group + 1) * SMALL);
    const strangers = held.slice(-(group + 1) * (SMALL / 2)).slice(0, SMALL / 2);
    await askArticles(
      'small archives',
      own.map((place) => articles.get(passages[place].url)!),
      [...own, ...strangers],
    );
  }

  await withArchive(multihopArticles(data), answerer.embedder, async (archive) => {
    const ask = asker(archive, answerer);
    const questions = (await readMultihopQuestions(data)).filter(({ id }) => isFittingQuestion(id));
    await eachWithProgress('multihop', questions, async ({ query, evidence }) => {
      const facts = evidence.map(({ fact }) => fact);
      found.push(await ask(facts.length > 0 ? 'multihop' : 'multihop, null', query, facts, () => true));
    });
    await eachWithProgress('strangers', every(EVERY.strangers), async (place) => {
      const { text } = passages[place].questions[place % 2];
      found.push(await ask('multihop, strangers', text, [], () => false));
      found.push(await ask('multihop, strangers', shortened(text), [], () => false));
    });
  });
  return found;
}

/** A question cut down to its names and longest words, {@link SHORT} at most. */
function shortened(question: string): string {
  const words = termsOf(question).map(({ start, end }) => question.slice(start, end));
  const isName = (word: string) => /^\p{Lu}/u.test(word);
  const telling = [...words].sort((a, b) => Number(isName(b)) - Number(isName(a)) || b.length - a.length);
  const kept = new Set(telling.slice(0, SHORT));
  return `${words.filter((word) => kept.has(word)).join(' ')}?`;
}

/** A question that names a year: "Who opened the bridge in 2019?". */
function datedIn(question: string, year: number): string {
  return `${question.replace(/[\s?]+$/, '')} in ${year}?`;
}

/** Who said the first words of a passage's first quotation that is long enough, with its sentence. */
function questionOnQuotation(sentences: readonly string[]): { text: string; sentence: string } | undefined {
  for (const sentence of sentences) {
    const words = /["“]([^"“”]+)["”]/u.exec(sentence)?.[1].split(/\s+/) ?? [];
    if (words.length >= QUOTED) return { text: `Who said “${words.slice(0, QUOTED).join(' ')}”?`, sentence };
  }
  return undefined;
}

function fittingPlaces(passages: readonly AskedPassage[]): number[] {
  return passages.map((_, place) => place).filter((place) => !isDevelopment(place));
}

/** The article with neighbouring body paragraphs joined until each has {@link LONG} words. */
function withLongParagraphs({ text, paragraphs, ...header }: Article): Article {
  const joined: string[] = [];
  let current = '';
  for (const { kind, start, end } of paragraphs) {
    if (kind !== 'body') continue;
    current = `${current} ${text.slice(start, end)}`.trim();
    if (current.split(' ').length < LONG) continue;
    joined.push(current);
    current = '';
  }
  return plainArticle(header, current ? [...joined, current] : joined);
}

/** The whole articles, by address, of the passages that have questions. */
async function wholeArticles(data: string, passages: readonly AskedPassage[]): Promise<Map<string, Article>> {
  const wanted = new Set(passages.map(({ url }) => url));
  const articles = new Map<string, Article>();
  const file = dataFile(data, 'archive/news.jsonl.gz');
  for await (const event of readCorpus(path.dirname(file))) {
    if (event.kind !== 'article' || event.article.file !== path.basename(file)) continue;
    const { url } = event.article;
    if (url && wanted.has(url)) articles.set(url, event.article);
  }
  return articles;
}
