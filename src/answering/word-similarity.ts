import { dotRows } from '../embedding/vector.ts';
import type { WordVectors } from '../embedding/word-vectors.ts';

/** The most that a word other than the term itself counts as that term. */
const MOST_SIMILAR = 0.99;

/**
 * How like words are to those of a question. All are in lower case; a word that is compared once need not be again.
 * @returns row by row, a row a word: its cosine with each word of the question, at most {@link MOST_SIMILAR}
 */
export async function wordSimilarity(
  asked: readonly string[],
  words: readonly string[],
  wordVectors: WordVectors,
): Promise<Float32Array> {
  const vectors = await wordVectors.of([...asked, ...words]);
  const dimension = vectors[0]?.length ?? 0;
  const rows = new Float32Array(asked.length * dimension);
  asked.forEach((_, place) => {
    rows.set(vectors[place], place * dimension);
  });
  const cosines = new Float32Array(words.length * asked.length);
  words.forEach((_, row) => {
    dotRows(vectors[asked.length + row], rows, asked.length, cosines, row * asked.length);
  });
  for (let at = 0; at < cosines.length; at++) if (cosines[at] > MOST_SIMILAR) cosines[at] = MOST_SIMILAR;
  return cosines;
}
