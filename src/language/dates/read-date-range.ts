import type { DateRange } from '../../domain/date-range.ts';
import { addDays, type Day } from '../../domain/day.ts';
import { addMonths } from './calendar.ts';
import { findDateExpressions } from './find-date-expressions.ts';
import { COUNT, capitalMonth, capitalWeekday, countOf } from './vocabulary.ts';

/** Words other than months and weekdays that the rules know with a capital letter. */
const NAMES =
  /\b(?:christmas|easter|thanksgiving|halloween|new years?|new year['’]s|eve|day|good|palm|boxing|independence|memorial|labou?r|election|inauguration|veterans|remembrance|martin|luther|king|st|valentine['’]s|patrick['’]s|columbus|juneteenth|[qh][1-4])\b/g;

/** What a person leaves out: "2024" is in 2024, "christmas" on Christmas, "summer" this summer. */
const LEADS = ['in', 'on', 'this'];
const LEAD_IN =
  /^(?:in |on |this )?(?:the )?(?:(?:beginning|start|middle|end|rest|month|year) of (?:the )?)?$/;

/** "last 3 months": so many units up to today. */
const LENGTH = new RegExp(`^(?:the )?(?:last|past) (?<count>${COUNT}) (?<unit>day|week|month|year)s?$`);

function lengthUpTo(words: string, today: Day): DateRange | undefined {
  const { count, unit } = LENGTH.exec(words)?.groups ?? {};
  if (!count || !unit) return undefined;
  const units = countOf(count);
  const days = { day: units, week: units * 7 }[unit];
  return {
    from: days ? addDays(today, -days) : addMonths(today, unit === 'month' ? -units : units * -12),
    to: today,
  };
}

function asPrinted(typed: string): string {
  return typed
    .toLowerCase()
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/^(?:in|on|at|during) /, '')
    .replace(/^from (?!.*\b(?:to|until|till|through)\b|.*[-–])/, 'since ')
    .replace(NAMES, (word) => word.charAt(0).toUpperCase() + word.slice(1))
    .replace(/\b[a-z]+\b\.?/g, (word) => capitalMonth(word) ?? capitalWeekday(word) ?? word);
}

function readWhole(words: string, today: Day): DateRange | undefined {
  for (const lead of LEADS) {
    const sentence = `${lead} ${words}`;
    const [found, ...more] = findDateExpressions(sentence, today);
    if (
      found &&
      more.length === 0 &&
      found.end === sentence.length &&
      LEAD_IN.test(sentence.slice(0, found.start))
    )
      return found.range;
  }
  return undefined;
}

/**
 * Reads what a person typed where a date is asked for, in capital or small letters: "2024", "march 2024", "last
 * summer", "2024-05-26", "since 2020", "before May 2021", "2019 to 2021". Relative to `today`, looking back like
 * news. Undefined when the text is not a date expression as a whole.
 */
export function readDateRange(text: string, today: Day): DateRange | undefined {
  const words = asPrinted(text);
  const length = lengthUpTo(words, today);
  if (length) return length;
  const { side, rest } = /^(?<side>before|after) (?<rest>.+)$/.exec(words)?.groups ?? {};
  if (!side || !rest) return readWhole(words, today);
  const bound = readWhole(rest, today);
  if (!bound?.from || !bound.to) return undefined;
  return side === 'before'
    ? { from: null, to: addDays(bound.from, -1) }
    : { from: addDays(bound.to, 1), to: null };
}
