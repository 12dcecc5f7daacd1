/** How large the segments of an index are, in passages. */
export interface SegmentSizes {
  /** With so many a segment is full. */
  readonly full: number;
  /** One of at most so many is written anew at every build, so that an index never has many of them. */
  readonly small: number;
}

/**
 * The larger a full segment, the fewer graphs a question searches; the smaller, the less a build that is stopped has to
 * do again, and the less memory it needs. Writing a small one anew takes a second or two.
 */
export const SEGMENT_SIZES: SegmentSizes = { full: 65_536, small: 2048 };
