import { completionKey } from './completion-key.ts';

/** The names that an archive keeps: enough for anything a person is likely to begin typing. */
const MOST_TOPICS = 20_000;
/** When more names than this wait to be counted, those met once so far are forgotten. */
const MOST_COUNTED = 400_000;

/** Counts the names of an archive: in how many of its articles each stands. */
export class TopicCounter {
  readonly #counts = new Map<string, number>();

  /** Counts the different names in an article. */
  add(names: Iterable<string>): void {
    for (const name of names) this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
    if (this.#counts.size <= MOST_COUNTED) return;
    for (const [name, count] of this.#counts) if (count === 1) this.#counts.delete(name);
  }

  /** The names that most articles hold, the commonest first. */
  names(): string[] {
    const byCount = [...this.#counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
    return byCount.slice(0, MOST_TOPICS).map(([name]) => name);
  }
}

/** The names of an archive, for completing what a person types. */
export class Topics {
  readonly #names: readonly string[];
  /** By place in `#names`: as compared, with a space before and after each word. */
  readonly #keys: readonly string[];

  constructor(names: readonly string[]) {
    this.#names = names;
    this.#keys = names.map((name) => `${completionKey(name)} `);
  }

  /**
   * At most `count` names that begin with what was typed, then those with a later word that does; the commonest
   * first. Case, accents and white space do not matter. Nothing typed: the commonest names.
   */
  completions(typed: string, count: number): string[] {
    const wanted = completionKey(typed.trimStart());
    const begin = new Map<string, string>();
    const inside = new Map<string, string>();
    for (let place = 0; place < this.#keys.length && begin.size < count; place++) {
      const key = this.#keys[place];
      const at = wanted === ' ' ? 0 : key.indexOf(wanted);
      const found = at === 0 ? begin : inside;
      // Names that are written in two ways are offered in the commoner one.
      if (at >= 0 && !found.has(key)) found.set(key, this.#names[place]);
    }
    return [...begin.values(), ...inside.values()].slice(0, count);
  }
}
