/** The tokens that every vocabulary begins with: filling, unknown, and two that frame texts, which are not used. */
export const SPECIAL_TOKENS = ['[PAD]', '[UNK]', '[CLS]', '[SEP]'];

export interface VocabularySize {
  /** The most whole words. */
  readonly words: number;
  /** The most pieces inside words, single characters not counted. */
  readonly pieces: number;
}

/** Rarer words are put together from pieces. */
const LEAST_COUNT = 3;
/** Rarer characters that are not ASCII are unknown. */
const LEAST_CHARACTER_COUNT = 20;
/** Longer words say nothing about pieces. */
const LONGEST_WORD = 30;
const LONGEST_PIECE = 10;
/** What a part of a word's rest counts beside the whole rest. */
const PART = 0.3;

/**
 * The tokens of a WordPiece vocabulary (Wu et al. 2016, arXiv 1609.08144) for words with their counts: single
 * characters, the commonest words, and pieces, which begin with `##`, for what is left of other words after the longest
 * known beginning.
 */
export function makeVocabulary(
  words: readonly string[],
  counts: readonly number[],
  size: VocabularySize,
): string[] {
  const characters = new Map<string, number>();
  words.forEach((word, number) => {
    for (const character of new Set(word)) add(characters, character, counts[number]);
  });
  const single = [...characters]
    .filter(([character, count]) => count >= LEAST_CHARACTER_COUNT || character <= '\x7f')
    .map(([character]) => character)
    .sort();
  const common = words
    .map((word, number) => ({ word, count: counts[number] }))
    .filter(({ word, count }) => [...word].length > 1 && count >= LEAST_COUNT)
    .sort((a, b) => b.count - a.count)
    .slice(0, size.words)
    .map(({ word }) => word);
  const whole = [...single, ...common];
  const inner = single.filter((character) => /[\p{L}\p{N}]/u.test(character));
  const pieces = commonPieces(words, counts, new Set(whole)).slice(0, size.pieces);
  return [...SPECIAL_TOKENS, ...whole, ...[...inner, ...pieces].map((piece) => `##${piece}`)];
}

/** Pieces of two characters and more, those first that cover most of the words that are not known as a whole. */
function commonPieces(
  words: readonly string[],
  counts: readonly number[],
  known: ReadonlySet<string>,
): string[] {
  const pieces = new Map<string, number>();
  words.forEach((word, number) => {
    if (known.has(word) || word.length > LONGEST_WORD) return;
    let start = word.length - 1;
    while (start > 0 && !known.has(word.slice(0, start))) start--;
    if (start === 0) return;
    const rest = word.slice(start);
    for (let length = 2; length <= Math.min(rest.length, LONGEST_PIECE); length++) {
      const isWhole = length === rest.length;
      add(pieces, rest.slice(0, length), counts[number] * (isWhole ? 1 : PART));
      if (!isWhole) add(pieces, rest.slice(length), counts[number] * PART);
    }
  });
  return [...pieces]
    .filter(([piece]) => /^[\p{L}\p{N}]{2,}$/u.test(piece))
    .map(([piece, count]) => ({ piece, worth: count * (piece.length - 0.5) }))
    .sort((a, b) => b.worth - a.worth)
    .map(({ piece }) => piece);
}

function add(counts: Map<string, number>, key: string, count: number): void {
  counts.set(key, (counts.get(key) ?? 0) + count);
}
