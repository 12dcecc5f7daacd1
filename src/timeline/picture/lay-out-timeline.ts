import type { Day } from '../../domain/day.ts';
import type { TimelineEntry } from '../../domain/timeline.ts';
import { axisLine, ticksFit } from './axis-line.ts';
import { entryRow } from './entry-row.ts';
import { heading } from './heading.ts';
import type { TimelineLayout } from './layout.ts';
import { legend } from './legend.ts';
import { mostTold } from './most-told.ts';
import { PAGE, type Part } from './page.ts';
import { ENGLISH, type PictureWords } from './picture-words.ts';
import { timeAxis } from './time-axis.ts';

/** The most entries that get a row with words; more would make the picture too tall to read on a phone. */
const MOST_ROWS = 12;
/** Room at both ends of the axis, where the arrows of open ends point. */
const AXIS_MARGIN = 50;

/** Lines of words in a row: few entries leave room for more. */
function linesFor(rows: number): number {
  if (rows <= 3) return 3;
  return rows <= 8 ? 2 : 1;
}

/** First and last day that the entries name; of their reports' publication when none names a day. */
function extent(entries: readonly TimelineEntry[]): [Day, Day] {
  const named = entries.flatMap(({ range }) => [range.from, range.to]).filter((day) => day !== null);
  const days = named.length > 0 ? named : entries.map(({ reports }) => reports[0].article.published);
  days.sort();
  return [days.at(0)!, days.at(-1)!];
}

/**
 * Works out where everything in the picture of a timeline stands, so that no two texts overlap.
 * Throws a RangeError without entries.
 */
export function layOutTimeline(
  topic: string,
  entries: readonly TimelineEntry[],
  words: PictureWords = ENGLISH,
): TimelineLayout {
  if (entries.length === 0) throw new RangeError('a timeline without entries has no picture');
  const shown = mostTold(entries, MOST_ROWS);
  const unlabelled = entries.filter((entry) => !shown.includes(entry));
  const days = extent(entries);
  const place = { left: PAGE.left, right: PAGE.right, margin: AXIS_MARGIN };
  const axis = timeAxis(...days, place, ticksFit, words);
  const parts: Part[] = [heading(topic, entries.length, days, words)];
  const add = (part: Part) => parts.push(part);
  const bottom = () => parts.at(-1)!.bottom;
  add(axisLine(axis, unlabelled, bottom()));
  for (const entry of shown) add(entryRow(entry, axis, bottom(), linesFor(shown.length), words));
  add(legend(shown, unlabelled.length, bottom(), words));
  return {
    width: PAGE.width,
    height: bottom(),
    texts: parts.flatMap(({ texts }) => texts),
    marks: parts.flatMap(({ marks }) => marks),
    lines: parts.flatMap(({ lines }) => lines),
  };
}
