import { termScore } from './bm25.ts';

/** The postings of one of a query's terms in a segment: those from `start` to before `end`. */
export interface PostingList {
  /** Place of the term in the query. */
  readonly term: number;
  readonly weight: number;
  readonly start: number;
  readonly end: number;
}

/** What a segment has of a query. */
export interface QueriedSegment {
  /** The number of its first document. */
  readonly first: number;
  /** Document of each posting, counted from the segment's first, ascending within a term. */
  readonly documents: Uint32Array;
  /** How often the term stands in that document. */
  readonly frequencies: Uint8Array;
  /** By document: what its length adds to a frequency where BM25 divides by it. */
  readonly norms: Float64Array;
  /** In the order of the query's terms; those that it does not have are left out. */
  readonly lists: readonly PostingList[];
}

/** What a document holds of a query. In a mask, bit `i` stands for term `i` of the query. */
export interface Held {
  /** Its BM25. */
  readonly score: number;
  /** The terms that stand in it or in one of its two neighbours; and in any of the documents around it. */
  readonly near: number;
  readonly around: number;
}

/** Documents that are scored together: so many that their scores stay in the processor's first cache. */
const WINDOW = 4096;

/** The terms of a query in the documents of an index. */
export class TermQuery {
  /** Inverse document frequency of each term; the highest possible for one that nowhere occurs. */
  readonly weights: Float32Array;
  readonly #segments: readonly QueriedSegment[];

  constructor(weights: Float32Array, segments: readonly QueriedSegment[]) {
    this.weights = weights;
    this.#segments = segments;
  }

  /**
   * The BM25 of all documents that hold a term: term by term for one window of documents after the other, as Lucene's
   * BooleanScorer does it.
   * @param visit gets the number of a window's first document, the places in the window of those that hold a term, in no
   * order, and the scores by place; both arrays are used again for the next window
   */
  eachWindow(visit: (first: number, places: Uint16Array, scores: Float32Array) => void): void {
    const scores = new Float32Array(WINDOW);
    const places = new Uint16Array(WINDOW + 1);
    for (const segment of this.#segments) {
      const next = segment.lists.map(({ start }) => start);
      for (let start = 0; start < segment.norms.length; start += WINDOW) {
        let count = 0;
        for (const [place, list] of segment.lists.entries()) {
          const { documents, frequencies, norms } = segment;
          const { weight, end } = list;
          let at = next[place];
          const last = start + WINDOW;
          for (; at < end; at++) {
            const document = documents[at];
            if (document >= last) break;
            const inWindow = document - start;
            places[count] = inWindow;
            if (scores[inWindow] === 0) count++;
            scores[inWindow] += termScore(weight, frequencies[at], norms[document]);
          }
          next[place] = at;
        }
        if (count === 0) continue;
        visit(segment.first + start, places.subarray(0, count), scores);
        scores.fill(0);
      }
    }
  }

  /** Whether a term, by its place in the query, stands in any document. */
  occurs(term: number): boolean {
    return this.#segments.some(({ lists }) => lists.some((list) => list.term === term));
  }

  /** The BM25 of each of all `size` documents. */
  scores(size: number): Float32Array {
    const all = new Float32Array(size);
    this.eachWindow((first, places, scores) => {
      for (const place of places) all[first + place] = scores[place];
    });
    return all;
  }

  /** What a document holds; the documents around it are those from `first` to before `end`, all of its segment. */
  held(document: number, first: number, end: number): Held {
    const segment = this.#segments.findLast((each) => each.first <= document)!;
    const { documents, frequencies, norms, lists } = segment;
    const own = document - segment.first;
    let [score, near, around] = [0, 0, 0];
    for (const { term, weight, start: from, end: to } of lists) {
      const last = end - segment.first;
      for (let at = firstAtLeast(documents, first - segment.first, from, to); at < to; at++) {
        const other = documents[at];
        if (other >= last) break;
        around |= 1 << term;
        if (Math.abs(other - own) <= 1) near |= 1 << term;
        // Rounded as in a window, so that both are the same.
        if (other === own) score = Math.fround(score + termScore(weight, frequencies[at], norms[own]));
      }
    }
    return { score, near: near >>> 0, around: around >>> 0 };
  }
}

/** The first place from `low` on, and before `high`, whose value in an ascending array is at least `least`; or `high`. */
function firstAtLeast(values: Uint32Array, least: number, low: number, high: number): number {
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle] < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
