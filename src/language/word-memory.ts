/** The most words remembered; then all are forgotten. */
const MOST = 1 << 17;
/** Slots, twice as many as words, so that one is found in few steps. */
const SLOTS = MOST * 2;

/**
 * What is known of words as they are written, found by where they stand in a text: looking a word up again makes no new
 * string. A hash table with open addressing, its hash FNV-1a over UTF-16 code units (Fowler, Noll & Vo).
 */
export class WordMemory<T> {
  /** By slot: the place of a word, counted from 1; 0 where there is none. */
  readonly #slots = new Int32Array(SLOTS);
  #words: string[] = [];
  #known: T[] = [];

  /** What is known of the word `text.slice(start, end)`; undefined for a new one. */
  get(text: string, start: number, end: number): T | undefined {
    const place = this.#slots[this.#slotOf(text, start, end)];
    return place === 0 ? undefined : this.#known[place - 1];
  }

  set(word: string, known: T): void {
    if (this.#words.length === MOST) this.#forget();
    const slot = this.#slotOf(word, 0, word.length);
    if (this.#slots[slot] === 0) this.#slots[slot] = this.#words.push(word);
    this.#known[this.#slots[slot] - 1] = known;
  }

  /** The slot in which a word is, or could be put. */
  #slotOf(text: string, start: number, end: number): number {
    let hash = 0x811c9dc5;
    for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
    for (let slot = (hash ^ (hash >>> 15)) & (SLOTS - 1); ; slot = (slot + 1) & (SLOTS - 1)) {
      const place = this.#slots[slot];
      if (place === 0 || isAt(this.#words[place - 1], text, start, end)) return slot;
    }
  }

  #forget(): void {
    this.#slots.fill(0);
    this.#words = [];
    this.#known = [];
  }
}

function isAt(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let at = start; at < end; at++) if (word.charCodeAt(at - start) !== text.charCodeAt(at)) return false;
  return true;
}
