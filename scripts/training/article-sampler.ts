import type { Span } from '../../src/domain/span.ts';
import type { SentenceTable } from './sentence-table.ts';

/** Shorter sentences, in tokens, say too little to be looked for. */
const SHORTEST_SENTENCE = 6;
const TRIES = 4;
/** Articles with fewer sentences, the title counted, give no pairs. */
const FEWEST_SENTENCES = 5;
/** Long articles are drawn oftener, but less than their length would have it. */
const LENGTH_EXPONENT = 0.75;

/** Draws articles and sentences of a table at random. An article's sentences are `[body, end)`, its title is before. */
export class ArticleSampler {
  readonly #table: SentenceTable;
  readonly #random: () => number;
  readonly #articles: Uint32Array;
  /** Sums of the articles' chances. */
  readonly #sums: Float64Array;

  constructor(table: SentenceTable, random: () => number) {
    this.#table = table;
    this.#random = random;
    const { articles } = table;
    const all = Uint32Array.from({ length: articles.length - 1 }, (_, article) => article);
    this.#articles = all.filter((article) => articles[article + 1] - articles[article] >= FEWEST_SENTENCES);
    let sum = 0;
    this.#sums = Float64Array.from(this.#articles, (article) => {
      sum += (articles[article + 1] - articles[article] - 1) ** LENGTH_EXPONENT;
      return sum;
    });
  }

  /** Whether there is any article to draw. */
  get isEmpty(): boolean {
    return this.#articles.length === 0;
  }

  /** The sentences of an article's body, as numbers `[start, end)`; the title is `start - 1`. */
  article(): Span {
    const { articles } = this.#table;
    const wanted = this.#random() * this.#sums[this.#sums.length - 1];
    let low = 0;
    let high = this.#sums.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#sums[middle] > wanted) high = middle;
      else low = middle + 1;
    }
    const article = this.#articles[low];
    return { start: articles[article] + 1, end: articles[article + 1] };
  }

  /** A sentence of an article's body, a long enough one if that can be had. */
  sentence({ start, end }: Span): number {
    let sentence = start;
    for (let tried = 0; tried < TRIES; tried++) {
      sentence = this.between(start, end - 1);
      if (this.#table.sentences[sentence + 1] - this.#table.sentences[sentence] >= SHORTEST_SENTENCE) break;
    }
    return sentence;
  }

  /** From `least` to `most` sentences on each side of a sentence, and itself, within a body. */
  around(sentence: number, body: Span, least: number, most: number): Span {
    return {
      start: Math.max(body.start, sentence - this.between(least, most)),
      end: Math.min(body.end, sentence + 1 + this.between(least, most)),
    };
  }

  /** A whole number from `least` to `most`. */
  between(least: number, most: number): number {
    return least + Math.floor(this.#random() * (most - least + 1));
  }

  /** True with the chance given. */
  chance(share: number): boolean {
    return this.#random() < share;
  }

  /** The tokens of the sentences `[start, end)`. */
  tokens({ start, end }: Span): Span {
    return { start: this.#table.sentences[start], end: this.#table.sentences[end] };
  }
}
