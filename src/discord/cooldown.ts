const MINUTE = 60_000;

interface Bucket {
  /** When it is full again if nothing more is taken, in milliseconds. */
  fullAt: number;
  /** When the person was last told to wait. */
  toldAt: number;
}

/** Whether a question may be put now; if not, after how many seconds, and whether to say so. */
export type Turn =
  | { readonly granted: true }
  | { readonly granted: false; readonly seconds: number; readonly tell: boolean };

/**
 * Limits how many questions a person puts in a minute, with a token bucket for each: a full bucket holds one minute's
 * questions, each takes one, and they come back evenly. A bucket is held as the time at which it is full again, and
 * forgotten then.
 */
export class Cooldown {
  /** How long one question takes to come back, in milliseconds. */
  readonly #interval: number;
  readonly #now: () => number;
  /** In the order of their last use. */
  readonly #buckets = new Map<string, Bucket>();

  /**
   * @param perMinute questions a minute, 1 or more; `Infinity` for no limit
   * @param now a clock in milliseconds that never goes back
   */
  constructor(perMinute: number, now: () => number = () => performance.now()) {
    this.#interval = MINUTE / perMinute;
    this.#now = now;
  }

  /** People of whom something is remembered. */
  get size(): number {
    return this.#buckets.size;
  }

  /** A person puts a question. `tell` is true once a minute, so that whoever goes on gets no flood of refusals. */
  take(person: string): Turn {
    const now = this.#now();
    this.#forgetFull(now);
    const { fullAt, toldAt } = this.#buckets.get(person) ?? { fullAt: now, toldAt: -Infinity };
    const taken = Math.max(fullAt, now) + this.#interval;
    // Whole milliseconds, since a fraction may be left over from adding and taking away.
    const wait = Math.round(taken - MINUTE - now);
    const granted = wait <= 0;
    const tell = !granted && now - toldAt >= MINUTE;
    this.#buckets.delete(person);
    if (taken > now) {
      this.#buckets.set(person, { fullAt: granted ? taken : fullAt, toldAt: tell ? now : toldAt });
    }
    return granted ? { granted } : { granted, seconds: Math.ceil(wait / 1000), tell };
  }

  /** A minute after its last use a bucket is full, whatever was taken. */
  #forgetFull(now: number): void {
    for (const [person, { fullAt, toldAt }] of this.#buckets) {
      if (Math.max(fullAt, toldAt + MINUTE) > now) return;
      this.#buckets.delete(person);
    }
  }
}
