/** How large the segments of an index are, in passages. */
export interface SegmentSizes {
  /** With so many a segment is full. */
  readonly full: number;
  /** What is finished on the way to a full one, so that a build which is stopped loses no more. */
  readonly part: number;
  /** One of at most so many is written anew at every build; larger ones only when there are many of them. */
  readonly small: number;
}

/**
 * The larger a full segment, the fewer graphs a question searches, and the more memory a build needs. A part is a
 * quarter of a minute's work of a thread. Writing a small one anew takes a second or two.
 */
export const SEGMENT_SIZES: SegmentSizes = { full: 131_072, part: 8192, small: 2048 };
