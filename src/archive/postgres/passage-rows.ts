import type { Passage } from '../../domain/passage.ts';
import type { Span } from '../../domain/span.ts';
import { restore } from '../../embedding/vector.ts';
import type { Pinned } from './pinned.ts';

/**
 * An article's number in the archive is its segment and its place in it; a passage's is its segment and its number in
 * it. Segments hold at most so many articles, and a passage number has room for every segment: 2^21 of them.
 */
export const SEGMENT_ARTICLES = 512;
const PASSAGES = 2 ** 32;

/** Where something lies: its segment, and its place in it. */
export interface Location {
  readonly segment: number;
  readonly place: number;
}

export const articleNumber = (segment: number, place: number): number => segment * SEGMENT_ARTICLES + place;
export const articleLocation = (number: number): Location => ({
  segment: Math.floor(number / SEGMENT_ARTICLES),
  place: number % SEGMENT_ARTICLES,
});
export const passageId = (segment: number, number: number): number => segment * PASSAGES + number;
export const passageLocation = ({ id }: Passage): Location => ({
  segment: Math.floor(id / PASSAGES),
  place: id % PASSAGES,
});

/** Spans as pairs of 32-bit numbers. */
export function packSpans(spans: readonly Span[]): Buffer {
  const bytes = Buffer.alloc(spans.length * 8);
  spans.forEach(({ start, end }, place) => {
    bytes.writeUInt32LE(start, place * 8);
    bytes.writeUInt32LE(end, place * 8 + 4);
  });
  return bytes;
}

/** What table `passage` holds of a passage besides its vectors. */
export interface PassageRow {
  readonly segment: number;
  readonly number: number;
  readonly article: number;
  readonly place: number;
  readonly sentences: Buffer;
}

/** The columns of {@link PassageRow}. */
export const PASSAGE_COLUMNS = 'p.segment, p.number, p.article, p.place, p.sentences';

export function passageOf({ segment, number, article, place, sentences }: PassageRow): Passage {
  const spans = Array.from({ length: sentences.length / 8 }, (_, index) => ({
    start: sentences.readUInt32LE(index * 8),
    end: sentences.readUInt32LE(index * 8 + 4),
  }));
  return {
    id: passageId(segment, number),
    article: articleNumber(segment, article),
    place,
    start: spans[0].start,
    end: spans[spans.length - 1].end,
    sentences: spans,
  };
}

/** The passages at some locations, by id. */
export async function passagesAt(
  { database, generation }: Pinned,
  locations: readonly Location[],
): Promise<Map<number, Passage>> {
  const rows = await database.query<PassageRow>(
    `select ${PASSAGE_COLUMNS} from (select distinct * from unnest($2::int[], $3::int[])) as wanted(segment, number)
     join dateline.passage p on p.series = $1 and p.segment = wanted.segment and p.number = wanted.number`,
    [generation.series, locations.map(({ segment }) => segment), locations.map(({ place }) => place)],
  );
  return new Map(rows.map((row) => [passageId(row.segment, row.number), passageOf(row)]));
}

/** The vectors of a passage's sentences, of length 1 but for the rounding to int8. */
export function unpackVectors(bytes: Buffer, sentences: number): Float32Array[] {
  const steps = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length);
  const size = bytes.length / sentences;
  return Array.from({ length: sentences }, (_, place) =>
    restore(steps.subarray(place * size, (place + 1) * size)),
  );
}
