import { newStemmer } from 'snowball-stemmers';
import { isStopWord } from './stop-words.ts';
import { WordMemory } from './word-memory.ts';

export { isStopWord } from './stop-words.ts';

/** An index term with the place of its word: `text.slice(start, end)`, in UTF-16 code units. */
export interface Term {
  readonly term: string;
  /** The word in lower case; one string for the same word, so that it is cheap to look up. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

const OTHER = 1;
const LETTER = 2;
const DIGIT = 3;
const MARK = 4;

/** Kind of each UTF-16 code unit, looked up once: 0 is not yet known. Emoji and other surrogate pairs are OTHER. */
const kinds = new Uint8Array(0x10000);

function kindOf(unit: number): number {
  const known = kinds[unit]!;
  return known === 0 ? learnKind(unit) : known;
}

function learnKind(unit: number): number {
  const character = String.fromCharCode(unit);
  let kind = OTHER;
  if (/\p{L}/u.test(character)) kind = LETTER;
  else if (/\p{N}/u.test(character)) kind = DIGIT;
  else if (/\p{M}/u.test(character) && !/[\u20d0-\u20ff\ufe00-\ufe0f]/.test(character)) kind = MARK;
  kinds[unit] = kind;
  return kind;
}

const APOSTROPHE = 0x27;
const TYPOGRAPHIC_APOSTROPHE = 0x2019;
const AMPERSAND = 0x26;
const COMMA = 0x2c;
const FULL_STOP = 0x2e;

/**
 * Words of a text as index terms: case and accents folded, possessive endings and stop words dropped, the rest
 * reduced to stems (Snowball's English stemmer, "Porter2"). Numbers stay whole ("1,000" is `1000`), the parts of
 * a hyphenated word are terms of their own, and an acronym is one term with dots or without.
 */
export function termsOf(text: string): Term[] {
  const terms: Term[] = [];
  const { length } = text;
  let at = 0;
  while (at < length) {
    const kind = kindOf(text.charCodeAt(at));
    if (kind === OTHER || kind === MARK) {
      at++;
      continue;
    }
    const start = at;
    at = wordEnd(text, start);
    const { term, word } = remembered.get(text, start, at) ?? remember(text.slice(start, at));
    if (term !== '') terms.push({ term, word, start, end: at });
  }
  return terms;
}

/** The end of the word that starts at `start`, past the apostrophes, `&`, decimal points and thousands commas in it. */
function wordEnd(text: string, start: number): number {
  const acronym = acronymEnd(text, start);
  if (acronym > start) return acronym;
  let at = start + 1;
  while (at < text.length) {
    if (kindOf(text.charCodeAt(at)) !== OTHER) at++;
    else if (joinsWord(text, at)) at += 2;
    else break;
  }
  return at;
}

/** Whether the sign at `at`, inside the text and after a word's letter or digit, goes on with that word. */
function joinsWord(text: string, at: number): boolean {
  if (at + 1 >= text.length) return false;
  const before = kindOf(text.charCodeAt(at - 1));
  const after = kindOf(text.charCodeAt(at + 1));
  switch (text.charCodeAt(at)) {
    case APOSTROPHE:
    case TYPOGRAPHIC_APOSTROPHE:
      return after === LETTER;
    case AMPERSAND:
      return before === LETTER && after === LETTER;
    case FULL_STOP:
      return before === DIGIT && after === DIGIT;
    case COMMA:
      return before === DIGIT && /^\d{3}(?!\d)/.test(text.slice(at + 1, at + 5));
    default:
      return false;
  }
}

/** The end of single letters with dots between them ("U.S.", "F.B.I"), last dot left out; `start` when there is none. */
function acronymEnd(text: string, start: number): number {
  let at = start;
  while (
    kindOf(text.charCodeAt(at)) === LETTER &&
    text.charCodeAt(at + 1) === FULL_STOP &&
    at + 2 < text.length &&
    kindOf(text.charCodeAt(at + 2)) === LETTER
  ) {
    at += 2;
  }
  if (at === start) return start;
  const next = at + 1 < text.length ? kindOf(text.charCodeAt(at + 1)) : OTHER;
  return next === OTHER ? at + 1 : start;
}

/** Longer words are cut, for they are no words. */
const LONGEST_WORD = 64;
/** Text repeats its words. */
const remembered = new WordMemory<Pick<Term, 'term' | 'word'>>();

/** The term of a word as written, an empty string for a stop word, and the word in lower case. */
function remember(slice: string): Pick<Term, 'term' | 'word'> {
  // A copy, since a remembered slice would keep the whole text it was cut from in memory.
  const written = Buffer.from(slice.slice(0, LONGEST_WORD), 'utf16le').toString('utf16le');
  const known = { term: makeTerm(written), word: written.toLowerCase() };
  if (slice.length === written.length) remembered.set(written, known);
  return known;
}

const stemmer = newStemmer('english');

function makeTerm(word: string): string {
  const dotted = /^\p{L}(?:\.\p{L})+$/u.test(word);
  const owner = word.replace(/['’]s$/, '');
  if (!dotted && isStopWord(owner)) return '';
  const base = fold(owner.replace(/['’]S$/, '')).replace(dotted ? /\./g : /['’,]/g, '');
  // An acronym that reads like a stop word gets dots: "U.S." and "US" are `u.s`, "us" is none.
  if ((dotted || /^\p{Lu}+$/u.test(owner)) && isStopWord(base)) return [...base].join('.');
  return /\d/.test(base) ? base : stemmer.stem(base);
}

/** Lower case without accents. */
function fold(word: string): string {
  const lower = word.toLowerCase();
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the ASCII range is meant.
  if (/^[\x00-\x7f]*$/.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[øœæßłđı]/g, (letter) => UNDECOMPOSED[letter]!)
    .normalize('NFKC');
}

const UNDECOMPOSED: Record<string, string> = {
  ø: 'o',
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ł: 'l',
  đ: 'd',
  ı: 'i',
};
