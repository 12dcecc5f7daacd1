/** A term as dictionaries look it up: encoded and hashed once for all of them. */
export interface TermKey {
  readonly bytes: Uint8Array;
  readonly hash: number;
}

export function termKey(term: string): TermKey {
  const bytes = Buffer.from(term);
  return { bytes, hash: hashOf(bytes, 0, bytes.length) };
}

/**
 * Finds terms among many: a hash table with open addressing and linear probing (Knuth, The Art of Computer Programming,
 * volume 3, section 6.4). It is made when an index is opened, which takes a millisecond for ten thousands of terms.
 */
export class TermDictionary {
  /** UTF-8 of all terms, one after the other. */
  readonly #text: Uint8Array;
  readonly #offsets: Uint32Array;
  /** By slot: the place of a term plus 1, or 0 where the slot is free. More than half are. */
  readonly #slots: Uint32Array;

  /** @param offsets where each term begins in `text`; one more than there are terms */
  constructor(text: Uint8Array, offsets: Uint32Array) {
    this.#text = text;
    this.#offsets = offsets;
    const terms = offsets.length - 1;
    this.#slots = new Uint32Array(2 ** Math.ceil(Math.log2(2 * terms + 1)));
    const last = this.#slots.length - 1;
    for (let place = 0; place < terms; place++) {
      let slot = hashOf(text, offsets[place], offsets[place + 1]) & last;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & last;
      this.#slots[slot] = place + 1;
    }
  }

  /** The place of a term, or -1. */
  find({ bytes, hash }: TermKey): number {
    const last = this.#slots.length - 1;
    for (let slot = hash & last; this.#slots[slot] !== 0; slot = (slot + 1) & last) {
      const place = this.#slots[slot] - 1;
      if (this.#holds(place, bytes)) return place;
    }
    return -1;
  }

  #holds(place: number, bytes: Uint8Array): boolean {
    const start = this.#offsets[place];
    if (this.#offsets[place + 1] - start !== bytes.length) return false;
    for (let at = 0; at < bytes.length; at++) if (this.#text[start + at] !== bytes[at]) return false;
    return true;
  }
}

/** FNV-1a in 32 bits (Fowler, Noll & Vo; RFC 9923). */
function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ bytes[at], 0x01000193);
  return hash >>> 0;
}
