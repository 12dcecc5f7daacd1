/** The questions being answered at this moment. */
export class InFlight {
  readonly #running = new Set<Promise<void>>();
  #accepting = true;

  /** Whether new questions are still answered. */
  get accepting(): boolean {
    return this.#accepting;
  }

  /** Keeps count of some work until it is done. The work catches its own errors. */
  track(work: Promise<void>): void {
    const counted = work.finally(() => this.#running.delete(counted));
    this.#running.add(counted);
  }

  /**
   * Accepts nothing new and waits for the rest, at most so many milliseconds.
   * @returns how much work was left undone
   */
  async finish(milliseconds: number): Promise<number> {
    this.#accepting = false;
    const deadline = new AbortController();
    const timer = setTimeout(() => deadline.abort(), milliseconds);
    const late = new Promise<void>((resolve) => deadline.signal.addEventListener('abort', () => resolve()));
    // Work may still come in while waiting: people who ask now are told that it is too late.
    while (this.#running.size > 0 && !deadline.signal.aborted) {
      await Promise.race([late, ...this.#running]);
    }
    clearTimeout(timer);
    return this.#running.size;
  }
}
