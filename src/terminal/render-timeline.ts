import type { Citation } from '../domain/citation.ts';
import type { DateRange } from '../domain/date-range.ts';
import type { Timeline, TimelineEntry } from '../domain/timeline.ts';
import { articleLine, citationBlock } from './citation-block.ts';
import { formatRange } from './format-date.ts';
import { harmless } from './harmless.ts';
import { bold } from './style.ts';
import { text } from './text.ts';
import { COLUMNS, wrapLines } from './wrap.ts';

const INDENT = '     ';
/** Further reports of an entry that are named; of more, the number is given. */
const REPORTS_SHOWN = 5;

/** The year that an entry stands under: that of its first day, or of its last when it has no first. */
function yearOf(range: DateRange): string | undefined {
  const day = range.from ?? range.to;
  return day === null ? undefined : String(Number(day.slice(0, 4)));
}

/** How an entry's date is known; the words are left out where they are the date as it is written here. */
function basisOf(entry: TimelineEntry, date: string): string {
  if (entry.basis === 'published' || entry.expression === undefined) return text.published;
  const expression = harmless(entry.expression);
  if (expression === date) return text.statedSo;
  return entry.basis === 'stated' ? text.stated(expression) : text.resolved(expression);
}

function renderEntry(entry: TimelineEntry, color: boolean): string {
  const [best, ...others] = entry.reports;
  const date = formatRange(entry.range);
  const notes = [basisOf(entry, date)];
  if (others.length > 0) notes.push(text.reports(entry.reports.length));
  const [first = '', ...rest] = wrapLines([date, ...notes].join(' · '), COLUMNS - 4);
  const heading = [`  ${bold(date, color)}${first.slice(date.length)}`, ...rest.map((line) => `    ${line}`)];
  return [...heading, citationBlock(best, color), ...furtherReports(others)].join('\n');
}

/** Where else an event is told: an article a line, as far as they are of use. */
function furtherReports(others: readonly Citation[]): string[] {
  const lines = others.slice(0, REPORTS_SHOWN).map(({ article }) => text.alsoIn(articleLine(article)));
  if (others.length > REPORTS_SHOWN) lines.push(text.moreReports(others.length - REPORTS_SHOWN));
  return lines.flatMap((line) =>
    wrapLines(line, COLUMNS - INDENT.length - 2).map(
      (part, index) => INDENT + (index > 0 ? '  ' : '') + part,
    ),
  );
}

/**
 * A timeline as text for a terminal of 80 columns, without a final newline: entries in their order under their years,
 * each with its range, how that is known, and its best citation. `color` allows ANSI sequences.
 */
export function renderTimeline(topic: string, timeline: Timeline, color: boolean): string {
  if (timeline.entries.length === 0) {
    const lines = wrapLines(text.noTimeline(harmless(topic)), COLUMNS);
    if (timeline.nearest.length > 0) {
      lines.push(...wrapLines(text.nearestTopics(harmless(timeline.nearest.join(', '))), COLUMNS));
    }
    return lines.join('\n');
  }
  const blocks: string[] = [];
  let year: string | undefined;
  for (const entry of timeline.entries) {
    const next = yearOf(entry.range);
    if (next !== undefined && next !== year) blocks.push(bold(next, color));
    year = next;
    blocks.push(renderEntry(entry, color));
  }
  if (timeline.omitted > 0) blocks.push(text.omitted(timeline.omitted));
  return blocks.join('\n\n');
}
