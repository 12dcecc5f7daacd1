import type { Answer, Question } from '../../src/domain/answer.ts';
import { type Article, type ArticleHeader, headerOf } from '../../src/domain/article.ts';
import { articleId } from '../../src/domain/article-id.ts';
import type { Citation } from '../../src/domain/citation.ts';
import { contains, overlaps } from '../../src/domain/date-range.ts';
import type { ArchiveOverview, Dateline } from '../../src/domain/dateline.ts';
import { type Day, parseDay } from '../../src/domain/day.ts';
import { quoteFrom } from '../../src/domain/quote.ts';
import type { Timeline, TimelineEntry, TimelineRequest } from '../../src/domain/timeline.ts';

export const day = (text: string): Day => parseDay(text)!;

/** An article of one paragraph. */
export function articleOf(text: string, header: Partial<ArticleHeader> = {}): Article {
  const article = {
    file: 'harbour.txt',
    published: day('2025-04-16'),
    title: 'Harbour bridge opens',
    source: 'The Exampleland Courier',
    url: 'https://news.example/harbour',
    text,
    paragraphs: [{ start: 0, end: text.length, kind: 'body' as const }],
    ...header,
  };
  return { id: articleId(article), ...article };
}

/** A citation of a sentence of an article; the decisive words are given as they stand in it. */
export function cite(article: Article, sentence = article.text, decisive: readonly string[] = []): Citation {
  const start = article.text.indexOf(sentence);
  return {
    quote: quoteFrom(article, start, start + sentence.length),
    article: headerOf(article),
    paragraph: 1,
    score: 0.9,
    copies: [],
    decisive: decisive.map((words) => {
      const from = article.text.indexOf(words, start);
      return { start: from, end: from + words.length };
    }),
  };
}

const includes = (text: string, typed: string) => text.toLowerCase().includes(typed.toLowerCase());

const longWords = (text: string) => text.toLowerCase().match(/\p{L}{5,}/gu) ?? [];

/** All of the product in memory: sentences that share a long word with the question answer it. */
export class SmallDateline implements Dateline {
  readonly #articles: readonly Article[];
  readonly asked: Question[] = [];

  constructor(articles: readonly Article[]) {
    this.#articles = articles;
  }

  #matches(text: string): Citation[] {
    const wanted = new Set(longWords(text));
    return this.#articles.flatMap((article) =>
      (article.text.match(/[^.]+\./g) ?? []).flatMap((sentence) => {
        const shared = longWords(sentence).filter((word) => wanted.has(word));
        return shared.length > 0 ? cite(article, sentence.trim(), [sentence.trim().split(' ')[0]!]) : [];
      }),
    );
  }

  async answer(question: Question): Promise<Answer> {
    this.asked.push(question);
    const citations = this.#matches(question.text)
      .filter(
        ({ article: { published, source } }) =>
          contains(question.published, published) &&
          (question.source === undefined || source?.toLowerCase() === question.source.toLowerCase()),
      )
      .slice(0, question.limit);
    if (citations.length > 0) return { outcome: 'answered', citations };
    return { outcome: 'not-found', closest: this.#articles.slice(0, 2).map(headerOf) };
  }

  async timeline({ topic, range }: TimelineRequest): Promise<Timeline> {
    const entries = this.#matches(topic)
      .map(
        (citation): TimelineEntry => ({
          range: { from: citation.article.published, to: citation.article.published },
          precision: 'day',
          basis: 'published',
          reports: [citation],
        }),
      )
      .filter((entry) => overlaps(entry.range, range))
      .sort((a, b) => (a.range.from! < b.range.from! ? -1 : 1));
    return { entries, omitted: 0, nearest: entries.length > 0 ? [] : ['harbour', 'ferries'] };
  }

  async article(id: string): Promise<Article | undefined> {
    return this.#articles.find((article) => article.id === id);
  }

  async articles(typed: string, count: number): Promise<ArticleHeader[]> {
    const holds = ({ title, published }: Article) => includes(`${title} ${published}`, typed);
    return this.#articles.filter(holds).slice(0, count).map(headerOf);
  }

  async sources(typed: string, count: number): Promise<string[]> {
    const sources = new Set(this.#articles.flatMap(({ source }) => source ?? []));
    return [...sources].filter((source) => includes(source, typed)).slice(0, count);
  }

  async topics(typed: string, count: number): Promise<string[]> {
    const titles = this.#articles.map(({ title }) => title);
    return titles.filter((title) => title.toLowerCase().startsWith(typed.toLowerCase())).slice(0, count);
  }

  async about(): Promise<ArchiveOverview> {
    return {
      articles: this.#articles.length,
      passages: 1234,
      published: { from: day('2024-01-05'), to: day('2025-04-16') },
      model: 'dateline-256 (q8)',
      builtAt: '2025-05-01T10:00:00.000Z',
    };
  }
}
