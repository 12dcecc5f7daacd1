import type { DateRange } from '../domain/date-range.ts';
import type { Day } from '../domain/day.ts';
import { readDateRange } from '../language/dates/read-date-range.ts';
import { type Term, termsOf } from '../language/terms.ts';

/** What a topic asks for. */
export interface Topic {
  /** As it was typed, without white space at its ends. */
  readonly text: string;
  /** Its index terms but for those of its date. None: only a date was given, and the archive's own outline is wanted. */
  readonly terms: readonly string[];
  /** Those of `terms` that are written as names, with a capital letter or figures: "Ada", "iPhone", "15". */
  readonly names: ReadonlySet<string>;
  /** The time that the topic names, if any. */
  readonly period?: Period;
}

/** A time named in a topic. */
export interface Period {
  readonly text: string;
  readonly range: DateRange;
  /** Index terms of its words. */
  readonly terms: readonly string[];
  /**
   * Whether the date may be part of an event's name ("2024 election"), whose story is told by other dates as well.
   * After a preposition ("Harry in 2023") it is not.
   */
  readonly isName: boolean;
}

/** Only a date with a year counts: "Black Friday" and "May" are as likely names. */
const YEAR = /\b[12]\d{3}(?:s|['’]s)?\b/;
const LONGEST_DATE_IN_WORDS = 6;
/** Words of a topic that are looked at for a date; more are no topic. */
const LONGEST_TOPIC_IN_WORDS = 24;
const PREPOSITION = /^(?:in|on|at|by|of|from|since|during|until|till|before|after|between|through|within)$/i;

/** Years are all that is read from a topic, and they mean the same whatever the day. */
const ANY_DAY = '2000-01-01' as Day;

/** Finds out what a topic is about, and the time that it names: "Harry in 2023", "April 2025 hearing", "2020-2025". */
export function readTopic(typed: string): Topic {
  const text = typed.trim();
  const found = findDate(text);
  const terms = termsOf(text);
  const inDate = ({ start, end }: Term) => found !== undefined && found.start <= start && end <= found.end;
  const subject = terms.filter((term) => !inDate(term));
  return {
    text,
    terms: [...new Set(subject.map(({ term }) => term))],
    names: new Set(
      subject.filter(({ start, end }) => /[\p{Lu}\d]/u.test(text.slice(start, end))).map(({ term }) => term),
    ),
    ...(found && {
      period: {
        text: found.run,
        range: found.range,
        terms: [...new Set(terms.filter(inDate).map(({ term }) => term))],
        isName: found.isName,
      },
    }),
  };
}

/** The longest run of words that is a date with a year, with the preposition before it. */
function findDate(text: string) {
  const words = [...text.matchAll(/\S+/g)].slice(0, LONGEST_TOPIC_IN_WORDS);
  for (let length = Math.min(LONGEST_DATE_IN_WORDS, words.length); length > 0; length--) {
    for (let first = 0; first + length <= words.length; first++) {
      const start = words[first].index;
      const last = words[first + length - 1];
      const end = last.index + last[0].length;
      const run = text.slice(start, end).replace(/[,;:.?!]+$/, '');
      if (!YEAR.test(run)) continue;
      const range = readDateRange(run, ANY_DAY);
      if (!range) continue;
      const follows = PREPOSITION.test(words[first][0]) || PREPOSITION.test(words[first - 1]?.[0] ?? '');
      return { start, end, run, range, isName: !follows };
    }
  }
  return undefined;
}
