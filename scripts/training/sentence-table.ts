/** Texts as one long row of numbers (of words, or of tokens), cut into sentences, and these into articles. */
export interface SentenceTable {
  readonly units: Int32Array;
  /** Where each sentence begins in `units`, and where the last one ends. */
  readonly sentences: Uint32Array;
  /** Which sentence each article begins with, and which one follows the last article. */
  readonly articles: Uint32Array;
}

/** The table with each number replaced by others, which `replacements` has at its place. */
export function replaceUnits(
  { units, sentences, articles }: SentenceTable,
  replacements: readonly (readonly number[])[],
): SentenceTable {
  let length = 0;
  for (const unit of units) length += replacements[unit].length;
  const replaced = new Int32Array(length);
  const starts = new Uint32Array(sentences.length);
  let at = 0;
  for (let sentence = 0; sentence + 1 < sentences.length; sentence++) {
    starts[sentence] = at;
    for (let place = sentences[sentence]; place < sentences[sentence + 1]; place++) {
      for (const unit of replacements[units[place]]) replaced[at++] = unit;
    }
  }
  starts[starts.length - 1] = at;
  return { units: replaced, sentences: starts, articles };
}
