/** Remembers the last so many ids, so that what comes twice is handled once. */
export class RecentIds {
  readonly #most: number;
  readonly #ids = new Set<string>();

  /** @param most how many are remembered, 1 or more */
  constructor(most: number) {
    this.#most = most;
  }

  /** Takes note of an id. Returns whether it was not remembered. */
  add(id: string): boolean {
    const isNew = !this.#ids.delete(id);
    this.#ids.add(id);
    if (this.#ids.size > this.#most) this.#ids.delete(this.#ids.values().next().value!);
    return isNew;
  }

  /** The ids, the one noted last at the end. */
  [Symbol.iterator](): Iterator<string> {
    return this.#ids.values();
  }
}
