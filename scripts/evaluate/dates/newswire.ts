import { readFile } from 'node:fs/promises';
import type { DateRange } from '../../../src/domain/date-range.ts';
import { type Day, dayOf, parseDay } from '../../../src/domain/day.ts';
import {
  monthsRange,
  quarterRange,
  weekRange,
  yearRange,
  yearsRange,
} from '../../../src/language/dates/calendar.ts';
import { findDateExpressions } from '../../../src/language/dates/find-date-expressions.ts';
import { type DatesFigures, Tally } from './tally.ts';

/** The calendar range of a TIMEX3 value that is a day, week, month, quarter, year or decade; undefined for any other. */
export function rangeOfTimex(value: string): DateRange | undefined {
  const day = parseDay(value);
  if (day) return { from: day, to: day };
  if (/^\d{3}$/.test(value)) return yearsRange(Number(value) * 10, Number(value) * 10 + 9);
  const parts = /^(?<year>\d{4})(?:-(?<unit>W|Q)?(?<number>\d{1,2}))?$/.exec(value)?.groups;
  if (!parts) return undefined;
  const [year, number] = [Number(parts.year), Number(parts.number)];
  if (!parts.number) return yearRange(year);
  // 4 January always lies in the first week.
  if (parts.unit === 'W') return weekRange(dayOf(year, 1, 4)!, number - 1);
  return parts.unit === 'Q' ? quarterRange(year, number) : monthsRange(year, number);
}

interface TimexDocument {
  readonly id: string;
  readonly created: Day;
  readonly text: string;
  readonly timex: readonly { start: number; end: number; type: string; value: string }[];
}

/** Scores a file of newswire with TIMEX3 annotations: all documents, those of even place (0, 2, ...) and of odd place. */
export async function scoreNewswire(file: string): Promise<DatesFigures[]> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter(Boolean);
  const [all, even, odd] = [new Tally(), new Tally(), new Tally()];
  lines.forEach((line, place) => {
    const { id, created, text, timex } = JSON.parse(line) as TimexDocument;
    const golds = timex.map(({ start, end, type, value }) => ({
      start,
      end,
      range: type === 'DATE' ? rangeOfTimex(value) : undefined,
    }));
    const answers = findDateExpressions(text, created);
    for (const tally of [all, place % 2 ? odd : even]) tally.add(id, text, golds, answers);
  });
  return [
    all.figures('newswire'),
    even.figures('newswire, even places'),
    odd.figures('newswire, odd places'),
  ];
}
