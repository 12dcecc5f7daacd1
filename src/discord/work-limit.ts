/** Lets only so much work go on at the same time; the rest waits its turn, first come, first served. */
export class WorkLimit {
  readonly #atOnce: number;
  #running = 0;
  readonly #waiting: (() => void)[] = [];

  /** @param atOnce how much work goes on at the same time, 1 or more */
  constructor(atOnce: number) {
    this.#atOnce = atOnce;
  }

  /** Work that has not begun. */
  get waiting(): number {
    return this.#waiting.length;
  }

  /** Does some work as soon as there is room for it. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.#running < this.#atOnce) this.#running++;
    else await new Promise<void>((begin) => this.#waiting.push(begin));
    try {
      return await work();
    } finally {
      // Room that is left is handed on, so that nobody who comes in between can take it.
      const next = this.#waiting.shift();
      if (next) next();
      else this.#running--;
    }
  }
}
