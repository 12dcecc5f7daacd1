/** How long what came of some work is kept, in milliseconds. */
const KEPT_FOR = 5 * 60_000;

interface Kept<T> {
  readonly result: Promise<T>;
  readonly until: number;
}

/** What came of the work of the last minutes, such as the answers to questions. */
export class RecentWork<T> {
  readonly #most: number;
  readonly #now: () => number;
  /** In the order of their last use. */
  readonly #kept = new Map<string, Kept<T>>();

  /**
   * @param most how much is kept, 1 or more; what has not been asked for longest goes first
   * @param now a clock in milliseconds that never goes back
   */
  constructor(most: number, now: () => number) {
    this.#most = most;
    this.#now = now;
  }

  /**
   * What came of the same work minutes ago; else what `work` gives, which is then kept. Whoever asks while it is being
   * worked out waits for the same. Failures are not kept.
   * @returns the result, and whether it was there
   */
  look(key: string, work: () => Promise<T>): { result: Promise<T>; hit: boolean } {
    const known = this.#kept.get(key);
    this.#kept.delete(key);
    if (known && known.until > this.#now()) {
      this.#kept.set(key, known);
      return { result: known.result, hit: true };
    }
    const fresh = { result: work(), until: this.#now() + KEPT_FOR };
    this.#kept.set(key, fresh);
    if (this.#kept.size > this.#most) this.#kept.delete(this.#kept.keys().next().value!);
    fresh.result.catch(() => this.#kept.get(key) === fresh && this.#kept.delete(key));
    return { result: fresh.result, hit: false };
  }
}
