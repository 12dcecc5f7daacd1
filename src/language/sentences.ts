import type { Span } from '../domain/span.ts';
import { abbreviationAt } from './abbreviations.ts';

/** A run of final marks with the quotation marks and brackets that close on it, or a blank line. */
const CANDIDATE =
  /[.!?…](?:[.!?…]|[ \u00a0](?=\.(?!\d))){0,99}["'”’»)\]}*_]{0,99}(?:[ \u00a0]?”(?=\s|$)){0,9}|[。！？]{1,99}[」』”’）]{0,99}|\n[^\S\n]{0,999}\n/gu;

/** White space, opening marks and dashes: what may stand between a sentence's end and the next one's first word. */
const BETWEEN = /[\s"'“‘«([{„*_\-–—]{0,999}/uy;

// The bounds above keep the engine's stack small on text that is nothing but such marks.

/** Words that, capitalised, open sentences and are no part of names. */
const OPENERS = new Set(
  `The A An This That These Those He She It They We You His Her Its Their Our My Your There Here
  In On At By For From With After Before Since When While As If Although Though Because During Under Until
  Despite According Among Through More Several Every
  But And Or So Yet However Still Also Meanwhile Instead What Who Why How Where Which Is Are Was Were Do Does Did
  Has Have Had Not No One Some Many Most All Both Each Another Other Now Then Once Last Earlier Later`.split(
    /\s+/,
  ),
);

/** What a time of day goes on with: its zone, its day, its date. */
const AFTER_CLOCK =
  /^(?:[ECMP][SD]?T|GMT|UTC|[BI]ST|CES?T|AE[SD]T|Eastern|Central|Pacific|Mountain|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|Jan(?:uary)?|Feb(?:ruary)?|March|April|May|June|July|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)$/;

/** An attribution that goes on after a quotation's own question or exclamation mark: “Why?” Ms Lee asked. */
const ATTRIBUTION =
  /(?:\p{Lu}[\p{L}.'’-]{0,30} ){1,4}(?:said|says|asked|asks|wrote|writes|added|replied|told|shouted|exclaimed)\b/uy;

/** Who wrote a post on a social network belongs to its last sentence: "It is over. — Ada Quill (@ada) May 5, 2024". */
const SIGNATURE = /[^\p{L}\p{N}]{1,12}[—–-] [^\n]{1,60}\(@\w{1,30}\)/uy;

/** Words left out: no sentence ends there unless the next one clearly starts. */
const ELLIPSIS = /^(?:…|\.[ \u00a0]?\.)/;

/** Names that end in an exclamation mark. */
const EXCLAIMED = /\b(?:Yahoo|Jeopardy|Kerrang|Yum|Panic|Wham|E)$/u;

/**
 * Sentence segmentation of a stretch of English text: whole sentences in order, white space trimmed, covering all
 * text that is not white space. Offsets are into `text`. A single line break ends no sentence, a blank line does.
 * Takes time linear in the stretch. Written because Intl.Segmenter breaks at every line and after "Sen." and
 * "U.S.": of its boundaries on news one in ten is wrong.
 */
export function splitSentences(text: string, within: Span = { start: 0, end: text.length }): Span[] {
  const stretch = text.slice(within.start, within.end);
  const sentences: Span[] = [];
  let start = 0;
  const close = (end: number) => {
    const sentence = stretch.slice(start, end);
    const { length } = sentence.trim();
    const from = within.start + end - sentence.trimStart().length;
    if (length > 0) sentences.push({ start: from, end: from + length });
    start = end;
  };
  for (const candidate of stretch.matchAll(CANDIDATE)) {
    const end = candidate.index + candidate[0].length;
    if (endsSentence(stretch, start, candidate.index, end)) close(end);
  }
  close(stretch.length);
  return sentences;
}

/** Whether the marks in `[at, end)` end the sentence that began at `start`. */
function endsSentence(text: string, start: number, at: number, end: number): boolean {
  const marks = text.slice(at, end);
  if (/^[\n。！？]/.test(marks)) return true;
  if (!/^(?:\s|“\p{Lu})/u.test(text.slice(end, end + 3))) return false;
  SIGNATURE.lastIndex = end;
  if (SIGNATURE.test(text)) return false;
  BETWEEN.lastIndex = end;
  BETWEEN.test(text);
  const next = BETWEEN.lastIndex;
  const word = /^[\p{L}\p{N}]*/u.exec(text.slice(next, next + 20))![0];
  if (next === text.length || startsSmall(word)) return false;
  const opens = OPENERS.has(word);
  if (ELLIPSIS.test(marks)) return opens || !/\s/.test(text.charAt(at - 1));
  if (marks.startsWith('.')) return fullStopEnds(text, { start, at, end, next, word });
  if (/["”’']/.test(marks) && !opens) {
    ATTRIBUTION.lastIndex = next;
    return !ATTRIBUTION.test(text);
  }
  const named = word === 'Magazine' || EXCLAIMED.test(text.slice(Math.max(0, at - 9), at));
  return opens || marks !== '!' || !named;
}

/** Whether a word has a small first letter, and is no name like "iPhone" or "eBay". */
function startsSmall(word: string): boolean {
  return /^\p{Ll}/u.test(word) && !/^\p{Ll}{1,2}\p{Lu}/u.test(word);
}

/** Where a full stop stands: its sentence's start, its marks `[at, end)`, and the next word with its place. */
interface FullStop {
  readonly start: number;
  readonly at: number;
  readonly end: number;
  readonly next: number;
  readonly word: string;
}

/** Whether a single full stop ends its sentence: not after an abbreviation, an initial or a number in a list. */
function fullStopEnds(text: string, { start, at, end, next, word }: FullStop): boolean {
  if (at - start < 6 && /^\s*(?:\d{1,2}|\p{L}|P\.S)$/u.test(text.slice(start, at))) return false;
  const abbreviation = abbreviationAt(text, at);
  if (abbreviation === undefined) return true;
  const between = text.slice(end, next);
  const quotation = /["”]/.test(text.slice(at, end)) && !/["“]/.test(text.charAt(abbreviation.start - 1));
  switch (abbreviation.kind) {
    case 'inner':
      return false;
    case 'number':
      return !/^\p{N}/u.test(word);
    case 'clock':
      return !AFTER_CLOCK.test(word) && !between.includes('(');
    case 'either':
      return (
        (quotation || OPENERS.has(word) || /^I[\s'’]/.test(text.slice(next, next + 2))) &&
        !/[-–—(]/.test(between)
      );
  }
}
