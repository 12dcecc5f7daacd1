import type { WordVectors } from '../embedding/word-vectors.ts';

/** The most that a word other than the term itself counts as that term. */
const MOST_SIMILAR = 0.99;

/**
 * How like words are to those of a question.
 * @returns row by row, a row a word: its cosine with each word of the question, at most {@link MOST_SIMILAR}
 */
export async function wordSimilarity(
  asked: readonly string[],
  words: readonly string[],
  wordVectors: WordVectors,
): Promise<Float32Array> {
  const cosines = await wordVectors.cosines(words, asked);
  for (let at = 0; at < cosines.length; at++) if (cosines[at] > MOST_SIMILAR) cosines[at] = MOST_SIMILAR;
  return cosines;
}
