/** A passage that holds a term: its number and its article's place in the segment, its terms, how often it holds this one. */
export interface PassagePosting {
  readonly passage: number;
  readonly article: number;
  readonly length: number;
  readonly frequency: number;
}

/** A title with outlet and author that holds a term. */
export type TitlePosting = Omit<PassagePosting, 'passage'>;

// A record: passage (32 bits), article (16), length (16), frequency (8); of a title without the passage. Little end first.
const TITLE_BYTES = 5;
const PASSAGE_BYTES = 4 + TITLE_BYTES;
const MOST = { length: 0xffff, frequency: 0xff };

/** Packs postings, given in ascending order of their passages. */
export function packPassages(postings: readonly PassagePosting[]): Buffer {
  const bytes = Buffer.allocUnsafe(postings.length * PASSAGE_BYTES);
  for (const [place, posting] of postings.entries()) {
    const at = place * PASSAGE_BYTES;
    bytes.writeUInt32LE(posting.passage, at);
    packTitle(bytes, at + 4, posting);
  }
  return bytes;
}

/** Packs postings, given in ascending order of their articles. */
export function packTitles(postings: readonly TitlePosting[]): Buffer {
  const bytes = Buffer.allocUnsafe(postings.length * TITLE_BYTES);
  for (const [place, posting] of postings.entries()) packTitle(bytes, place * TITLE_BYTES, posting);
  return bytes;
}

function packTitle(bytes: Buffer, at: number, { article, length, frequency }: TitlePosting): void {
  bytes.writeUInt16LE(article, at);
  bytes.writeUInt16LE(Math.min(length, MOST.length), at + 2);
  bytes.writeUInt8(Math.min(frequency, MOST.frequency), at + 4);
}

/** Calls `visit` for every posting that {@link packPassages} packed, in order. Without objects: there are many. */
export function eachPassage(
  bytes: Buffer,
  visit: (passage: number, article: number, length: number, frequency: number) => void,
): void {
  for (let at = 0; at < bytes.length; at += PASSAGE_BYTES) {
    visit(bytes.readUInt32LE(at), bytes.readUInt16LE(at + 4), bytes.readUInt16LE(at + 6), bytes[at + 8]);
  }
}

/** The last passage that {@link packPassages} packed, the one with the greatest number; -1 where there is none. */
export function lastPassage(bytes: Buffer): number {
  return bytes.length === 0 ? -1 : bytes.readUInt32LE(bytes.length - PASSAGE_BYTES);
}

/** {@link eachPassage} for what {@link packTitles} packed. */
export function eachTitle(
  bytes: Buffer,
  visit: (article: number, length: number, frequency: number) => void,
): void {
  for (let at = 0; at < bytes.length; at += TITLE_BYTES) {
    visit(bytes.readUInt16LE(at), bytes.readUInt16LE(at + 2), bytes[at + 4]);
  }
}
