import type { Article } from '../../../src/domain/article.ts';
import type { Day } from '../../../src/domain/day.ts';
import { readJson } from './data-file.ts';
import { plainArticle } from './plain-article.ts';

/** SQuAD 2.0 (Rajpurkar et al. 2018, arXiv 1806.03822), in its own JSON layout. */
export interface SquadTitle {
  readonly title: string;
  readonly paragraphs: readonly {
    readonly context: string;
    readonly qas: readonly {
      readonly id: string;
      readonly question: string;
      readonly answers: readonly { readonly text: string }[];
    }[];
  }[];
}

/** A question with the place of its paragraph; without answers it cannot be answered. */
export interface SquadQuestion {
  readonly id: string;
  readonly text: string;
  /** Number of its article, and place of its paragraph in it, from 0. */
  readonly article: number;
  readonly paragraph: number;
  /** Strings of the paragraph, each of which answers. */
  readonly answers: readonly string[];
}

/** Encyclopaedia articles have no date; all get the day on which SQuAD 2.0 was published. */
const PUBLISHED = '2018-06-11' as Day;

/** Reads `eval/squad/squad2-dev-a.json`. Throws a `Problem` when it is missing. */
export async function readSquad(folder: string): Promise<readonly SquadTitle[]> {
  return (await readJson<{ data: SquadTitle[] }>(folder, 'eval/squad/squad2-dev-a.json')).data;
}

/** One article a title, one body paragraph a paragraph, in order. */
export function squadArticles(titles: readonly SquadTitle[]): Article[] {
  return titles.map(({ title, paragraphs }) =>
    plainArticle(
      { file: title, published: PUBLISHED, title: title.replaceAll('_', ' ') },
      paragraphs.map(({ context }) => context),
    ),
  );
}

/** The same with each paragraph as an article of its own, so that none is searched together with another. */
export function squadParagraphs(titles: readonly SquadTitle[]): Article[] {
  return titles.flatMap(({ title, paragraphs }) =>
    squadArticles(paragraphs.map((paragraph) => ({ title, paragraphs: [paragraph] }))),
  );
}

/** All questions, answerable and not, in the order of the file. */
export function squadQuestions(titles: readonly SquadTitle[]): SquadQuestion[] {
  return titles.flatMap(({ paragraphs }, article) =>
    paragraphs.flatMap(({ qas }, paragraph) =>
      qas.map(({ id, question, answers }) => ({
        id,
        text: question,
        article,
        paragraph,
        answers: [...new Set(answers.map(({ text }) => text))],
      })),
    ),
  );
}
