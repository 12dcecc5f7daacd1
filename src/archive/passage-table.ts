import type { DateRange } from '../domain/date-range.ts';
import { dayNumber } from '../domain/day.ts';
import type { Passage } from '../domain/passage.ts';

/** Articles by number. Each column but `hashes` and `published` has one value more than there are articles. */
export interface ArticleColumns {
  /** Where each article's JSON begins in its file, in bytes. */
  readonly offsets: Float64Array;
  /** Where each article's text begins in its file, in bytes. */
  readonly textOffsets: Float64Array;
  /** Publication dates as day numbers. */
  readonly published: Int32Array;
  /** The first passage of each article. */
  readonly firstPassages: Uint32Array;
  /** 32 bytes an article: its content hash. */
  readonly hashes: Uint8Array;
}

/** Passages by number, and the sentences of all of them in order. */
export interface PassageColumns {
  readonly paragraphs: Uint32Array;
  /** The first sentence of each passage; one value more than there are passages. */
  readonly firstSentences: Uint32Array;
  readonly sentenceStarts: Uint32Array;
  readonly sentenceEnds: Uint32Array;
}

/** Finds passages and their articles by number. */
export class PassageTable {
  readonly #articles: ArticleColumns;
  readonly #passages: PassageColumns;
  readonly #articleOf: Uint32Array;

  constructor(articles: ArticleColumns, passages: PassageColumns) {
    this.#articles = articles;
    this.#passages = passages;
    this.#articleOf = new Uint32Array(passages.paragraphs.length);
    for (let article = 0; article < articles.published.length; article++) {
      this.#articleOf.fill(article, articles.firstPassages[article], articles.firstPassages[article + 1]);
    }
  }

  get size(): number {
    return this.#passages.paragraphs.length;
  }

  articleOf(passage: number): number {
    return this.#articleOf[passage];
  }

  /** The first passage of an article and the one after its last. */
  passagesOf(article: number): [first: number, last: number] {
    return [this.#articles.firstPassages[article], this.#articles.firstPassages[article + 1]];
  }

  /** Tells whether a passage's article was published in a range; undefined for the range of every day. */
  publishedIn({ from, to }: DateRange): ((passage: number) => boolean) | undefined {
    if (from === null && to === null) return undefined;
    const [first, last] = [from ? dayNumber(from) : -Infinity, to ? dayNumber(to) : Infinity];
    return (passage) => {
      const day = this.#articles.published[this.articleOf(passage)];
      return first <= day && day <= last;
    };
  }

  /** The number of a passage's first sentence among all sentences. */
  firstSentence(passage: number): number {
    return this.#passages.firstSentences[passage];
  }

  passage(id: number): Passage {
    const { paragraphs, firstSentences, sentenceStarts, sentenceEnds } = this.#passages;
    const [first, last] = [firstSentences[id], firstSentences[id + 1]];
    const sentences = Array.from({ length: last - first }, (_, index) => ({
      start: sentenceStarts[first + index],
      end: sentenceEnds[first + index],
    }));
    return {
      id,
      article: this.articleOf(id),
      paragraph: paragraphs[id],
      start: sentenceStarts[first],
      end: sentenceEnds[last - 1],
      sentences,
    };
  }
}
