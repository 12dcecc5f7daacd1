/** Picks the `count` items with the highest scores above 0 of those offered; of equal scores the lower numbers. A bounded min-heap. */
export class Top {
  readonly #count: number;
  readonly #items: number[] = [];
  readonly #scores: number[] = [];

  constructor(count: number) {
    this.#count = count;
  }

  /** An item of a lower score has no chance. */
  get floor(): number {
    if (this.#items.length < this.#count) return Number.MIN_VALUE;
    return this.#count <= 0 ? Infinity : this.#scores[0];
  }

  /** Takes an item of a score of {@link floor} at least. */
  offer(item: number, score: number): void {
    if (this.#items.length < this.#count) this.#rise(item, score);
    else if (score > this.#scores[0] || item < this.#items[0]) this.#sink(item, score);
  }

  /** The items picked so far, best first. */
  items(): number[] {
    const places = [...this.#items.keys()];
    places.sort((a, b) => this.#scores[b] - this.#scores[a] || this.#items[a] - this.#items[b]);
    return places.map((place) => this.#items[place]);
  }

  /** Puts an item at the heap's end and moves it up to its place. */
  #rise(item: number, score: number): void {
    let at = this.#items.length;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.#isWorse(item, score, parent)) break;
      this.#move(parent, at);
      at = parent;
    }
    this.#items[at] = item;
    this.#scores[at] = score;
  }

  /** Puts an item in the place of the worst and moves it down to its place. */
  #sink(item: number, score: number): void {
    const { length } = this.#items;
    let at = 0;
    for (let child = 1; child < length; child = 2 * at + 1) {
      if (child + 1 < length && this.#isWorse(this.#items[child + 1], this.#scores[child + 1], child))
        child++;
      if (this.#isWorse(item, score, child)) break;
      this.#move(child, at);
      at = child;
    }
    this.#items[at] = item;
    this.#scores[at] = score;
  }

  #isWorse(item: number, score: number, place: number): boolean {
    const other = this.#scores[place];
    return score < other || (score === other && item > this.#items[place]);
  }

  #move(from: number, to: number): void {
    this.#items[to] = this.#items[from];
    this.#scores[to] = this.#scores[from];
  }
}

/**
 * The `count` items with the highest score above 0, best first, ties by number; only those that `keep` accepts.
 */
export function best(
  items: Iterable<number>,
  count: number,
  score: (item: number) => number,
  keep: (item: number) => boolean = () => true,
): number[] {
  const top = new Top(count);
  for (const item of items) {
    const value = score(item);
    if (value >= top.floor && keep(item)) top.offer(item, value);
  }
  return top.items();
}
