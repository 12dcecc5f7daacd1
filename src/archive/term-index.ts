import { GrowingColumn } from './growing-column.ts';

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

/** BM25 over documents numbered from 0. */
export class TermIndex {
  readonly #columns: TermColumns;
  readonly #text: Buffer;
  readonly #meanLength: number;

  constructor(columns: TermColumns) {
    this.#columns = columns;
    this.#text = Buffer.from(columns.text.buffer, columns.text.byteOffset, columns.text.byteLength);
    const { lengths } = columns;
    this.#meanLength = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length) || 1;
  }

  /** The number of documents. */
  get size(): number {
    return this.#columns.lengths.length;
  }

  /** Whether a term occurs at all. */
  has(term: string): boolean {
    return this.#find(term) >= 0;
  }

  /** In how many documents a term occurs. */
  documentFrequency(term: string): number {
    const id = this.#find(term);
    return id < 0 ? 0 : this.#columns.postings[id + 1] - this.#columns.postings[id];
  }

  /** The BM25 idf of a term with that document frequency: ln(1 + (N - df + 0.5) / (df + 0.5)). */
  inverseDocumentFrequency(term: string): number {
    const frequency = this.documentFrequency(term);
    return Math.log(1 + (this.size - frequency + 0.5) / (frequency + 0.5));
  }

  /** Scores every document that holds one of the terms (distinct, at most {@link MOST_QUERY_TERMS}). */
  match(terms: readonly string[]): TermMatches {
    const { postings, documents, frequencies, lengths } = this.#columns;
    const scores = new Float32Array(this.size);
    const masks = new Uint32Array(this.size);
    const matched = new GrowingColumn(Uint32Array);
    const weights = Float32Array.from(terms, (term) => this.inverseDocumentFrequency(term));
    terms.forEach((term, position) => {
      const id = this.#find(term);
      if (id < 0) return;
      const bit = 1 << position;
      for (let index = postings[id]; index < postings[id + 1]; index++) {
        const document = documents[index];
        const frequency = frequencies[index];
        if (masks[document] === 0) matched.push(document);
        masks[document] |= bit;
        const norm = K1 * (1 - B + (B * lengths[document]) / this.#meanLength);
        scores[document] += (weights[position] * frequency * (K1 + 1)) / (frequency + norm);
      }
    });
    return { documents: matched.values(), scores, masks, weights };
  }

  /** The place of a term by binary search, or -1. */
  #find(term: string): number {
    const { textOffsets } = this.#columns;
    const wanted = Buffer.from(term);
    let [low, high] = [0, textOffsets.length - 2];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const order = this.#text.compare(
        wanted,
        0,
        wanted.length,
        textOffsets[middle],
        textOffsets[middle + 1],
      );
      if (order === 0) return middle;
      if (order < 0) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }
}
