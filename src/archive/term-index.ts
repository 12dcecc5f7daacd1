import { inverseDocumentFrequency, lengthNorm } from './bm25.ts';
import { GrowingColumn } from './growing-column.ts';
import { Numbering } from './numbering.ts';
import { TermDictionary, termKey } from './term-dictionary.ts';
import { type PostingList, TermQuery } from './term-query.ts';

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

/** A query's terms are told apart by the bits of one integer. */
export const MOST_QUERY_TERMS = 32;

/** Collects documents in the order of their numbers, then gives the columns. */
export class TermIndexBuilder {
  readonly #ids = new Map<string, number>();
  readonly #terms = new GrowingColumn(Uint32Array);
  readonly #documents = new GrowingColumn(Uint32Array);
  readonly #frequencies = new GrowingColumn(Uint8Array);
  readonly #lengths = new GrowingColumn(Uint32Array);
  /** By term: how often the document that is being added holds it; all zeros in between. */
  readonly #counts: number[] = [];

  /** Adds the next document: its terms in any order, repeated as often as they occur. */
  add(terms: Iterable<string>): void {
    const held: number[] = [];
    let length = 0;
    for (const term of terms) {
      const id = this.#idOf(term);
      if (this.#counts[id]++ === 0) held.push(id);
      length++;
    }
    for (const id of held) {
      this.#terms.push(id);
      this.#documents.push(this.#lengths.length);
      this.#frequencies.push(Math.min(this.#counts[id], 255));
      this.#counts[id] = 0;
    }
    this.#lengths.push(length);
  }

  /** Adds the documents of another index after those that are there. */
  append({ text, textOffsets, postings, documents, frequencies, lengths }: TermColumns): void {
    const first = this.#lengths.length;
    const bytes = Buffer.from(text.buffer, text.byteOffset, text.byteLength);
    for (let place = 0; place + 1 < textOffsets.length; place++) {
      const id = this.#idOf(bytes.toString('utf8', textOffsets[place], textOffsets[place + 1]));
      for (let index = postings[place]; index < postings[place + 1]; index++) {
        this.#terms.push(id);
        this.#documents.push(first + documents[index]);
        this.#frequencies.push(frequencies[index]);
      }
    }
    for (const length of lengths) this.#lengths.push(length);
  }

  #idOf(term: string): number {
    let id = this.#ids.get(term);
    if (id === undefined) {
      id = this.#ids.size;
      this.#ids.set(term, id);
      this.#counts.push(0);
    }
    return id;
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

  constructor(segments: readonly TermColumns[]) {
    this.#numbering = new Numbering(segments.map(({ lengths }) => lengths.length));
    const length = segments.reduce((sum, { lengths }) => lengths.reduce((inner, one) => inner + one, sum), 0);
    const meanLength = length / Math.max(1, this.size) || 1;
    this.#segments = segments.map((columns, place) => ({
      columns,
      first: this.#numbering.first(place),
      dictionary: new TermDictionary(columns.text, columns.textOffsets),
      norms: normsOf(columns.lengths, meanLength),
    }));
  }

  /** The number of documents. */
  get size(): number {
    return this.#numbering.size;
  }

  /** In how many documents a term occurs. */
  documentFrequency(term: string): number {
    const key = termKey(term);
    let frequency = 0;
    for (const { columns, dictionary } of this.#segments) {
      const place = dictionary.find(key);
      if (place >= 0) frequency += columns.postings[place + 1] - columns.postings[place];
    }
    return frequency;
  }

  /** The idf of a term: see {@link inverseDocumentFrequency}. */
  inverseDocumentFrequency(term: string): number {
    return inverseDocumentFrequency(this.documentFrequency(term), this.size);
  }

  /** What documents hold of some terms (distinct, at most {@link MOST_QUERY_TERMS}). */
  query(terms: readonly string[]): TermQuery {
    const weights = Float32Array.from(terms, (term) => this.inverseDocumentFrequency(term));
    const keys = terms.map(termKey);
    const segments = this.#segments.map(({ columns, first, dictionary, norms }) => {
      const { documents, frequencies } = columns;
      const lists = keys.flatMap((key, term): PostingList[] => {
        const place = dictionary.find(key);
        if (place < 0) return [];
        return [
          { term, weight: weights[term], start: columns.postings[place], end: columns.postings[place + 1] },
        ];
      });
      return { first, documents, frequencies, norms, lists };
    });
    return new TermQuery(weights, segments);
  }
}

interface TermSegment {
  readonly columns: TermColumns;
  /** The number of its first document. */
  readonly first: number;
  readonly dictionary: TermDictionary;
  /** By document: see {@link lengthNorm}. */
  readonly norms: Float64Array;
}

/** By a loop, since `from` takes ten times as long. */
function normsOf(lengths: Uint32Array, meanLength: number): Float64Array {
  const norms = new Float64Array(lengths.length);
  for (let document = 0; document < lengths.length; document++) {
    norms[document] = lengthNorm(lengths[document], meanLength);
  }
  return norms;
}
