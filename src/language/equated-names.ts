import { namesIn } from './names.ts';

/** Two names that a text gives to one bearer, as written: whose it is, then the title or the abbreviation. */
export type EquatedNames = readonly [name: string, other: string];

const WORD = String.raw`\p{Lu}[\p{L}\p{N}]*(?:[-'’.](?=\p{L})[\p{L}\p{N}]+)*`;
const RUN = `${WORD}(?: ${WORD}){0,3}`;
/** A title in apposition: "Ada, Duchess of Holm,", "Ada Quill (the Warden of the Tower)". */
const TITLED = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(${RUN})(?:, | \()(?:[Tt]he )?(${WORD}(?: ${WORD}){0,2} of (?:the )?${RUN})(?=[,.;:!?)–—]| and | – | — |$)`,
  'gu',
);
/** An abbreviation in brackets: "Holm Ferry Board (HFB)". */
const ABBREVIATED = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(${WORD}(?: (?:(?:of|for|and|on|the|in|&) ){0,2}${WORD}){1,6}) \((\p{Lu}{2,7})\)`,
  'gu',
);
/** A capital before it: the name goes on to the left, or is one of a list ("Tom of Holm, Ada of Reed"). */
const IN_RUN = /\p{Lu}[\p{L}\p{N}.'’-]{0,30}(?: of(?: the)?|,)? $/u;

const LONGEST_BEFORE = 40;

/** The pairs of names that one paragraph equates, by a title in apposition or an abbreviation in brackets. */
export function equatedNames(paragraph: string): EquatedNames[] {
  const found: EquatedNames[] = [];
  for (const { index, 1: run, 2: title } of paragraph.matchAll(TITLED)) {
    const name = onlyName(run);
    if (name && !IN_RUN.test(paragraph.slice(Math.max(0, index - LONGEST_BEFORE), index)))
      found.push([name, title]);
  }
  for (const { 1: run, 2: letters } of paragraph.matchAll(ABBREVIATED)) {
    const name = endingWithInitials(run.split(' '), letters);
    if (name) found.push([name, letters]);
  }
  return found;
}

/** The one name of a run of capitalised words, without a function word before it; undefined where it holds none. */
function onlyName(run: string): string | undefined {
  const names = namesIn(`about ${run}`);
  return names.length === 1 && run.endsWith(names[0]) ? names[0] : undefined;
}

/** The last words that begin with some letters, one each; small words may go without. Undefined where they do not. */
function endingWithInitials(words: readonly string[], letters: string): string | undefined {
  let first = words.length;
  for (const letter of [...letters].reverse()) {
    do first--;
    while (first >= 0 && !words[first].startsWith(letter) && /^[\p{Ll}&]/u.test(words[first]));
    if (first < 0 || !words[first].startsWith(letter)) return undefined;
  }
  return words.slice(first).join(' ');
}
