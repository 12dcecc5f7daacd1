import type { SentenceTable } from './sentence-table.ts';
import type { TokenSpans } from './training-pair.ts';
import { SPECIAL_TOKENS } from './vocabulary.ts';

/** Tokens of a text beyond these are left out. */
const LONGEST = 200;
const NONE: ReadonlySet<number> = new Set();

/** Texts as bags of tokens: the distinct tokens of each, with how often they come. */
export class TokenBags {
  /** Number of texts. */
  length = 0;
  /** Where the bag of each text begins in `tokens` and `counts`, and where the last one ends. */
  readonly starts: Uint32Array;
  readonly tokens: Int32Array;
  readonly counts: Float32Array;
  /** By token: its place in the bag now being filled, when that place is in the bag and holds it. */
  readonly #places: Uint32Array;

  constructor(texts: number, vocabularySize: number) {
    this.starts = new Uint32Array(texts + 1);
    this.tokens = new Int32Array(texts * LONGEST);
    this.counts = new Float32Array(texts * LONGEST);
    this.#places = new Uint32Array(vocabularySize);
  }

  clear(): void {
    this.length = 0;
  }

  /** The distinct tokens of a bag. Valid until `clear`. */
  tokensOf(bag: number): Int32Array {
    return this.tokens.subarray(this.starts[bag], this.starts[bag + 1]);
  }

  /** Adds a text as the next bag, without the tokens `hidden`; each other one is left out with the chance `dropout`. */
  add(
    { units }: SentenceTable,
    spans: TokenSpans,
    dropout: number,
    random: () => number,
    hidden: ReadonlySet<number> = NONE,
  ): void {
    const { tokens, counts } = this;
    const first = this.starts[this.length];
    let end = first;
    let taken = 0;
    for (const span of spans) {
      for (let place = span.start; place < span.end && taken < LONGEST; place++) {
        const token = units[place];
        if (token < SPECIAL_TOKENS.length || hidden.has(token) || random() < dropout) continue;
        taken++;
        const known = this.#places[token];
        if (known >= first && known < end && tokens[known] === token) {
          counts[known]++;
          continue;
        }
        this.#places[token] = end;
        tokens[end] = token;
        counts[end++] = 1;
      }
    }
    this.starts[++this.length] = end;
  }
}
