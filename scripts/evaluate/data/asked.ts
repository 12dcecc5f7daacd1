import type { Article } from '../../../src/domain/article.ts';
import type { Day } from '../../../src/domain/day.ts';
import { readJsonLines } from './data-file.ts';
import { plainArticle } from './plain-article.ts';

/** A passage of a news archive with the questions written for it. Its place in the file is its article's number. */
export interface AskedPassage {
  readonly title: string;
  readonly date: Day;
  readonly url: string;
  readonly sentences: readonly string[];
  readonly questions: readonly AskedQuestion[];
}

export interface AskedQuestion {
  /** `D`: direct. `P`: in other words. `N`: a near miss, which the passage does not answer. */
  readonly kind: 'D' | 'P' | 'N';
  readonly text: string;
  /** Those of the passage's sentences that answer, counted from 1. */
  readonly sentences: readonly number[];
}

/** Reads `archive/asked.jsonl`. Throws a `Problem` when it is missing. */
export function readAsked(folder: string): Promise<AskedPassage[]> {
  return readJsonLines(folder, 'archive/asked.jsonl');
}

/** Whether the passage at a place of the file, from 0, is kept aside for development: every fifth. */
export function isDevelopment(place: number): boolean {
  return place % 5 === 4;
}

/** One article a passage: its sentences, joined by spaces, are its only paragraph. */
export function askedArticles(passages: readonly AskedPassage[]): Article[] {
  return passages.map(({ title, date, url, sentences }, place) =>
    plainArticle({ file: String(place), published: date, title, url }, [sentences.join(' ')]),
  );
}
