import type { Question } from '../domain/answer.ts';

/** What all ways of typing a question have in common that cannot change its answer. */
function normalise(question: string): string {
  return question
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(/[\s?!.]+$/, '')
    .trim()
    .replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());
}

/**
 * The same for questions that have the same answer: in about the same words, with the same filters.
 * @param snapshot what the answer is from: in another snapshot it may be another
 */
export function questionKey(snapshot: string, { text, published, source, limit }: Question): string {
  return JSON.stringify([snapshot, normalise(text), published, source?.toLowerCase(), limit]);
}
