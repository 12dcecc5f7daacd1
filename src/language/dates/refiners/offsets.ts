import type { Refiner } from 'chrono-node';
import type { DatePrecision } from '../../../domain/date-expression.ts';
import { addDays, type Day } from '../../../domain/day.ts';
import { type ClosedRange, dayRange } from '../calendar.ts';
import type { Meaning, Scene } from '../meaning.ts';
import { Finding } from '../rule.ts';
import { offset } from '../rules/anchored-day.ts';
import { lastOn } from '../rules/weekday.ts';
import { weekendAfter, weekendBefore } from '../rules/weekend.ts';
import { COUNT, type CountedUnit, lengthOf, WEEKDAY_NAME, weekdayNumber } from '../vocabulary.ts';

const LEAD = new RegExp(
  `\\b(?:(?<count>${COUNT})[\\s-]+(?<unit>day|week|fortnight|month|year)s?|the\\s+(?<one>day|night|week|weekend|month|year|${WEEKDAY_NAME}))\\s+(?<way>before|after|following|prior\\s+to|from)\\s+(?:the\\s+)?$`,
  'i',
);

/** In characters, with what stands before it. */
const LONGEST_LEAD = 60;

/** Before a count: it tells how long, or what is not exactly known. */
const NO_OFFSET = /\b(?:for|within|than|over|every|each|last|first|final|next|past|lasted)\s+(?:the\s+)?$/i;

const OF_A_WEEK: readonly DatePrecision[] = ['day', 'weekend', 'week'];
/** How fine a time must be for a count of units to start from it: nothing is two days before a year. */
const FINE_ENOUGH: Readonly<Record<string, readonly DatePrecision[]>> = {
  day: ['day'],
  week: OF_A_WEEK,
  month: [...OF_A_WEEK, 'month'],
  year: [...OF_A_WEEK, 'month', 'quarter', 'season', 'year'],
};

const DAYS: Readonly<Record<CountedUnit, number>> = { day: 1, week: 7, month: 30, year: 365 };

interface Lead {
  readonly precision: DatePrecision;
  /** The precisions that a time may have to count from it. */
  readonly from: readonly DatePrecision[];
  /** About how many days on it leads; back when negative. */
  readonly days: number;
  find(anchor: ClosedRange): ClosedRange | undefined;
}

function readLead({
  count,
  unit,
  one = '',
  way,
}: Readonly<Record<string, string | undefined>>): Lead | undefined {
  const isBefore = /before|prior/i.test(way!);
  const days = isBefore ? -7 : 7;
  if (one === 'weekend') {
    return { precision: 'weekend', from: OF_A_WEEK, days, find: isBefore ? weekendBefore : weekendAfter };
  }
  if (/.day$/.test(one)) {
    const weekday = weekdayNumber(one);
    const find = ({ from, to }: ClosedRange) =>
      dayRange(lastOn(weekday, isBefore ? addDays(from, -1) : addDays(to, 7)));
    return { precision: 'day', from: OF_A_WEEK, days, find };
  }
  const length = lengthOf(count ?? 'a', unit ?? one);
  const signed = isBefore ? -length.count : length.count;
  // Two weeks before a day is a day, the week before it is a week.
  if (count && length.unit === 'week') {
    const find = (anchor: ClosedRange) => offset(anchor, 'day', signed * 7);
    return { precision: 'day', from: ['day'], days: signed * 7, find };
  }
  return {
    precision: length.unit,
    from: FINE_ENOUGH[length.unit]!,
    days: signed * DAYS[length.unit],
    find: (anchor) => offset(anchor, length.unit, signed),
  };
}

const A_DAY = '2000-01-01' as Day;
/** A meaning has the same precision wherever it is placed. */
const ANYWHERE: Scene = { published: A_DAY, direction: 'unknown', anchor: dayRange(A_DAY) };

function shifted(meaning: Meaning, { precision, days, find }: Lead, isAhead: boolean): Meaning {
  return {
    place(scene) {
      // Which Christmas is meant by "two days before Christmas" is told as if two days from now.
      const published = meaning.recurrence && !isAhead ? addDays(scene.published, -days) : scene.published;
      const placement = meaning.place({
        ...scene,
        published,
        direction: isAhead ? 'ahead' : scene.direction,
      });
      const { from = null, to = null } = placement?.range ?? {};
      const range = from !== null && to !== null && find({ from, to });
      return placement && range ? { range, precision, basis: placement.basis } : undefined;
    },
  };
}

function leadOf(before: string, words: string): RegExpExecArray | undefined {
  const match = LEAD.exec(before);
  if (!match || NO_OFFSET.test(before.slice(0, match.index))) return undefined;
  // "named Driver of the Year after 2012".
  if (/^[A-Z][a-z]+$/.test(match.groups!.one ?? '') && !/.day$/.test(match.groups!.one!)) return undefined;
  // "a week from Friday" tells when; "a week from 5 May", how long.
  return match.groups!.way === 'from' && (!match.groups!.count || /\d/.test(words)) ? undefined : match;
}

/** "two days before Christmas", "the day after last Tuesday", "a week from Friday", "the Monday before Easter". */
export const offsets: Refiner = {
  refine(context, results) {
    const found: Finding[] = [];
    for (const finding of results as Finding[]) {
      const from = Math.max(0, finding.index - LONGEST_LEAD);
      const match = leadOf(context.text.slice(from, finding.index), finding.text);
      const lead = match && readLead(match.groups!);
      const precision = lead && finding.meaning.place(ANYWHERE)?.precision;
      if (!lead || !precision || !lead.from.includes(precision)) {
        found.push(finding);
        continue;
      }
      const start = from + match.index;
      while (found.length > 0 && found.at(-1)!.stop > start) found.pop();
      const isAhead = match.groups!.way === 'from';
      const words = context.text.slice(start, finding.stop);
      found.push(new Finding(context, start, words, shifted(finding.meaning, lead, isAhead)));
    }
    return found;
  },
};
