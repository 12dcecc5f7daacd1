const segments = {
  sentence: new Intl.Segmenter('en', { granularity: 'sentence' }),
  character: new Intl.Segmenter('en', { granularity: 'grapheme' }),
};

/** The last of some rising numbers that fits, when no number above one that does not fit fits either. */
function lastThatFits(numbers: readonly number[], fits: (number: number) => boolean): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (fits(numbers[middle]!)) low = middle + 1;
    else high = middle;
  }
  return numbers[low - 1] ?? 0;
}

const segmentEnds = (text: string, kind: keyof typeof segments): number[] =>
  Array.from(segments[kind].segment(text), ({ index, segment }) => index + segment.trimEnd().length);

/**
 * Where to cut a text that is too long: the end of its longest beginning that fits, in UTF-16 code units; the
 * length of the text when it fits whole. Cuts after a sentence, after a word where that keeps more than twice as
 * much, and inside a word only where the first one does not fit. Looks at the first `window` code units only.
 * @param fits whether the beginning up to an offset fits; if one fits, all shorter ones do
 */
export function longestFit(text: string, window: number, fits: (end: number) => boolean): number {
  if (fits(text.length)) return text.length;
  const start = text.slice(0, window);
  // The last piece ends where the window does, not where a sentence, word or character does.
  const sentence = lastThatFits(segmentEnds(start, 'sentence').slice(0, -1), fits);
  const word = lastThatFits(
    Array.from(start.matchAll(/\S(?=\s)/g), ({ index }) => index + 1),
    fits,
  );
  if (word > sentence * 2) return word;
  return sentence || lastThatFits(segmentEnds(start, 'character').slice(0, -1), fits);
}
