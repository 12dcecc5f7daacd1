import { dayFromNumber } from '../domain/day.ts';
import type { NamedOutlet } from './archive.ts';
import { articleKey, completionKey } from './completion-key.ts';
import { OutletCounter, Outlets } from './outlets.ts';
import type { PassageTable } from './passage-table.ts';

/** What of an article's header is held in memory. */
export interface ArticleLabel {
  readonly file: string;
  readonly title: string;
  readonly source?: string;
}

/** Finds articles by what their headers say. */
export class Catalogue {
  readonly #sources: readonly string[];
  readonly #sourceOf: Int32Array;
  readonly #outlets: Outlets;
  /** By article: title, source and day as compared, a space before each word. */
  readonly #keys: readonly string[];
  /** Articles, the latest first. */
  readonly #latest: Uint32Array;

  /** @param labels by article, those that are not in the archive any more included */
  constructor(labels: readonly ArticleLabel[], table: Pick<PassageTable, 'published' | 'has'>) {
    const { published } = table;
    const outlets = new OutletCounter();
    for (const [article, { source }] of labels.entries()) if (table.has(article)) outlets.add(source);
    this.#sources = outlets.names();
    const places = new Map(this.#sources.map((source, place) => [source, place]));
    this.#sourceOf = Int32Array.from(labels, ({ source }) => places.get(source ?? '') ?? -1);
    this.#outlets = new Outlets(this.#sources);
    this.#keys = labels.map(({ title, source }, article) =>
      articleKey({ title, source, published: dayFromNumber(published[article]) }),
    );
    const present = [...labels.keys()].filter((article) => table.has(article));
    this.#latest = Uint32Array.from(present.sort((a, b) => published[b] - published[a] || a - b));
  }

  /**
   * Numbers of at most `count` articles each of whose typed words begins a word of title, source or date, those whose
   * title begins with what was typed before the others, the latest first. Nothing typed: the latest.
   */
  articles(typed: string, count: number): number[] {
    const whole = completionKey(typed);
    const words = whole.split(' ').slice(1);
    const begin: number[] = [];
    const inside: number[] = [];
    for (const article of this.#latest) {
      if (begin.length === count) break;
      const key = this.#keys[article];
      if (key.startsWith(whole)) begin.push(article);
      else if (inside.length < count && words.every((word) => key.includes(` ${word}`))) inside.push(article);
    }
    return [...begin, ...inside].slice(0, count);
  }

  /** See {@link Outlets.completions}. */
  sources(typed: string, count: number): string[] {
    return this.#outlets.completions(typed, count);
  }

  /** The outlet of an article, where known. */
  sourceOf(article: number): string | undefined {
    return this.#sources[this.#sourceOf[article]];
  }

  /** See {@link Outlets.namedIn}. */
  outletsIn(text: string): NamedOutlet[] {
    return this.#outlets.namedIn(text);
  }

  /** Tells whether an article is of an outlet, letter case ignored; undefined where any outlet will do. */
  isFrom(source: string | undefined): ((article: number) => boolean) | undefined {
    if (source === undefined) return undefined;
    const wanted = completionKey(source);
    const fitting = this.#sources.map((one) => completionKey(one) === wanted);
    return (article) => fitting[this.#sourceOf[article]] ?? false;
  }
}
