/** Distinct words, numbered in the order in which they first came, with how often they came. */
export class WordNumbers {
  readonly words: string[] = [];
  readonly counts: number[] = [];
  readonly #numbers = new Map<string, number>();

  /** The number of a word, which counts as having come once more. */
  count(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) {
      this.counts[known]++;
      return known;
    }
    // A copy, since a part of a string keeps the whole of it in memory.
    const copy = Buffer.from(word, 'utf16le').toString('utf16le');
    this.#numbers.set(copy, this.words.length);
    this.counts.push(1);
    return this.words.push(copy) - 1;
  }
}
