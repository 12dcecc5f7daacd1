import type { TimelineBasis } from '../../domain/timeline.ts';
import { type Face, textWidth } from './typeface.ts';

/** Where a text's colour comes from: what is read first is black, what explains is grey. */
export type Ink = 'black' | 'grey';

/** How each kind of text looks. Sizes in pixels, for a picture that a phone shows at a third of its width. */
export const TEXT_STYLES = {
  title: { face: 'headline', size: 56, ink: 'black' },
  sansTitle: { face: 'bold', size: 56, ink: 'black' },
  date: { face: 'bold', size: 34, ink: 'black' },
  words: { face: 'regular', size: 34, ink: 'black' },
  note: { face: 'regular', size: 30, ink: 'grey' },
} as const satisfies Record<string, { face: Face; size: number; ink: Ink }>;
export type TextStyle = keyof typeof TEXT_STYLES;

/** One line of text by its left end and baseline. */
export interface PlacedText {
  readonly text: string;
  readonly style: TextStyle;
  readonly left: number;
  readonly baseline: number;
}

/** A point (`left === right`) or a bar, around the height `y`. An open end is drawn as an arrow. */
export interface PlacedMark {
  readonly basis: TimelineBasis;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly opensLeft: boolean;
  readonly opensRight: boolean;
}

/** A straight line. `axis` is heavy, `track` and `tick` are hairlines, `unlabelled` marks an entry without a row. */
export interface PlacedLine {
  readonly kind: 'axis' | 'track' | 'tick' | 'unlabelled';
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
}

/** The whole picture as data, in pixels from its top left corner. */
export interface TimelineLayout {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly PlacedText[];
  readonly marks: readonly PlacedMark[];
  readonly lines: readonly PlacedLine[];
}

/** An upright rectangle in pixels. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Height above and depth below the baseline of the fonts, in ems. */
const ASCENT = 0.93;
const DESCENT = 0.24;
/** Half the height of a point, of a bar and of an arrow's head, in pixels. */
export const MARK_RADII = { point: 14, bar: 9, arrow: 14 } as const;

/** Width of a text in its style, in pixels. */
export function widthIn(style: TextStyle, text: string): number {
  return textWidth(text, TEXT_STYLES[style].face, TEXT_STYLES[style].size);
}

/** The room that a text takes: its advance width by the full height of its font. */
export function textBox({ text, style, left, baseline }: PlacedText): Box {
  const { size } = TEXT_STYLES[style];
  return {
    left,
    right: left + widthIn(style, text),
    top: baseline - ASCENT * size,
    bottom: baseline + DESCENT * size,
  };
}

/** The room that a mark takes. */
export function markBox({ left, right, y }: PlacedMark): Box {
  const around = left === right ? MARK_RADII.point : 0;
  return {
    left: left - around,
    right: right + around,
    top: y - MARK_RADII.point,
    bottom: y + MARK_RADII.point,
  };
}
