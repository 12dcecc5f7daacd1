/** Numbers the items of several lists as one list: those of the first, then those of the second, and so on. */
export class Numbering {
  /** The number of each list's first item; one value more than there are lists. */
  readonly #firsts: readonly number[];

  /** @param sizes how many items each list has */
  constructor(sizes: readonly number[]) {
    const firsts = [0];
    for (const size of sizes) firsts.push(firsts[firsts.length - 1] + size);
    this.#firsts = firsts;
  }

  /** The number of all items. */
  get size(): number {
    return this.#firsts[this.#firsts.length - 1];
  }

  /** The place of the list that holds an item. */
  listOf(item: number): number {
    let [low, high] = [0, this.#firsts.length - 2];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#firsts[middle] <= item) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** The number of the first item of a list. */
  first(list: number): number {
    return this.#firsts[list];
  }
}
