import type { Archive } from './archive.ts';

/** An archive that can be replaced while it is in use: who began with one finishes with it, then it is closed. */
export class LiveArchive {
  #current: Holding;

  constructor(archive: Archive) {
    this.#current = new Holding(archive);
  }

  /** Runs work on the archive that is current now; it stays open until the work ends. */
  use<T>(work: (archive: Archive) => Promise<T>): Promise<T> {
    return this.#current.use(work);
  }

  /** Puts another archive in place; later work uses it. Resolves when the old one is no longer used and closed. */
  async replace(archive: Archive): Promise<void> {
    const old = this.#current;
    this.#current = new Holding(archive);
    await old.retire();
  }

  /** Closes the archive when the work under way has ended, and resolves then. No work may follow. */
  async close(): Promise<void> {
    await this.#current.retire();
  }
}

/** An archive with those who are using it. */
class Holding {
  readonly #archive: Archive;
  #users = 0;
  #onIdle: (() => void) | undefined;

  constructor(archive: Archive) {
    this.#archive = archive;
  }

  async use<T>(work: (archive: Archive) => Promise<T>): Promise<T> {
    this.#users++;
    try {
      return await work(this.#archive);
    } finally {
      this.#users--;
      if (this.#users === 0) this.#onIdle?.();
    }
  }

  /** Closes the archive as soon as nobody uses it. */
  async retire(): Promise<void> {
    if (this.#users > 0) {
      await new Promise<void>((resolve) => {
        this.#onIdle = resolve;
      });
    }
    await this.#archive.close();
  }
}
