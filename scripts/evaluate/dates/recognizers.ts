import { readFile } from 'node:fs/promises';
import type { DateRange } from '../../../src/domain/date-range.ts';
import { addDays, parseDay } from '../../../src/domain/day.ts';
import { findDateExpressions } from '../../../src/language/dates/find-date-expressions.ts';
import { readDateRange } from '../../../src/language/dates/read-date-range.ts';
import { Counts, type DatesFigures, overlap, written } from './tally.ts';

interface Recognition {
  readonly Text: string;
  readonly Start: number;
  readonly Length?: number;
  readonly End?: number;
  readonly Type?: string;
  readonly TypeName?: string;
  readonly Value?: { readonly PastResolution?: Readonly<Record<string, string>> };
  readonly Resolution?: { readonly values?: readonly Readonly<Record<string, string>>[] };
}

interface RecognizerCase {
  readonly Input: string;
  readonly Context?: { readonly ReferenceDateTime?: string };
  readonly Results: readonly Recognition[];
}

/** The past reading of a date or date range; undefined for times of day, durations, sets and half-open readings. */
function pastOf({ Type, TypeName, Value, Resolution }: Recognition): DateRange | undefined {
  if (!/^(?:datetimeV2\.)?date(?:range)?$/.test(TypeName ?? Type ?? '')) return undefined;
  const past = Value?.PastResolution ?? Resolution?.values?.[0] ?? {};
  const from = parseDay(past.date ?? past.startDate ?? past.value ?? past.start ?? '');
  const to = parseDay(past.date ?? past.endDate ?? past.value ?? past.end ?? '');
  // The specifications write days that do not exist as 0001-01-01.
  return from && to && from !== '0001-01-01' ? { from, to } : undefined;
}

/** The specifications give the day after the last one for units and the last one for spans: either is right. */
function sameDays(answer: DateRange | undefined, { from, to }: DateRange): boolean {
  if (!answer?.to || answer.from !== from) return false;
  return answer.to === to || addDays(answer.to, 1) === to;
}

/**
 * Scores a file of the Recognizers-Text specifications. Spans are found in the whole input. Values are past
 * readings: as the inputs are appointments ("I'll be out in May"), whose tense points ahead, each annotated
 * expression is read by itself.
 */
export async function scoreRecognizers(file: string, name: string): Promise<DatesFigures> {
  const cases = JSON.parse((await readFile(file, 'utf8')).replace(/^\uFEFF/, '')) as RecognizerCase[];
  const [span, value] = [new Counts(), new Counts()];
  const errors: string[] = [];
  let documents = 0;
  for (const { Input, Context, Results } of cases) {
    const reference = parseDay(Context?.ReferenceDateTime?.slice(0, 10) ?? '');
    if (!reference) continue;
    documents++;
    const golds = Results.map((result) => ({
      start: result.Start,
      end: result.Length === undefined ? result.End! + 1 : result.Start + result.Length,
      text: result.Text,
      range: pastOf(result),
    }));
    const free = new Set(findDateExpressions(Input, reference));
    for (const gold of golds) {
      const match = [...free].find((answer) => overlap(answer, gold) > 0);
      if (match) free.delete(match);
      if (!gold.range) continue;
      const read = readDateRange(gold.text, reference);
      const right = sameDays(read, gold.range);
      span.add(match ? 1 : 0, match ? 1 : 0, 1);
      value.add(right ? 1 : 0, read ? 1 : 0, 1);
      if (!match) errors.push(`missed | ${Input} | ${gold.text}`);
      if (!right) {
        errors.push(`value | ${gold.text} on ${reference} | ${written(gold.range)} | gave ${written(read)}`);
      }
    }
    for (const answer of free) {
      if (golds.some((gold) => overlap(gold, answer) > 0)) continue;
      span.add(0, 1, 0);
      errors.push(`spurious | ${Input} | ${Input.slice(answer.start, answer.end)}`);
    }
  }
  return { name, documents, span: span.score, value: value.score, named: value.score, errors };
}
