/** Shorter ones are as often words set apart as words that somebody said. */
const SHORTEST = 5;

/** The phrases that a question puts in double quotation marks, as {@link phrasesIn} looks for them. */
export function quotedPhrases(question: string): string[] {
  return [...question.matchAll(/["“„«]([^"“”„«»]+)["”»]/gu)]
    .map(([, words]) => plain(words))
    .filter((phrase) => phrase.length >= SHORTEST);
}

/** The share of phrases that a text holds letter for letter, but for letter case and the form of its marks: 0 to 1. */
export function phrasesIn(text: string, phrases: readonly string[]): number {
  if (phrases.length === 0) return 0;
  const held = ` ${plain(text)} `;
  return phrases.filter((phrase) => held.includes(` ${phrase} `)).length / phrases.length;
}

/** Whether a sentence is itself a question, and no report of one. */
export function isAsked(sentence: string): boolean {
  return /[?][”"’')\]]*$/u.test(sentence);
}

/** Words in small letters with one space between them. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[’‘]/gu, "'")
    .replace(/[^\p{L}\p{N}\p{M}']+/gu, ' ')
    .trim();
}
