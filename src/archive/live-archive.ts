import type { Archive } from './archive.ts';

/** An archive that can be replaced while it is in use: who began with one finishes with it, then it is closed. */
export class LiveArchive {
  #current: Holding;

  constructor(archive: Archive) {
    this.#current = { archive, users: 0, retired: false };
  }

  /** Runs work on the archive that is current now; it stays open until the work ends. */
  async use<T>(work: (archive: Archive) => Promise<T>): Promise<T> {
    const holding = this.#current;
    holding.users++;
    try {
      return await work(holding.archive);
    } finally {
      holding.users--;
      await closeWhenIdle(holding);
    }
  }

  /** Puts another archive in place. Later work uses it. */
  async replace(archive: Archive): Promise<void> {
    const old = this.#current;
    this.#current = { archive, users: 0, retired: false };
    old.retired = true;
    await closeWhenIdle(old);
  }

  /** Closes the archive as soon as the work under way has ended. */
  async close(): Promise<void> {
    this.#current.retired = true;
    await closeWhenIdle(this.#current);
  }
}

interface Holding {
  readonly archive: Archive;
  users: number;
  retired: boolean;
}

async function closeWhenIdle(holding: Holding): Promise<void> {
  if (holding.retired && holding.users === 0) await holding.archive.close();
}
