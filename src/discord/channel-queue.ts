/** Gives answers out in the order of the questions, in each channel by itself, while they are worked out side by side. */
export class ChannelQueue {
  /** By channel: settled when all that was asked there so far is given out. */
  readonly #last = new Map<string, Promise<void>>();

  /** Channels in which something is being answered. */
  get size(): number {
    return this.#last.size;
  }

  /**
   * Begins some work at once, and gives out what comes of it when all that was asked before in the channel has been given
   * out. Rejects when either fails; what was asked after that goes on.
   */
  async answer<T>(
    channel: string,
    work: () => Promise<T>,
    giveOut: (result: T) => Promise<void>,
  ): Promise<void> {
    const before = this.#last.get(channel);
    const result = work();
    const given = (async () => {
      await Promise.allSettled([before, result]);
      await giveOut(await result);
    })();
    const last = given.catch(() => {});
    this.#last.set(channel, last);
    try {
      await given;
    } finally {
      if (this.#last.get(channel) === last) this.#last.delete(channel);
    }
  }
}
