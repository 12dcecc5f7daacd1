import type { Embedder } from './embedder.ts';

/** Vectors of this many words are kept, about 1 KiB each. */
const MOST_REMEMBERED = 65_536;

/** Unit vectors of single words, remembered, since text repeats its words. */
export class WordVectors {
  readonly #embedder: Pick<Embedder, 'encode' | 'embedPassages'>;
  readonly #remembered = new Map<string, Float32Array>();

  constructor(embedder: Pick<Embedder, 'encode' | 'embedPassages'>) {
    this.#embedder = embedder;
  }

  /** The vectors of words, in the order given. Case is ignored; a word of which no part is known has a zero vector. */
  async of(words: readonly string[]): Promise<Float32Array[]> {
    const vectors = words.map((word) => this.#remembered.get(word));
    const unknown = [...new Set(words.filter((_, place) => !vectors[place]))];
    const embedded = await this.#embedder.embedPassages(unknown.map((word) => [this.#embedder.encode(word)]));
    if (this.#remembered.size + unknown.length > MOST_REMEMBERED) this.#remembered.clear();
    const learnt = new Map(unknown.map((word, place) => [word, embedded[place].passage]));
    for (const [word, vector] of learnt) this.#remembered.set(word, vector);
    return vectors.map((vector, place) => vector ?? learnt.get(words[place])!);
  }
}
