import { type Term, termsOf } from '../language/terms.ts';
import type { NameGroup } from './alias-counter.ts';
import type { NamedBearer } from './archive.ts';

/** Finds the names in a text whose bearer an archive knows by other names. */
export class NameAliases {
  /** By the terms of a name: the group it is of. */
  readonly #groups = new Map<string, NameGroup>();
  /** The most terms that a name has. */
  readonly #longest: number;

  constructor(groups: readonly NameGroup[]) {
    let longest = 0;
    for (const group of groups) {
      for (const name of group) {
        const terms = termsOf(name).map(({ term }) => term);
        const key = terms.join(' ');
        // The first group of a name is the one that most articles show.
        if (key !== '' && !this.#groups.has(key)) this.#groups.set(key, group);
        longest = Math.max(longest, terms.length);
      }
    }
    this.#longest = longest;
  }

  /** See `Archive.otherNamesIn`. A name of one word counts with a capital letter; the longest at its place wins. */
  namedIn(text: string): NamedBearer[] {
    const found: NamedBearer[] = [];
    const terms = termsOf(text);
    for (let first = 0; first < terms.length; first++) {
      for (let length = Math.min(this.#longest, terms.length - first); length > 0; length--) {
        const run = terms.slice(first, first + length);
        const own = run.map(({ term }) => term);
        const group = this.#groups.get(own.join(' '));
        if (!group || (length === 1 && !standsAlone(text, terms, first, group))) continue;
        const others = otherNames(group, own);
        if (others.length > 0) found.push({ start: run[0].start, end: run[length - 1].end, others });
        first += length - 1;
        break;
      }
    }
    return found;
  }
}

/** Whether a word is a name by itself: "Ada" is none in "Ada Reed" and "Tom Ada", but one in "Duchess Ada" of Holm. */
function standsAlone(text: string, terms: readonly Term[], place: number, group: NameGroup): boolean {
  const { start, end } = terms[place];
  if (!isCapital(text, start) || (text.charAt(end) === ' ' && isCapital(text, end + 1))) return false;
  const before = terms[place - 1];
  if (!before || before.end + 1 !== start || text.charAt(before.end) !== ' ') return true;
  return !isCapital(text, before.start) || group.some((name) => termsOf(name)[0]?.term === before.term);
}

const isCapital = (text: string, at: number) => /^\p{Lu}/u.test(text.slice(at, at + 2));

/** The names of a group that may stand where none with all of these terms does. */
function otherNames(group: NameGroup, own: readonly string[]): string[] {
  return group.filter((name) => {
    const terms = termsOf(name).map(({ term }) => term);
    return terms.length > 0 && !own.every((term) => terms.includes(term));
  });
}
