/** Number of the token for words that cannot be put together. */
const UNKNOWN = 1;
/** Longer words are unknown. */
const LONGEST_WORD = 64;

/**
 * Cuts words into tokens of a vocabulary, always the longest one that fits, as WordPiece tokenizers do. Gives for a
 * word the numbers of its tokens.
 */
export function wordPieces(vocabulary: readonly string[]): (word: string) => number[] {
  const numbers = new Map(vocabulary.map((token, number) => [token, number]));
  const longest = Math.max(...vocabulary.map(({ length }) => length));
  return (word) => {
    if ([...word].length > LONGEST_WORD) return [UNKNOWN];
    const tokens: number[] = [];
    for (let start = 0; start < word.length; ) {
      const prefix = start === 0 ? '' : '##';
      let end = Math.min(word.length, start + longest);
      while (end > start && !numbers.has(prefix + word.slice(start, end))) end--;
      if (end === start) return [UNKNOWN];
      tokens.push(numbers.get(prefix + word.slice(start, end))!);
      start = end;
    }
    return tokens;
  };
}
