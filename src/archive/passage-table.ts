import { ID_LENGTH } from '../domain/article-id.ts';
import type { DateRange } from '../domain/date-range.ts';
import { type Day, dayFromNumber, dayNumber } from '../domain/day.ts';
import type { Passage } from '../domain/passage.ts';
import { joined, joinedFirsts } from './join-columns.ts';

/** The articles of a segment. Each column but `ids` and `published` has one value more than there are articles. */
export interface ArticleColumns {
  /** Where each article's JSON begins in its file, in bytes. */
  readonly offsets: Float64Array;
  /** Where each article's text begins in its file, in bytes. */
  readonly textOffsets: Float64Array;
  /** Publication dates as day numbers. */
  readonly published: Int32Array;
  /** The first passage of each article. */
  readonly firstPassages: Uint32Array;
  /** The ids of the articles in ASCII, {@link ID_LENGTH} bytes each. */
  readonly ids: Uint8Array;
}

/** The passages of a segment, and the sentences of all of them in order. */
export interface PassageColumns {
  /** The first sentence of each passage; one value more than there are passages. */
  readonly firstSentences: Uint32Array;
  readonly sentenceStarts: Uint32Array;
  readonly sentenceEnds: Uint32Array;
}

/** A segment as the table reads it. */
export interface TableSegment {
  readonly articles: ArticleColumns;
  readonly passages: PassageColumns;
  /** Numbers of articles in the segment that are not in the archive any more. */
  readonly removed: readonly number[];
}

/** Finds passages and their articles by number. Those of all segments are numbered as one list. */
export class PassageTable {
  /** Publication dates by article, as day numbers. */
  readonly published: Int32Array;
  readonly #firstPassages: Uint32Array;
  readonly #ids: string;
  readonly #firstSentences: Uint32Array;
  readonly #sentenceStarts: Uint32Array;
  readonly #sentenceEnds: Uint32Array;
  readonly #articleOf: Uint32Array;
  readonly #isRemoved: Uint8Array;
  /** Days by their number: an archive has few, and to write one takes long. */
  readonly #days = new Map<number, Day>();

  /** @param segments one or more */
  constructor(segments: readonly TableSegment[]) {
    const articles = segments.map((segment) => segment.articles);
    const passages = segments.map((segment) => segment.passages);
    this.published = joined(articles.map((columns) => columns.published));
    this.#firstPassages = joinedFirsts(articles.map((columns) => columns.firstPassages));
    this.#ids = Buffer.concat(articles.map((columns) => columns.ids)).toString('ascii');
    this.#firstSentences = joinedFirsts(passages.map((columns) => columns.firstSentences));
    this.#sentenceStarts = joined(passages.map((columns) => columns.sentenceStarts));
    this.#sentenceEnds = joined(passages.map((columns) => columns.sentenceEnds));
    this.#articleOf = new Uint32Array(this.#firstSentences.length - 1);
    for (let article = 0; article < this.published.length; article++) {
      this.#articleOf.fill(article, ...this.passagesOf(article));
    }
    this.#isRemoved = joined(
      segments.map(({ articles: { published }, removed }) => {
        const flags = new Uint8Array(published.length);
        for (const article of removed) flags[article] = 1;
        return flags;
      }),
    );
  }

  /** The number of passages, those of removed articles included. */
  get size(): number {
    return this.#articleOf.length;
  }

  articleOf(passage: number): number {
    return this.#articleOf[passage];
  }

  /** The day an article was published. */
  day(article: number): Day {
    const number = this.published[article];
    let day = this.#days.get(number);
    if (day === undefined) {
      day = dayFromNumber(number);
      this.#days.set(number, day);
    }
    return day;
  }

  /** Whether the archive has an article of a number. */
  has(article: number): boolean {
    return this.#isRemoved[article] === 0;
  }

  /** The articles of the archive with their ids. */
  *articleIds(): Generator<[id: string, article: number]> {
    for (let article = 0; article < this.published.length; article++) {
      if (this.has(article)) yield [this.#ids.slice(article * ID_LENGTH, (article + 1) * ID_LENGTH), article];
    }
  }

  /** The first passage of an article and the one after its last. */
  passagesOf(article: number): [first: number, last: number] {
    return [this.#firstPassages[article], this.#firstPassages[article + 1]];
  }

  /** Tells whether a passage's article was published in a range; undefined for the range of every day. */
  publishedIn({ from, to }: DateRange): ((passage: number) => boolean) | undefined {
    if (from === null && to === null) return undefined;
    const [first, last] = [from ? dayNumber(from) : -Infinity, to ? dayNumber(to) : Infinity];
    return (passage) => {
      const day = this.published[this.articleOf(passage)];
      return first <= day && day <= last;
    };
  }

  /** The number of a passage's first sentence among all sentences. */
  firstSentence(passage: number): number {
    return this.#firstSentences[passage];
  }

  passage(id: number): Passage {
    const [first, last] = [this.#firstSentences[id], this.#firstSentences[id + 1]];
    const sentences = Array.from({ length: last - first }, (_, index) => ({
      start: this.#sentenceStarts[first + index],
      end: this.#sentenceEnds[first + index],
    }));
    const article = this.articleOf(id);
    return {
      id,
      article,
      place: id - this.#firstPassages[article],
      start: this.#sentenceStarts[first],
      end: this.#sentenceEnds[last - 1],
      sentences,
    };
  }
}
