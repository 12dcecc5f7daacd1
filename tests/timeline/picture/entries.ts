import type { DatePrecision } from '../../../src/domain/date-expression.ts';
import { type Day, dayFromNumber, parseDay } from '../../../src/domain/day.ts';
import type { TimelineBasis, TimelineEntry } from '../../../src/domain/timeline.ts';

interface EntryParts {
  readonly from?: string | null;
  readonly to?: string | null;
  readonly text?: string;
  readonly basis?: TimelineBasis;
  readonly expression?: string;
  readonly precision?: DatePrecision;
  readonly reports?: number;
  readonly score?: number;
}

/** A day that must exist. */
export function day(text: string): Day {
  const parsed = parseDay(text);
  if (parsed === undefined) throw new Error(`${text} is no day`);
  return parsed;
}

/** An entry of which a test names only what matters to it. `to` is `from` where it is not given. */
export function entry(parts: EntryParts): TimelineEntry {
  const { text = 'The ferry left the pier with nobody on board.', reports = 1, score = 0.5 } = parts;
  const from = parts.from == null ? null : day(parts.from);
  const to = parts.to === undefined ? from : parts.to === null ? null : day(parts.to);
  const report = {
    quote: { text, start: 0, end: text.length },
    article: {
      id: 'harbour-harbour-',
      file: 'harbour.txt',
      published: to ?? from ?? day('2024-06-01'),
      title: 'Harbour news',
    },
    paragraph: 1,
    score,
    decisive: [],
    copies: [],
  };
  return {
    range: { from, to },
    precision: parts.precision ?? (from === to ? 'day' : 'span'),
    basis: parts.basis ?? 'stated',
    ...(parts.expression === undefined ? {} : { expression: parts.expression }),
    reports: [report, ...Array.from({ length: reports - 1 }, () => report)],
  };
}

const BASES = ['stated', 'resolved', 'published'] as const;

/** `count` one-day entries of all kinds, `step` days apart from 3 February 1931 on, the words of each its own. */
export function entriesApart(count: number, step: number): TimelineEntry[] {
  const first = -14_211;
  return Array.from({ length: count }, (_, index) =>
    entry({
      from: dayFromNumber(first + index * step),
      text: `Ferry number ${index} ran aground on the bar and was towed off again by the pilots at the next high tide.`,
      basis: BASES[index % BASES.length]!,
    }),
  );
}
