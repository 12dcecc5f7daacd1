import type { KnownSegment, KnownSegments } from './known-segments.ts';
import type { SegmentSizes } from './segment-sizes.ts';

/** So many segments of one order of size become one of the next, which is so many times as large. */
const MOST_ALIKE = 8;

/**
 * Which segments a build writes anew together with what it adds: those that are small, and, once there are
 * {@link MOST_ALIKE} of one order of size, these. However often an archive grows, it has few segments that are not full,
 * and a passage is rewritten about as often as there are orders of size (tiered compaction, as in log-structured
 * merge-trees: O'Neil et al. 1996).
 */
export function segmentsToRewrite(
  { all, current }: Pick<KnownSegments, 'all' | 'current'>,
  { small, full }: Pick<SegmentSizes, 'small' | 'full'>,
): Set<KnownSegment> {
  const rewritten = new Set(all.filter(({ passages }) => passages <= small));
  for (let least = Math.max(1, small); least < full; least *= MOST_ALIKE) {
    const most = Math.min(least * MOST_ALIKE, full - 1);
    const alike = current.filter(({ passages }) => least < passages && passages <= most);
    if (alike.length >= MOST_ALIKE) for (const segment of alike) rewritten.add(segment);
  }
  return rewritten;
}
