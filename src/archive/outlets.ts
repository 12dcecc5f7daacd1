import type { NamedOutlet } from './archive.ts';
import { completionKey } from './completion-key.ts';

/** Counts of how many articles each outlet is. */
export class OutletCounter {
  readonly #articles = new Map<string, number>();

  /** Counts an article of an outlet, or of none. */
  add(source: string | undefined): void {
    if (source) this.#articles.set(source, (this.#articles.get(source) ?? 0) + 1);
  }

  /** The outlets, those of most articles first. */
  names(): string[] {
    return [...this.#articles].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([source]) => source);
  }
}

/** The outlets of an archive, as people name them. */
export class Outlets {
  readonly #names: readonly string[];
  /** By the key of their first word: the outlets, the longest names first. */
  readonly #byFirstWord: ReadonlyMap<string, readonly OutletName[]>;

  /** @param names those of most articles first */
  constructor(names: readonly string[]) {
    this.#names = names;
    this.#byFirstWord = byFirstWord(names);
  }

  /** At most `count` outlets with a word that begins as typed, those of most articles first. */
  completions(typed: string, count: number): string[] {
    const wanted = completionKey(typed);
    return this.#names.filter((name) => completionKey(name).includes(wanted)).slice(0, count);
  }

  /**
   * The outlets that a text names, in its order. A name counts when it begins with a capital; the longest at its
   * place wins.
   */
  namedIn(text: string): NamedOutlet[] {
    const found: NamedOutlet[] = [];
    const words = [...text.matchAll(WORD)];
    for (let at = 0; at < words.length; at++) {
      const known = /^\p{Lu}/u.test(words[at][0])
        ? this.#byFirstWord.get(completionKey(words[at][0]))
        : undefined;
      const outlet = known?.find(({ key, length }) => {
        const last = words[at + length - 1];
        return last && completionKey(text.slice(words[at].index, endOf(last))) === key;
      });
      if (!outlet) continue;
      const last = words[at + outlet.length - 1];
      found.push({ source: outlet.source, start: words[at].index, end: endOf(last) });
      at += outlet.length - 1;
    }
    return found;
  }
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu;
const endOf = (word: RegExpExecArray) => word.index + word[0].length;

interface OutletName {
  readonly source: string;
  readonly key: string;
  /** In words. */
  readonly length: number;
}

function byFirstWord(sources: readonly string[]): Map<string, OutletName[]> {
  const names = new Map<string, OutletName[]>();
  for (const source of sources) {
    const words = source.match(WORD) ?? [];
    if (words.length === 0) continue;
    const first = completionKey(words[0]!);
    const others = names.get(first) ?? [];
    others.push({ source, key: completionKey(source), length: words.length });
    names.set(first, others);
  }
  for (const others of names.values()) others.sort((a, b) => b.length - a.length);
  return names;
}
