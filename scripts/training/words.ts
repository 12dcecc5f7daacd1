/** Case and accents folded, as the tokenizer of the model does (BERT, "uncased"). */
function fold(text: string): string {
  const lower = text.toLowerCase();
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the ASCII range is meant.
  if (/^[\x00-\x7f]*$/.test(lower)) return lower;
  return lower.normalize('NFD').replace(/\p{Mn}/gu, '');
}

/** A run of anything but white space and punctuation, or one punctuation mark; ASCII symbols count as punctuation. */
const WORD = /[^\s\p{P}!-/:-@[-`{-~]+|[\p{P}!-/:-@[-`{-~]/gu;

/** The words and punctuation marks of a text, folded: what the model's tokenizer looks up, or cuts into pieces. */
export function wordsOf(text: string): string[] {
  return fold(text).match(WORD) ?? [];
}
