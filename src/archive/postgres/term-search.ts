import { inverseDocumentFrequency } from '../bm25.ts';
import type { Pinned } from './pinned.ts';
import { termKey } from './segment-draft.ts';
import { SegmentMatches, type TermPostings, type Weighting } from './segment-matches.ts';

/**
 * A question fetches the postings of its terms, the rarest first, until it has so many. Those of the other terms it
 * fetches only for the segments of its candidates: they tell too little to bring in candidates of their own.
 */
const MOST_POSTINGS = 1_000_000;

/** How many passages and titles hold a term. */
interface TermCount {
  readonly passages: number;
  readonly titles: number;
}

interface PostingRow {
  readonly term: string;
  readonly segment: number;
  readonly passages: Buffer;
  readonly titles: Buffer;
}

/** What the terms of a query found, segment by segment. */
export class TermSearch {
  readonly weighting: Weighting;
  /** By term: whether it stands anywhere, in a passage or in a title. */
  readonly isKnown: readonly boolean[];
  readonly #pinned: Pinned;
  readonly #keys: readonly string[];
  readonly #wanted: readonly number[];
  readonly #left: readonly number[];
  readonly #postings = new Map<number, TermPostings[]>();
  readonly #matches = new Map<number, SegmentMatches>();

  private constructor(pinned: Pinned, keys: readonly string[], counts: readonly TermCount[], most: number) {
    const { articles, passages, passageTerms, titleTerms } = pinned.generation;
    this.weighting = {
      weights: Float32Array.from(counts, (count) => inverseDocumentFrequency(count.passages, passages)),
      titleWeights: Float32Array.from(counts, (count) => inverseDocumentFrequency(count.titles, articles)),
      meanPassage: passageTerms / Math.max(1, passages) || 1,
      meanTitle: titleTerms / Math.max(1, articles) || 1,
    };
    this.isKnown = counts.map((count) => count.passages > 0 || count.titles > 0);
    this.#pinned = pinned;
    this.#keys = keys;
    const [wanted, left] = withinBudget(counts, most);
    this.#wanted = wanted;
    this.#left = left;
  }

  /** Fetches what a generation has of distinct terms: the rarest, until there are `most` postings. */
  static async of(pinned: Pinned, terms: readonly string[], most = MOST_POSTINGS): Promise<TermSearch> {
    const keys = terms.map(termKey);
    const search = new TermSearch(pinned, keys, await countsOf(pinned, keys), most);
    await search.#fetch(search.#wanted);
    return search;
  }

  /** The segments with a passage or a title that holds a term. */
  get segments(): number[] {
    return [...this.#postings.keys()].sort((a, b) => a - b);
  }

  /** What a segment has of all terms. */
  matches(segment: number): SegmentMatches {
    const known = this.#matches.get(segment) ?? this.#match(segment, () => true);
    this.#matches.set(segment, known);
    return known;
  }

  /** What a segment has of the terms at some places of the query. */
  matchesOf(segment: number, terms: readonly number[]): SegmentMatches {
    return this.#match(segment, ({ term }) => terms.includes(term));
  }

  #match(segment: number, isWanted: (postings: TermPostings) => boolean): SegmentMatches {
    const postings = (this.#postings.get(segment) ?? []).filter(isWanted).sort((a, b) => a.term - b.term);
    return new SegmentMatches(postings, this.weighting, this.#pinned.removedFrom(segment));
  }

  /** Fetches for some segments the postings that were left. */
  async complete(segments: readonly number[]): Promise<void> {
    if (segments.length > 0) await this.#fetch(this.#left, segments);
  }

  /** Fetches the postings of terms, in some segments or in all. */
  async #fetch(terms: readonly number[], segments?: readonly number[]): Promise<void> {
    if (terms.length === 0) return;
    const { database, generation } = this.#pinned;
    const rows = await database.query<PostingRow>(
      `select term, segment, passages, titles from dateline.posting
       where series = $1 and term = any($2) and segment ${segments ? '= any($3)' : '< $3'}`,
      [generation.series, terms.map((term) => this.#keys[term]), segments ?? generation.segments],
    );
    const places = new Map(this.#keys.map((key, term) => [key, term]));
    for (const { term, segment, passages, titles } of rows) {
      const postings = this.#postings.get(segment) ?? [];
      postings.push({ term: places.get(term)!, passages, titles });
      this.#postings.set(segment, postings);
      this.#matches.delete(segment);
    }
  }
}

/** The places of the terms to fetch at once, and of those to leave for later. */
function withinBudget(counts: readonly TermCount[], most: number): [wanted: number[], left: number[]] {
  const places = [...counts.keys()].sort((a, b) => counts[a].passages - counts[b].passages || a - b);
  let before = 0;
  const first = places.findIndex((place) => {
    const isOver = before >= most;
    before += counts[place].passages;
    return isOver;
  });
  return first < 0 ? [places, []] : [places.slice(0, first), places.slice(first)];
}

/** How many passages and titles of a generation hold each of some terms. */
async function countsOf({ database, generation }: Pinned, keys: readonly string[]): Promise<TermCount[]> {
  const rows = await database.query<TermCount & { term: string }>(
    `select term, sum(passages) as passages, sum(titles) as titles from dateline.term
     where series = $1 and term = any($2) and generation <= $3 group by term`,
    [generation.series, keys, generation.number],
  );
  const counts = new Map(rows.map((row) => [row.term, row]));
  return keys.map((key) => counts.get(key) ?? { passages: 0, titles: 0 });
}

/** The idf of terms in the passages of a generation. */
export async function termWeights(pinned: Pinned, terms: readonly string[]): Promise<number[]> {
  const counts = await countsOf(pinned, terms.map(termKey));
  return counts.map(({ passages }) => inverseDocumentFrequency(passages, pinned.generation.passages));
}

/** How many passages and titles of a generation hold each of some terms. */
export async function termFrequencies(pinned: Pinned, terms: readonly string[]): Promise<number[]> {
  const counts = await countsOf(pinned, terms.map(termKey));
  return counts.map(({ passages, titles }) => passages + titles);
}
