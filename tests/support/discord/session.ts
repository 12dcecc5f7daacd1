interface Dispatch {
  readonly s: number;
  readonly t: string;
  readonly d: unknown;
}

/** How many events are kept for a bot that comes back. */
const KEPT = 1000;

/** A bot's session: its events are numbered, and kept, so that a bot that was away is told what it missed. */
export class Session {
  readonly name: string;
  /** Sends an event to the bot, while it is connected. */
  send: ((dispatch: Dispatch) => void) | undefined;
  #sequence = 0;
  #sent = 0;
  readonly #events: Dispatch[] = [];

  constructor(name: string) {
    this.name = name;
  }

  /** The number of the last event. */
  get sequence(): number {
    return this.#sequence;
  }

  /** Tells the bot of an event, now or when it comes back. */
  dispatch(t: string, d: unknown): void {
    const event = { s: ++this.#sequence, t, d };
    this.#events.push(event);
    if (this.#events.length > KEPT) this.#events.shift();
    this.#tell(event);
  }

  #tell(event: Dispatch): void {
    if (!this.send) return;
    this.send(event);
    this.#sent = event.s;
  }

  /** The events that the bot was never sent. */
  get unsent(): readonly Dispatch[] {
    return this.#events.filter(({ s }) => s > this.#sent);
  }

  /** Whether all events after a number are still there to be sent again. */
  canReplayFrom(sequence: number): boolean {
    return sequence <= this.#sequence && sequence + 1 >= (this.#events[0]?.s ?? 1);
  }

  /** Sends the events after a number once more, and tells that this was all. */
  replayFrom(sequence: number): void {
    for (const event of this.#events.filter(({ s }) => s > sequence)) this.#tell(event);
    // It has a number of its own, but is no event to be sent again.
    this.#tell({ s: ++this.#sequence, t: 'RESUMED', d: { _trace: [] } });
  }
}
