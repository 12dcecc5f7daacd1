import { lengthNorm, termScore } from '../bm25.ts';
import { GrowingColumn } from '../growing-column.ts';
import { eachPassage, eachTitle, lastPassage } from './postings.ts';

/** What one segment has of one term of a query. */
export interface TermPostings {
  /** Place of the term in the query. */
  readonly term: number;
  readonly passages: Buffer;
  readonly titles: Buffer;
}

/** The numbers of a query that every score needs. */
export interface Weighting {
  /** The idf of each term among passages, and among titles. */
  readonly weights: Float32Array;
  readonly titleWeights: Float32Array;
  readonly meanPassage: number;
  readonly meanTitle: number;
}

/** BM25 and the terms held of something; bit `i` of the mask stands for term `i` of the query. */
export interface Match {
  readonly score: number;
  readonly mask: number;
}

const NOTHING: Match = { score: 0, mask: 0 };

/** The passages and titles of one segment that hold terms of a query. */
export class SegmentMatches {
  /** Ascending; in the same order as the columns below it. */
  readonly passages: Uint32Array;
  readonly articles: Uint16Array;
  readonly #scores: Float32Array;
  readonly #masks: Uint32Array;
  readonly #titles = new Map<number, { score: number; mask: number }>();

  /** Scores what the segment has of the query's terms; articles that `isRemoved` are passed over. */
  constructor(
    postings: readonly TermPostings[],
    { weights, titleWeights, meanPassage, meanTitle }: Weighting,
    isRemoved: (article: number) => boolean,
  ) {
    const scratch = new Scratch(postings);
    for (const { term, passages, titles } of postings) {
      const bit = 1 << term;
      eachPassage(passages, (passage, article, length, frequency) => {
        scratch.add(
          passage,
          article,
          termScore(weights[term], frequency, lengthNorm(length, meanPassage)),
          bit,
        );
      });
      eachTitle(titles, (article, length, frequency) => {
        const title = this.#titles.get(article) ?? { score: 0, mask: 0 };
        title.score = Math.fround(
          title.score + termScore(titleWeights[term], frequency, lengthNorm(length, meanTitle)),
        );
        title.mask |= bit;
        this.#titles.set(article, title);
      });
    }
    const held = scratch.held((article) => !isRemoved(article));
    this.passages = held.slice();
    this.articles = Uint16Array.from(held, (passage) => scratch.articles[passage]);
    this.#scores = Float32Array.from(held, (passage) => scratch.scores[passage]);
    this.#masks = Uint32Array.from(held, (passage) => scratch.masks[passage]);
  }

  /** By place in `passages`. */
  scoreAt(place: number): number {
    return this.#scores[place];
  }

  passage(passage: number): Match {
    const place = firstAtLeast(this.passages, passage);
    if (this.passages[place] !== passage) return NOTHING;
    return { score: this.#scores[place], mask: this.#masks[place] };
  }

  title(article: number): Match {
    return this.#titles.get(article) ?? NOTHING;
  }

  /** The terms that stand in a passage of an article or next to it in the same article. */
  neighbourhood(passage: number, article: number): number {
    let mask = 0;
    const first = firstAtLeast(this.passages, passage - 1);
    for (let place = first; place < this.passages.length && this.passages[place] <= passage + 1; place++) {
      if (this.articles[place] === article) mask |= this.#masks[place];
    }
    return mask;
  }

  /** The terms that stand anywhere in the passages of an article. */
  wholeArticle(article: number): number {
    let mask = 0;
    for (let place = firstAtLeast(this.articles, article); this.articles[place] === article; place++) {
      mask |= this.#masks[place];
    }
    return mask;
  }
}

/** The passages of a segment by number, for as long as its postings are added up. */
class Scratch {
  readonly scores: Float32Array;
  readonly masks: Uint32Array;
  readonly articles: Uint16Array;

  constructor(postings: readonly TermPostings[]) {
    const size = 1 + Math.max(-1, ...postings.map(({ passages }) => lastPassage(passages)));
    this.scores = new Float32Array(size);
    this.masks = new Uint32Array(size);
    this.articles = new Uint16Array(size);
  }

  add(passage: number, article: number, score: number, bit: number): void {
    this.scores[passage] += score;
    this.masks[passage] |= bit;
    this.articles[passage] = article;
  }

  held(keep: (article: number) => boolean): Uint32Array {
    const held = new GrowingColumn(Uint32Array);
    for (let passage = 0; passage < this.masks.length; passage++) {
      if (this.masks[passage] !== 0 && keep(this.articles[passage])) held.push(passage);
    }
    return held.values();
  }
}

/** The first place of an ascending array whose value is at least `least`. */
function firstAtLeast(values: Uint32Array | Uint16Array, least: number): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle] < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
