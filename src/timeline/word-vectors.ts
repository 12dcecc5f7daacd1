import type { Archive } from '../archive/archive.ts';
import type { DatedClause, ReadSentence } from './read-sentence.ts';

/** Index terms with weights above 0. */
export type WordVector = ReadonlyMap<string, number>;

/** What the rest of a sentence weighs beside the clause that a date stands in. */
const REST = 0.4;

/** Makes the word vector of a sentence, and of a clause in it where one is given. */
export type Weigher = (sentence: ReadSentence, clause?: Pick<DatedClause, 'terms'>) => WordVector;

/** The inverse document frequencies of terms in an archive, each asked for once. */
export async function idfOf(archive: Archive, terms: readonly string[]): Promise<Map<string, number>> {
  const distinct = [...new Set(terms)];
  const idf = await archive.termWeights(distinct);
  return new Map(distinct.map((term, place) => [term, idf[place]]));
}

/**
 * Prepares to make word vectors of sentences: the idf of their terms, less for those outside a date's clause. Terms to
 * leave out weigh nothing.
 */
export function weighWords(idf: ReadonlyMap<string, number>, leftOut: readonly string[]): Weigher {
  const weights = new Map(idf);
  for (const term of leftOut) weights.delete(term);
  return (sentence, clause = sentence) => {
    const vector = new Map<string, number>();
    for (const term of sentence.terms) if (weights.has(term)) vector.set(term, REST * weights.get(term)!);
    for (const term of clause.terms) if (weights.has(term)) vector.set(term, weights.get(term)!);
    return vector;
  };
}

/** The sum of word vectors. */
export function sumOf(vectors: readonly WordVector[]): WordVector {
  const sum = new Map<string, number>();
  for (const vector of vectors) {
    for (const [term, weight] of vector) sum.set(term, (sum.get(term) ?? 0) + weight);
  }
  return sum;
}

/** Lengths that were worked out; vectors do not change. */
const lengths = new WeakMap<WordVector, number>();

/** The cosine of two word vectors, 0 to 1; 0 when one is empty. */
export function cosine(a: WordVector, b: WordVector): number {
  if (a.size > b.size) return cosine(b, a);
  let product = 0;
  for (const [term, weight] of a) product += weight * (b.get(term) ?? 0);
  return product === 0 ? 0 : product / (lengthOf(a) * lengthOf(b));
}

function lengthOf(vector: WordVector): number {
  const known = lengths.get(vector);
  if (known !== undefined) return known;
  let square = 0;
  for (const weight of vector.values()) square += weight * weight;
  const length = Math.sqrt(square);
  lengths.set(vector, length);
  return length;
}
