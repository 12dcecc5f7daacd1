// The usual values; see Robertson & Zaragoza 2009, "The Probabilistic Relevance Framework: BM25 and Beyond".
const K1 = 1.2;
const B = 0.75;

/** The BM25 idf of a term that stands in `frequency` of `documents` documents: ln(1 + (N - df + 0.5) / (df + 0.5)). */
export function inverseDocumentFrequency(frequency: number, documents: number): number {
  return Math.log(1 + (documents - frequency + 0.5) / (frequency + 0.5));
}

/** What a document's length of so many terms adds to a frequency where BM25 divides by it. */
export function lengthNorm(length: number, meanLength: number): number {
  return K1 * (1 - B + (B * length) / meanLength);
}

/** What a term adds to the BM25 of a document that holds it `frequency` times. @param norm see {@link lengthNorm} */
export function termScore(weight: number, frequency: number, norm: number): number {
  return (weight * frequency * (K1 + 1)) / (frequency + norm);
}
