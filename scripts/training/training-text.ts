import { createHash } from 'node:crypto';
import { GrowingColumn } from '../../src/archive/growing-column.ts';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import type { Article } from '../../src/domain/article.ts';
import { Problem } from '../../src/domain/problem.ts';
import { splitSentences } from '../../src/language/sentences.ts';
import type { SentenceTable } from './sentence-table.ts';
import { WordNumbers } from './word-numbers.ts';
import { wordsOf } from './words.ts';

/** Shorter paragraphs, in characters, are rarely prose. */
const SHORTEST_PARAGRAPH = 25;

/** A text as numbers of its words. */
export interface TrainingText {
  readonly words: WordNumbers;
  /** The first sentence of an article is its title. After the articles come sentences that belong to none. */
  readonly table: SentenceTable;
}

/** Gathers articles and other texts as numbers of their words. */
export class TrainingTextBuilder {
  readonly #words = new WordNumbers();
  readonly #units = new GrowingColumn(Int32Array);
  readonly #sentences = new GrowingColumn(Uint32Array);
  readonly #articles = new GrowingColumn(Uint32Array);
  readonly #paragraphsSeen = new Set<number>();

  constructor() {
    this.#sentences.push(0);
    this.#articles.push(0);
  }

  /** Adds a text that belongs to no article, as one sentence. Gives the number of the sentence. */
  addText(text: string): number {
    for (const word of wordsOf(text)) this.#units.push(this.#words.count(word));
    this.#sentences.push(this.#units.length);
    return this.#sentences.length - 2;
  }

  /** Adds the title and the body of an article. A paragraph that was there before, in any article, is left out. */
  addArticle({ title, text, paragraphs }: Article): void {
    // What stands behind a bar names the outlet.
    this.addText(title.replace(/\s\|\s.*/, ''));
    for (const { kind, start, end } of paragraphs) {
      if (kind !== 'body' || end - start < SHORTEST_PARAGRAPH) continue;
      if (!this.#isNew(text.slice(start, end))) continue;
      for (const sentence of splitSentences(text, { start, end })) {
        this.addText(text.slice(sentence.start, sentence.end));
      }
    }
    this.#articles.push(this.#sentences.length - 1);
  }

  /** What was gathered so far. All articles must have been added before the other texts. */
  finish(): TrainingText {
    return {
      words: this.#words,
      table: {
        units: this.#units.values(),
        sentences: this.#sentences.values(),
        articles: this.#articles.values(),
      },
    };
  }

  #isNew(paragraph: string): boolean {
    const { size } = this.#paragraphsSeen;
    const hash = createHash('md5').update(paragraph).digest().readUIntBE(0, 6);
    return this.#paragraphsSeen.add(hash).size > size;
  }
}

/**
 * Adds the articles of a corpus folder. Gives how many there were, and how many could not be read. Throws a `Problem`
 * when the folder cannot be read or holds no article.
 */
export async function addCorpus(
  builder: TrainingTextBuilder,
  folder: string,
): Promise<{ articles: number; skipped: number }> {
  let articles = 0;
  let skipped = 0;
  for await (const event of readCorpus(folder)) {
    if (event.kind === 'article') {
      builder.addArticle(event.article);
      articles++;
    } else skipped++;
  }
  if (articles === 0) {
    throw new Problem(
      'CORPUS_EMPTY',
      `The corpus folder ${folder} holds no article that can be read. Give a folder with articles, as for npm run index, with --corpus FOLDER.`,
    );
  }
  return { articles, skipped };
}
