import path from 'node:path';
import { readCorpus } from '../../../src/corpus/read-corpus.ts';
import type { Article } from '../../../src/domain/article.ts';
import { dataFile, readJsonLines } from './data-file.ts';

/** A question of MultiHop-RAG (Tang & Yang 2024, arXiv 2401.15391). */
export interface MultihopQuestion {
  readonly id: number;
  /** `null_query` when the articles do not answer it. */
  readonly question_type: string;
  readonly query: string;
  /** The facts that answer together, each a piece of an article; none for a null query. */
  readonly evidence: readonly { readonly fact: string }[];
}

/** Reads the articles of `eval/multihop-rag`, as a build of the index would. Throws a `Problem` when they are missing. */
export async function* multihopArticles(folder: string): AsyncGenerator<Article> {
  const file = dataFile(folder, 'eval/multihop-rag/corpus.jsonl.gz');
  for await (const event of readCorpus(path.dirname(file))) {
    // The questions lie in the same folder; they are no articles.
    if (event.kind === 'article' && event.article.file === path.basename(file)) yield event.article;
  }
}

/** Reads the questions of `eval/multihop-rag`. Throws a `Problem` when they are missing. */
export function readMultihopQuestions(folder: string): Promise<MultihopQuestion[]> {
  return readJsonLines(folder, 'eval/multihop-rag/queries-dev.jsonl');
}

/** Whether a question is for fitting and must not be measured with: a tenth of the ids 0 to 2,555. */
export function isFittingQuestion(id: number): boolean {
  return id % 10 === 0;
}

/** Whether a text holds a fact, white space aside: the rule of the paper's own evaluation. */
export function holdsFact(text: string, fact: string): boolean {
  return withoutSpace(text).includes(withoutSpace(fact));
}

function withoutSpace(text: string): string {
  return text.replace(/\s+/g, '');
}
