import type { TimelineEntry } from '../../domain/timeline.ts';
import { type PlacedText, widthIn } from './layout.ts';
import { horizontal, LEADING, PAGE, type Part, placeText, vertical } from './page.ts';
import type { AxisTick, TimeAxis } from './time-axis.ts';

const UNLABELLED_HEIGHT = 24;
/** The least distance between the labels of two ticks. */
const LABEL_GAP = 30;

/** The label of a tick and, below it, its year, both centred on it. */
function tickTexts({ x, label, year }: AxisTick, baseline: number): PlacedText[] {
  return [label, ...(year === undefined ? [] : [year])].map((text, index) =>
    placeText(text, 'note', x - widthIn('note', text) / 2, baseline + index * LEADING.note),
  );
}

/** Whether the labels of all ticks stand inside the picture with gaps between them. */
export function ticksFit(ticks: readonly AxisTick[]): boolean {
  let free = PAGE.gap / 2;
  for (const { x, label, year = '' } of ticks) {
    const half = Math.max(widthIn('note', label), widthIn('note', year)) / 2;
    if (x - half < free) return false;
    free = x + half + LABEL_GAP;
  }
  return free - LABEL_GAP <= PAGE.width - PAGE.gap / 2;
}

/**
 * The axis below its labels, with a short stroke where each entry without a row begins. `top` is where the part may
 * begin.
 */
export function axisLine(axis: TimeAxis, unlabelled: readonly TimelineEntry[], top: number): Part {
  const baseline = top + LEADING.note;
  const y = baseline + 20 + (axis.ticks.some(({ year }) => year !== undefined) ? LEADING.note : 0);
  const days = unlabelled.map(({ range }) => range.from ?? range.to).filter((day) => day !== null);
  const strokes = new Set(days.map((day) => Math.round(axis.position(day))));
  return {
    texts: axis.ticks.flatMap((tick) => tickTexts(tick, baseline)),
    marks: [],
    lines: [
      horizontal('axis', PAGE.left, PAGE.right, y),
      ...[...strokes].map((x) => vertical('unlabelled', x, y, y + UNLABELLED_HEIGHT)),
    ],
    bottom: y + (unlabelled.length > 0 ? UNLABELLED_HEIGHT : 0) + 10,
  };
}
