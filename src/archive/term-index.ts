import { GrowingColumn } from './growing-column.ts';
import { Numbering } from './numbering.ts';

/** The term index as typed arrays, ready for a file. Terms are sorted by their UTF-8 bytes. */
export interface TermColumns {
  /** UTF-8 of all terms, one after the other. */
  readonly text: Uint8Array;
  /** Where each term begins in `text`; one more than there are terms. */
  readonly textOffsets: Uint32Array;
  /** Where each term's postings begin; one more than there are terms. */
  readonly postings: Uint32Array;
  /** Document of each posting, ascending within a term. */
  readonly documents: Uint32Array;
  /** How often the term stands in that document, at most 255. */
  readonly frequencies: Uint8Array;
  /** Terms of each document. */
  readonly lengths: Uint32Array;
}

/** What a search found: for every document that holds a term, its BM25 score and which of the terms it holds. */
export interface TermMatches {
  /** The documents with at least one term, in no order. */
  readonly documents: Uint32Array;
  /** BM25 score by document; 0 for documents without a term. */
  readonly scores: Float32Array;
  /** By document, bit `i` is set when the document holds `terms[i]`. */
  readonly masks: Uint32Array;
  /** Inverse document frequency of each term of the query; the highest possible for a term that nowhere occurs. */
  readonly weights: Float32Array;
}

/** A query's terms are told apart by the bits of one integer. */
export const MOST_QUERY_TERMS = 32;

// The usual values; see Robertson & Zaragoza 2009, "The Probabilistic Relevance Framework: BM25 and Beyond".
const K1 = 1.2;
const B = 0.75;

/** The BM25 idf of a term that stands in `frequency` of `documents` documents: ln(1 + (N - df + 0.5) / (df + 0.5)). */
export function inverseDocumentFrequency(frequency: number, documents: number): number {
  return Math.log(1 + (documents - frequency + 0.5) / (frequency + 0.5));
}

/** What a term adds to the BM25 of a document of `length` terms that holds it `frequency` times. */
export function termScore(weight: number, frequency: number, length: number, meanLength: number): number {
  return (weight * frequency * (K1 + 1)) / (frequency + K1 * (1 - B + (B * length) / meanLength));
}

/** Collects documents in the order of their numbers, then gives the columns. */
export class TermIndexBuilder {
  readonly #ids = new Map<string, number>();
  readonly #terms = new GrowingColumn(Uint32Array);
  readonly #documents = new GrowingColumn(Uint32Array);
  readonly #frequencies = new GrowingColumn(Uint8Array);
  readonly #lengths = new GrowingColumn(Uint32Array);

  /** Adds the next document: its terms in any order, repeated as often as they occur. */
  add(terms: Iterable<string>): void {
    const counts = new Map<number, number>();
    let length = 0;
    for (const term of terms) {
      let id = this.#ids.get(term);
      if (id === undefined) {
        id = this.#ids.size;
        this.#ids.set(term, id);
      }
      counts.set(id, (counts.get(id) ?? 0) + 1);
      length++;
    }
    for (const [id, count] of counts) {
      this.#terms.push(id);
      this.#documents.push(this.#lengths.length);
      this.#frequencies.push(Math.min(count, 255));
    }
    this.#lengths.push(length);
  }

  columns(): TermColumns {
    const terms = [...this.#ids.keys()].map((term) => Buffer.from(term));
    const order = terms.map((_, id) => id).sort((a, b) => Buffer.compare(terms[a], terms[b]));
    const rank = new Uint32Array(terms.length);
    order.forEach((id, place) => {
      rank[id] = place;
    });
    const textOffsets = new Uint32Array(terms.length + 1);
    order.forEach((id, place) => {
      textOffsets[place + 1] = textOffsets[place] + terms[id].length;
    });
    // A counting sort by term; documents stay in order within each.
    const ids = this.#terms.values();
    const postings = new Uint32Array(terms.length + 1);
    for (const id of ids) postings[rank[id] + 1]++;
    for (let place = 0; place < terms.length; place++) postings[place + 1] += postings[place];
    const next = postings.slice();
    const documents = new Uint32Array(ids.length);
    const frequencies = new Uint8Array(ids.length);
    const [unsortedDocuments, unsortedFrequencies] = [this.#documents.values(), this.#frequencies.values()];
    for (let index = 0; index < ids.length; index++) {
      const place = next[rank[ids[index]]]++;
      documents[place] = unsortedDocuments[index];
      frequencies[place] = unsortedFrequencies[index];
    }
    const text = Buffer.concat(order.map((id) => terms[id]));
    return { text, textOffsets, postings, documents, frequencies, lengths: this.#lengths.values().slice() };
  }
}

/** BM25 over the documents of all segments, numbered as one list. */
export class TermIndex {
  readonly #segments: readonly TermSegment[];
  readonly #numbering: Numbering;
  readonly #meanLength: number;
  /** All zeros; kept, since a search needs much memory for a short time. */
  readonly #spare: Pick<TermMatches, 'scores' | 'masks'>[] = [];

  constructor(segments: readonly TermColumns[]) {
    this.#segments = segments.map((columns) => new TermSegment(columns));
    this.#numbering = new Numbering(segments.map(({ lengths }) => lengths.length));
    const length = segments.reduce((sum, { lengths }) => lengths.reduce((inner, one) => inner + one, sum), 0);
    this.#meanLength = length / Math.max(1, this.size) || 1;
  }

  /** The number of documents. */
  get size(): number {
    return this.#numbering.size;
  }

  /** Whether a term occurs at all. */
  has(term: string): boolean {
    return this.#segments.some((segment) => segment.find(term) >= 0);
  }

  /** In how many documents a term occurs. */
  documentFrequency(term: string): number {
    return this.#segments.reduce((sum, segment) => {
      const [first, end] = segment.postingsOf(term);
      return sum + end - first;
    }, 0);
  }

  /** The idf of a term: see {@link inverseDocumentFrequency}. */
  inverseDocumentFrequency(term: string): number {
    return inverseDocumentFrequency(this.documentFrequency(term), this.size);
  }

  /** Scores every document that holds one of the terms (distinct, at most {@link MOST_QUERY_TERMS}). */
  match(terms: readonly string[]): TermMatches {
    const { scores, masks } = this.#spare.pop() ?? {
      scores: new Float32Array(this.size),
      masks: new Uint32Array(this.size),
    };
    const matched = new GrowingColumn(Uint32Array);
    const weights = Float32Array.from(terms, (term) => this.inverseDocumentFrequency(term));
    for (const [place, segment] of this.#segments.entries()) {
      const firstDocument = this.#numbering.first(place);
      const { documents, frequencies, lengths } = segment.columns;
      for (const [position, term] of terms.entries()) {
        const bit = 1 << position;
        const [first, end] = segment.postingsOf(term);
        for (let index = first; index < end; index++) {
          const inSegment = documents[index];
          const document = firstDocument + inSegment;
          if (masks[document] === 0) matched.push(document);
          masks[document] |= bit;
          scores[document] += termScore(
            weights[position],
            frequencies[index],
            lengths[inSegment],
            this.#meanLength,
          );
        }
      }
    }
    return { documents: matched.values(), scores, masks, weights };
  }

  /** Takes back what {@link match} gave; nobody may read it any more. */
  release({ documents, scores, masks }: TermMatches): void {
    for (const document of documents) {
      scores[document] = 0;
      masks[document] = 0;
    }
    this.#spare.push({ scores, masks });
  }
}

/** The terms of one segment. */
class TermSegment {
  readonly columns: TermColumns;
  readonly #text: Buffer;

  constructor(columns: TermColumns) {
    this.columns = columns;
    this.#text = Buffer.from(columns.text.buffer, columns.text.byteOffset, columns.text.byteLength);
  }

  /** A term's first posting and the one after its last. */
  postingsOf(term: string): [first: number, end: number] {
    const id = this.find(term);
    return id < 0 ? [0, 0] : [this.columns.postings[id], this.columns.postings[id + 1]];
  }

  /** The place of a term by binary search, or -1. */
  find(term: string): number {
    const { textOffsets } = this.columns;
    const wanted = Buffer.from(term);
    let [low, high] = [0, textOffsets.length - 2];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const [start, end] = [textOffsets[middle], textOffsets[middle + 1]];
      const order = this.#text.compare(wanted, 0, wanted.length, start, end);
      if (order === 0) return middle;
      if (order < 0) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }
}
