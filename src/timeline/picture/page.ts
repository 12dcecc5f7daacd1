import type { PlacedLine, PlacedMark, PlacedText, TextStyle } from './layout.ts';

/** The measures of the picture in pixels. */
export const PAGE = {
  width: 1200,
  left: 50,
  right: 1150,
  /** The least distance between two texts on a line. */
  gap: 20,
} as const;

/** Pixels from one baseline to the next, by style. */
export const LEADING: Readonly<Record<TextStyle, number>> = {
  title: 66,
  sansTitle: 66,
  date: 44,
  words: 44,
  note: 40,
};

/** A part of the picture, and the height at which it ends. */
export interface Part {
  readonly texts: readonly PlacedText[];
  readonly marks: readonly PlacedMark[];
  readonly lines: readonly PlacedLine[];
  readonly bottom: number;
}

export function placeText(text: string, style: TextStyle, left: number, baseline: number): PlacedText {
  return { text, style, left, baseline };
}

export function horizontal(kind: PlacedLine['kind'], left: number, right: number, y: number): PlacedLine {
  return { kind, from: [left, y], to: [right, y] };
}

export function vertical(kind: PlacedLine['kind'], x: number, top: number, bottom: number): PlacedLine {
  return { kind, from: [x, top], to: [x, bottom] };
}
