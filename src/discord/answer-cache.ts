import type { Answer, Question } from '../domain/answer.ts';

/** How long an answer is kept, in milliseconds. */
const KEPT_FOR = 5 * 60_000;
/** How many answers are kept; those not asked for longest go first. */
const KEPT = 500;

interface Kept {
  readonly answer: Promise<Answer>;
  readonly until: number;
}

/** What all ways of typing a question have in common that cannot change its answer. */
function normalise(question: string): string {
  return question
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(/[\s?!.]+$/, '')
    .trim()
    .replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());
}

/** The answers of the last minutes. */
export class AnswerCache {
  readonly #now: () => number;
  /** In the order of their last use. */
  readonly #kept = new Map<string, Kept>();

  /** @param now a clock in milliseconds that never goes back */
  constructor(now: () => number) {
    this.#now = now;
  }

  /**
   * The answer to a question, where it was asked minutes ago with the same filters; else what `work` answers, which is then
   * kept. Whoever asks while it is being worked out waits for the same. Failures are not kept.
   * @param snapshot what the answer is from: in another snapshot it may be another
   * @returns the answer, and whether it was there
   */
  look(
    snapshot: string,
    { text, published, source, limit }: Question,
    work: () => Promise<Answer>,
  ): { answer: Promise<Answer>; hit: boolean } {
    const key = JSON.stringify([snapshot, normalise(text), published, source?.toLowerCase(), limit]);
    const known = this.#kept.get(key);
    this.#kept.delete(key);
    if (known && known.until > this.#now()) {
      this.#kept.set(key, known);
      return { answer: known.answer, hit: true };
    }
    const fresh = { answer: work(), until: this.#now() + KEPT_FOR };
    this.#kept.set(key, fresh);
    if (this.#kept.size > KEPT) this.#kept.delete(this.#kept.keys().next().value!);
    fresh.answer.catch(() => this.#kept.get(key) === fresh && this.#kept.delete(key));
    return { answer: fresh.answer, hit: false };
  }
}
