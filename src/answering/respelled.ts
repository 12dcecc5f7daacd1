import type { Archive } from '../archive/archive.ts';
import { termsOf } from '../language/terms.ts';

/** What of an archive tells how its words are spelt. */
export type Spelling = Pick<Archive, 'termFrequencies' | 'topics'>;

/** A shorter word is too near to others. */
const SHORTEST = 5;
/** A shorter name is as likely another name, unless two letters changed places; a shorter word with a wrong vowel, another word. */
const LONG = 7;
/** So many of the commonest neighbours of a word are looked at. */
const MOST_TRIED = 8;
const MOST_TOPICS = 25;
const WORD = /^(\p{Lu}?\p{Ll}+)(?:['’]s)?$/u;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const VOWELS = 'aeiouy';

/**
 * A question with its typing errors mended. A word that nothing in the archive holds, and that is no word of English
 * as far as `isWord` tells, becomes the one among those one error away that most of the archive holds: a letter is
 * missing, too many, or has changed places with the next, or a vowel is another (after Damerau 1964,
 * doi:10.1145/363958.363994). The first letter stays, and so does what may be an ending. A name becomes a name of the
 * archive, any other word a word of English, or they stay as they are.
 */
export async function respelled(
  archive: Spelling,
  question: string,
  isWord: (word: string) => boolean,
): Promise<string> {
  const words = termsOf(question);
  const frequencies = await archive.termFrequencies(words.map(({ term }) => term));
  let text = question;
  // From the last word on, so that the places of those before stay the same.
  for (const [place, { start, end }] of [...words.entries()].reverse()) {
    const word = WORD.exec(question.slice(start, end))?.[1];
    if (frequencies[place] > 0 || word === undefined || word.length < SHORTEST || isWord(word)) continue;
    const isName = /^\p{Lu}/u.test(word) && /\p{L}[^.?!]*$/u.test(question.slice(0, start));
    for (const neighbour of await commonestNeighbours(archive, word, isName)) {
      if (!(isName ? await isInName(archive, neighbour) : isWord(neighbour))) continue;
      text = text.slice(0, start) + neighbour + text.slice(start + word.length);
      break;
    }
  }
  return text;
}

/** The words one error away from a word whose terms most of the archive holds, the commonest first. */
async function commonestNeighbours(archive: Spelling, word: string, isName: boolean): Promise<string[]> {
  const neighbours = [...new Set(oneErrorAway(word, isName))];
  const frequencies = await archive.termFrequencies(neighbours.map((one) => termsOf(one)[0]?.term ?? ''));
  return [...neighbours.keys()]
    .filter((place) => frequencies[place] > 0)
    .sort((a, b) => frequencies[b] - frequencies[a] || a - b)
    .slice(0, MOST_TRIED)
    .map((place) => neighbours[place]);
}

/** Whether a word is one of a name that the archive has. */
async function isInName(archive: Spelling, word: string): Promise<boolean> {
  const names = await archive.topics(word, MOST_TOPICS);
  return names.some((name) => name.split(' ').includes(word));
}

/** The words with one error more or less than a word, the likelier errors first. */
function* oneErrorAway(word: string, isName: boolean): Generator<string> {
  const places = Array.from({ length: word.length - 1 }, (_, before) => before + 1);
  const spliced = (at: number, letters: string, left: number) =>
    word.slice(0, at) + letters + word.slice(at + left);
  for (const at of places.slice(0, -1)) yield spliced(at, word[at + 1] + word[at], 2);
  if (isName && word.length < LONG) return;
  for (const at of places) for (const letter of LETTERS) yield spliced(at, letter, 0);
  for (const at of places.slice(0, -1)) yield spliced(at, '', 1);
  if (word.length < LONG) return;
  for (const at of places.slice(0, -1)) {
    if (VOWELS.includes(word[at])) for (const vowel of VOWELS) yield spliced(at, vowel, 1);
  }
}
