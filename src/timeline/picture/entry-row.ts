import type { TimelineEntry } from '../../domain/timeline.ts';
import { eventWords } from './event-words.ts';
import { MARK_RADII, type PlacedMark, type PlacedText, TEXT_STYLES, widthIn } from './layout.ts';
import { horizontal, LEADING, PAGE, type Part, placeText, vertical } from './page.ts';
import type { PictureWords } from './picture-words.ts';
import { shortDate } from './short-date.ts';
import type { TimeAxis } from './time-axis.ts';
import { drawable } from './typeface.ts';
import { wrapText } from './wrap-text.ts';

/** A bar shorter than this many pixels could not be told from a point. */
const SHORTEST_BAR = 24;
/** A date expression wider than this leaves too little room for the words. */
const WIDEST_EXPRESSION = 360;

/** The entry's range on the axis, as a point or bar on the line at `y`. */
function markOf({ range: { from, to }, basis }: TimelineEntry, axis: TimeAxis, y: number): PlacedMark {
  const left = from === null ? PAGE.left : axis.position(from);
  const right = to === null ? PAGE.right : axis.position(to);
  const missing = from !== null && from === to ? 0 : Math.max(0, SHORTEST_BAR - (right - left));
  return {
    basis,
    left: left - missing / 2,
    right: right + missing / 2,
    y,
    opensLeft: from === null,
    opensRight: to === null,
  };
}

/** The words of a resolved date, in brackets, where they are short enough to stand beside it. */
function expressionNote(entry: TimelineEntry, { quoted }: PictureWords): string | undefined {
  if (entry.basis !== 'resolved' || entry.expression === undefined) return undefined;
  const note = `(${quoted(drawable(entry.expression))})`;
  return widthIn('note', note) <= WIDEST_EXPRESSION ? note : undefined;
}

/** The fullest wording that the lines hold uncut, or the shortest one cut. */
function wordsIn(entry: TimelineEntry, widths: readonly number[]): readonly string[] {
  const { face, size } = TEXT_STYLES.words;
  const wordings = eventWords(entry).map((words) => wrapText(drawable(words), face, size, widths));
  return (wordings.find(({ cut }) => !cut) ?? wordings.at(-1)!).lines;
}

/**
 * An entry's row: its date and words in at most `lineCount` lines, on top of a line across the picture that carries
 * its mark. With more than one line there is room for the words that the date was worked out from.
 */
export function entryRow(
  entry: TimelineEntry,
  axis: TimeAxis,
  top: number,
  lineCount: number,
  words: PictureWords,
): Part {
  const baseline = top + LEADING.words;
  const texts: PlacedText[] = [];
  let left: number = PAGE.left;
  const beside = (text: string, style: 'date' | 'note') => {
    texts.push(placeText(text, style, left, baseline));
    left += widthIn(style, text) + PAGE.gap;
  };
  beside(shortDate(entry.range, entry.precision, words), 'date');
  const note = lineCount > 1 ? expressionNote(entry, words) : undefined;
  if (note !== undefined) beside(note, 'note');
  const widths = Array.from(
    { length: lineCount },
    (_, index) => PAGE.right - (index === 0 ? left : PAGE.left),
  );
  const lines = wordsIn(entry, widths);
  for (const [index, line] of lines.entries()) {
    if (line === '') continue;
    texts.push(placeText(line, 'words', index === 0 ? left : PAGE.left, baseline + index * LEADING.words));
  }
  const y = baseline + Math.max(0, lines.length - 1) * LEADING.words + 36;
  return {
    texts,
    marks: [markOf(entry, axis, y)],
    lines: [
      horizontal('track', PAGE.left, PAGE.right, y),
      ...axis.ticks.map(({ x }) => vertical('tick', x, y - MARK_RADII.bar, y + MARK_RADII.bar)),
    ],
    bottom: y + 20,
  };
}
