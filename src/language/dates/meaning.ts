import type { DateExpression, DatePrecision } from '../../domain/date-expression.ts';
import type { DateRange } from '../../domain/date-range.ts';
import { addDays, type Day, dayNumber } from '../../domain/day.ts';
import { type ClosedRange, dayRange, yearOf } from './calendar.ts';

/**
 * Which way the verbs around an expression point. `unknown`: they leave it open, or it only qualifies a noun.
 * `none`: there is no verb. `listed`: the date opens a line of a chronicle. `alone`: there is nothing else.
 */
export type Direction = 'back' | 'ahead' | 'unknown' | 'none' | 'listed' | 'alone';

/** An expression put on the calendar. */
export interface Placement {
  readonly range: DateRange;
  readonly precision: DatePrecision;
  readonly basis: DateExpression['basis'];
}

/** What is known where an expression stands. */
export interface Scene {
  readonly published: Day;
  readonly direction: Direction;
  /** The last range the text named before, whole and closed: what "that year" or "two days later" hangs on. */
  readonly anchor: ClosedRange | undefined;
  /** The year that the sentence opens with: "In 2023, ...". */
  readonly year?: ClosedRange;
}

/** Times that come round again: the Fridays, the Marches, the 7ths of August. */
export interface Recurrence {
  /** The last occurrence that begins on or before a day. */
  latest(day: Day): ClosedRange | undefined;
  /** The first occurrence that ends on or after a day. */
  next(day: Day): ClosedRange | undefined;
}

/** What an expression says, before it is known where on the calendar that is. */
export interface Meaning {
  place(scene: Scene): Placement | undefined;
  /** Set where the words leave open which occurrence is meant, so that a neighbour ("May to July 2020") can tell. */
  readonly recurrence?: Recurrence;
}

/** Words that alone fix their range: "30 September 2024". */
export function stated(range: DateRange, precision: DatePrecision): Meaning {
  const placement: Placement = { range, precision, basis: 'stated' };
  return { place: () => placement };
}

/** Words that count from the publication day: "last week". */
export function fromPublication(
  precision: DatePrecision,
  find: (published: Day) => DateRange | undefined,
): Meaning {
  return {
    place({ published }) {
      const range = find(published);
      return range && { range, precision, basis: 'resolved' };
    },
  };
}

/** The most days that a unit holds. */
const LONGEST: Readonly<Partial<Record<DatePrecision, number>>> = { day: 1, week: 7, month: 31, quarter: 92 };

/**
 * Words that count from the last range named, or from the publication day where there was none: "the previous year".
 * They name nothing where that range is coarser than they are, or than `coarsest`: no day can be "that day" of a year;
 * nor without it, where they `pointBack` at it: "that year" is never the one just going on.
 */
export function fromAnchor(
  precision: DatePrecision,
  find: (anchor: ClosedRange) => ClosedRange | undefined,
  { coarsest = precision, pointBack = false } = {},
): Meaning {
  return {
    place({ anchor: named, published, direction }) {
      if (!named && pointBack) return undefined;
      const anchor = named ?? dayRange(published);
      const days = dayNumber(anchor.to) - dayNumber(anchor.from) + 1;
      const range = days <= (LONGEST[coarsest] ?? 366) ? find(anchor) : undefined;
      // What is told from the past up to now does not jump past today: "D-Day remembered, 75 years later".
      const leaps = anchor.from <= published && range !== undefined && range.from > published;
      return !range || (leaps && direction !== 'ahead') ? undefined : { range, precision, basis: 'resolved' };
    },
  };
}

/** Where the words point nowhere, a date ahead is meant when it is this many times nearer than the one back. */
const MUCH_NEARER = 2;
/** A time so lately past, in days, is meant even under a future tense ("said they would appeal the Jan. 14 order"). */
const JUST_PAST = 30;
/** The same of a date, which would be written with its year if it were the next one, so far ahead. */
const DATE_JUST_PAST = 90;
/**
 * A date this near ahead, in days, is meant rather than the one almost a year back, even in a chronicle or under a past
 * tense: papers write the year where it is not the one at hand, and pages are updated after the date they bear.
 */
const JUST_AHEAD = 14;
/** The same without a verb: listings announce. */
const SOON_AHEAD = 60;
/** A date this far back, in days, would have been written with its year. */
const TOO_FAR = 300;

/**
 * Words for something that recurs: the latest that began by the publication day, or the next one where the words
 * around point ahead. `yearly` things, which are far apart, may be told by the year that the sentence is about, and by
 * how near they are as well; `isDate` marks those that are written as a month and its date.
 */
export function recurring(
  precision: DatePrecision,
  recurrence: Recurrence,
  { yearly = false, isDate = false } = {},
): Meaning {
  const isAhead = (back: ClosedRange, ahead: ClosedRange, { published, direction }: Scene): boolean => {
    if (!yearly || direction === 'alone') return direction === 'ahead';
    const since = dayNumber(published) - dayNumber(back.to);
    const until = dayNumber(ahead.from) - dayNumber(published);
    if (direction === 'back') return isDate && until <= JUST_AHEAD && since > TOO_FAR;
    if (direction === 'none') return precision === 'day' && until <= SOON_AHEAD && since > until;
    if (direction === 'listed') return precision === 'day' && until <= JUST_AHEAD && since > TOO_FAR;
    if (direction === 'unknown') return until * MUCH_NEARER <= since;
    return since > (isDate ? DATE_JUST_PAST : JUST_PAST);
  };
  return {
    recurrence,
    place(scene) {
      const inYear = yearly && scene.year && recurrence.next(scene.year.from);
      if (inYear && inYear.to <= scene.year!.to) return { range: inYear, precision, basis: 'resolved' };
      const back = recurrence.latest(scene.published);
      const ahead = recurrence.next(scene.published);
      const range = !back || (ahead && isAhead(back, ahead, scene)) ? ahead : back;
      return range && { range, precision, basis: 'resolved' };
    },
  };
}

/** Something that comes once a year, or, like 29 February, in some years. */
export function yearly(inYear: (year: number) => ClosedRange | undefined): Recurrence {
  const WIDEST_GAP = 8;
  return {
    latest(day) {
      for (let year = yearOf(day); year >= yearOf(day) - WIDEST_GAP; year--) {
        const range = inYear(year);
        if (range && range.from <= day) return range;
      }
      return undefined;
    },
    next(day) {
      // A season may run over from the year before.
      for (let year = yearOf(day) - 1; year <= yearOf(day) + WIDEST_GAP; year++) {
        const range = inYear(year);
        if (range && range.to >= day) return range;
      }
      return undefined;
    },
  };
}

/** Something that comes every seven days: the one that starts within the week up to a day. */
export function weekly(lastBy: (day: Day) => ClosedRange): Recurrence {
  return {
    latest: lastBy,
    next(day) {
      const last = lastBy(day);
      return last.to >= day ? last : lastBy(addDays(day, 6));
    },
  };
}
