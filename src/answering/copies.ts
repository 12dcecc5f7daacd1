import { termsOf } from '../language/terms.ts';

/** Texts that share this much of the shorter one's runs of words are copies of each other. */
const SHARED = 0.8;

/** Words of a run, and the words that the shorter text must have, for chance alone brings short ones together. */
const RUN = 3;
const SHORTEST = 8;

/**
 * Tells whether a text carries another's words, nearly letter for letter, as agency copy in two outlets does: by the
 * share of the shorter one's runs of three index terms that the other one has too (the containment of w-shingles,
 * Broder 1997). Texts of a few words only count when they are the same.
 */
export function isCopy(a: string, b: string): boolean {
  const [shorter, longer] = [termRuns(a), termRuns(b)].sort((x, y) => x.size - y.size);
  if (shorter.size === 0 || shorter.size + RUN - 1 < SHORTEST) return sameWords(a, b);
  let shared = 0;
  for (const run of shorter) if (longer.has(run)) shared++;
  return shared >= SHARED * shorter.size;
}

function termRuns(text: string): Set<string> {
  const terms = termsOf(text).map(({ term }) => term);
  return new Set(
    terms.slice(0, Math.max(0, terms.length - RUN + 1)).map((_, at) => terms.slice(at, at + RUN).join(' ')),
  );
}

function sameWords(a: string, b: string): boolean {
  const words = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  return words(a) === words(b);
}
