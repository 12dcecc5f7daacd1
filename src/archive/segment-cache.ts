import { type ReadSegment, readSegment } from './read-segment.ts';
import type { SegmentEntry } from './snapshot-files.ts';

/**
 * The segments of the archive opened last. Of the one that follows it only those that are new are read, so that an
 * article more takes a bot neither time nor twice the memory.
 */
export class SegmentCache {
  #segments: ReadonlyMap<string, ReadSegment> = new Map();

  /** Segments of an index, in the order given; all others are forgotten. Throws what `readSegment` throws. */
  async read(index: string, entries: readonly SegmentEntry[]): Promise<ReadSegment[]> {
    const segments = await Promise.all(
      entries.map(async (entry) => {
        const key = JSON.stringify([index, entry.name, entry.removed]);
        return [key, this.#segments.get(key) ?? (await readSegment(index, entry))] as const;
      }),
    );
    this.#segments = new Map(segments);
    return segments.map(([, segment]) => segment);
  }
}
