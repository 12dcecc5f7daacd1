import type { ArticleNames } from './article-names.ts';

/** The names of one bearer, in no order: "Ada", "Duchess of Holm". */
export type NameGroup = readonly string[];

/**
 * Two articles must equate two names, and five hold a title to tell who else has it; in an archive of few articles, one
 * and two.
 */
const FEW_ARTICLES = 100;
/** A title or an abbreviation has a bearer where this share of what the articles equate it with is one. */
const SHARE_OF_BEARER = 2 / 3;
/** Who has a title is named in this share of the articles with it; whoever is in this larger one may be the same. */
const SHARE_OF_TITLED = 0.5;
const SHARE_OF_ALIKE = 0.9;
/** A word stands for a longer name that ends with it, or begins, in this share of the articles that hold the word. */
const SHARE_OF_LAST = 0.7;
const SHARE_OF_FIRST = 0.75;
const LEAST_OF_LAST = 2;
const LEAST_OF_FIRST = 3;
const MOST_GROUPS = 5000;
/** When more words than this wait to be counted, those met once so far are forgotten. */
const MOST_COUNTED = 400_000;

type Counts = Map<string, number>;

/** A title that articles equate with a name: how many articles hold it, and how many of these each name. */
interface Title {
  articles: number;
  readonly names: Counts;
}

/**
 * Learns from the articles of an archive which names are of one bearer: names that articles equate, and words that
 * stand for a longer name almost wherever they stand alone. First every article is given to {@link equate}, then every
 * one to {@link add}.
 */
export class AliasCounter {
  readonly #leastEquated: number;
  readonly #leastTitled: number;
  /** By title or abbreviation: the names that articles equate it with. */
  readonly #equated = new Map<string, Counts>();
  readonly #titles = new Map<string, Title>();
  /** By the first word of a title: the words that follow it in names, such as "Liz" for "Princess". */
  readonly #styled = new Map<string, Set<string>>();
  /** By word: how many articles hold it as a name, and the longer name that each of them has for it. */
  readonly #words: Counts = new Map();
  readonly #longer = new Map<string, Counts>();

  /** @param articles how many the archive has */
  constructor(articles: number) {
    this.#leastEquated = articles > FEW_ARTICLES ? 2 : 1;
    this.#leastTitled = articles > FEW_ARTICLES ? 5 : 2;
  }

  equate({ equated }: Pick<ArticleNames, 'equated'>): void {
    for (const [name, other] of equated) {
      count(at(this.#equated, other, newCounts), name);
      if (isTitle(other)) this.#styled.set(firstWord(other), new Set());
    }
  }

  add({ held }: Pick<ArticleNames, 'held'>): void {
    this.#addTitles(held);
    const all = new Set(held);
    const longer = new Map<string, string[]>();
    for (const name of held) {
      const words = name.split(' ');
      if (words.length === 1) count(this.#words, name);
      else if (words.length === 2) this.#styled.get(words[0])?.add(words[1]);
      for (const word of new Set([words[0], words[words.length - 1]])) {
        if (word !== name && all.has(word)) at(longer, word, () => []).push(name);
      }
    }
    for (const [word, names] of longer) {
      const shortest = names.reduce((a, b) => (b.length < a.length ? b : a));
      // "Ada Quill" and "Mayor Ada Quill" are one, "Ada Quill" and "Ada Reed" are not.
      const isOne = names.every((name) => ` ${name} `.includes(` ${shortest} `));
      if (isOne && FULL_NAME.test(shortest)) count(at(this.#longer, word, newCounts), shortest);
    }
    if (this.#words.size > MOST_COUNTED) forget(this.#words, (articles) => articles === 1);
    if (this.#longer.size > MOST_COUNTED) forget(this.#longer, (counts) => most(counts)[1] === 1);
  }

  #addTitles(held: readonly string[]): void {
    for (const name of held) {
      const counts = this.#equated.get(name);
      if (!counts || !isTitle(name) || most(counts)[1] < this.#leastEquated) continue;
      const title = at(this.#titles, name, (): Title => ({ articles: 0, names: new Map() }));
      title.articles++;
      for (const other of held) count(title.names, other);
    }
  }

  /** The names of each bearer that has several, those that most articles show first. */
  groups(): NameGroup[] {
    const joined = new JoinedNames();
    for (const [other, counts] of this.#equated) {
      for (const name of this.#bearer(other, counts)) joined.join(name, other, most(counts)[1]);
    }
    for (const [word, counts] of this.#longer) {
      const [name, articles] = most(counts);
      const isLast = name.endsWith(` ${word}`);
      const share = articles / (this.#words.get(word) ?? articles);
      const isAttested = articles >= (isLast ? LEAST_OF_LAST : LEAST_OF_FIRST);
      if (isAttested && share >= (isLast ? SHARE_OF_LAST : SHARE_OF_FIRST)) joined.join(name, word, articles);
    }
    return joined.groups().slice(0, MOST_GROUPS);
  }

  /** The names of whoever a title or an abbreviation stands for; none where that is not clear. */
  #bearer(other: string, counts: Counts): string[] {
    const [first, articles] = most(counts);
    const last = lastWord(first);
    const title = this.#titles.get(other);
    if (articles < this.#leastEquated) return [];
    if (title && Math.max(shareOf(title, first), shareOf(title, last)) < SHARE_OF_TITLED) return [];
    const isTold = title !== undefined && title.articles >= this.#leastTitled;
    const names = new Set([first, ...(isTold ? this.#namesOfTitled(other, title, first) : [])]);
    let [all, agreeing] = [0, 0];
    for (const [name, its] of counts) {
      all += its;
      // What a caption has before a name is no other name: "Photo Agency Ada".
      if (names.has(name) || lastWord(name) === last) agreeing += its;
    }
    return agreeing >= SHARE_OF_BEARER * all ? [...names] : [];
  }

  /** The names of whoever has a title beside the one that it is equated with first. */
  #namesOfTitled(other: string, title: Title, first: string): string[] {
    const isAlike = (name: string) => shareOf(title, name) >= SHARE_OF_ALIKE;
    const names = [...this.#equated.get(other)!.keys()].filter(isAlike);
    // Whoever is called "Prince Hal" is called "Hal" as well.
    const last = lastWord(first);
    if (shareOf(title, last) >= SHARE_OF_TITLED) names.push(last);
    // Who is never called "Princess Elizabeth" may be the only one there that is called "Princess Liz".
    const styled = this.#styled.get(firstWord(other))!;
    const alike = [...styled].filter(isAlike);
    return alike.length === 1 && !styled.has(first) ? [...names, ...alike] : names;
  }
}

/** The share of the articles with a title that name somebody. */
const shareOf = ({ names, articles }: Title, name: string) => (names.get(name) ?? 0) / articles;

const isTitle = (name: string) => name.includes(' ');
const firstWord = (name: string) => name.slice(0, name.indexOf(' '));
const lastWord = (name: string) => name.slice(name.lastIndexOf(' ') + 1);

/** A given name or a style with a surname or a given name; no possessive. */
const FULL_NAME = /^\S+(?<!['’]s) \p{Lu}\S*$/u;

/** Names that were joined, directly or through others. */
class JoinedNames {
  readonly #groups = new Map<string, { readonly names: ReadonlySet<string>; readonly articles: number }>();

  join(name: string, other: string, articles: number): void {
    const both = [name, other].map((one) => this.#groups.get(one) ?? { names: new Set([one]), articles });
    const group = {
      names: new Set(both.flatMap(({ names }) => [...names])),
      articles: Math.max(articles, ...both.map((one) => one.articles)),
    };
    for (const one of group.names) this.#groups.set(one, group);
  }

  groups(): NameGroup[] {
    return [...new Set(this.#groups.values())]
      .sort((a, b) => b.articles - a.articles)
      .map(({ names }) => [...names]);
  }
}

const newCounts = (): Counts => new Map();

function at<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key) ?? make();
  map.set(key, known);
  return known;
}

function count(counts: Counts, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

function forget<V>(map: Map<string, V>, isRare: (value: V) => boolean): void {
  for (const [key, value] of map) if (isRare(value)) map.delete(key);
}

/** The name that was counted most; of equals the first in code unit order. */
function most(counts: Counts): [name: string, count: number] {
  return [...counts].reduce((a, b) => (b[1] > a[1] || (b[1] === a[1] && b[0] < a[0]) ? b : a));
}
