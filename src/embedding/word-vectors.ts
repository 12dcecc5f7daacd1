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

  /** The vector of every word, by word. Case is ignored; a word of which no part is known has a zero vector. */
  async of(words: ReadonlySet<string>): Promise<ReadonlyMap<string, Float32Array>> {
    const vectors = new Map<string, Float32Array>();
    const unknown: string[] = [];
    for (const word of words) {
      const known = this.#remembered.get(word);
      if (known) vectors.set(word, known);
      else unknown.push(word);
    }
    const embedded = await this.#embedder.embedPassages(unknown.map((word) => [this.#embedder.encode(word)]));
    if (this.#remembered.size + unknown.length > MOST_REMEMBERED) this.#remembered.clear();
    unknown.forEach((word, index) => {
      vectors.set(word, embedded[index].passage);
      this.#remembered.set(word, embedded[index].passage);
    });
    return vectors;
  }
}
