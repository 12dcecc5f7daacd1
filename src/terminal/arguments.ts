import { parseArgs } from 'node:util';
import { MOST_CITATIONS } from '../domain/answer.ts';
import type { DateRange } from '../domain/date-range.ts';
import type { Day } from '../domain/day.ts';
import { Problem } from '../domain/problem.ts';
import { text } from './text.ts';

/** Each option with the name of its value in help; null for one that takes none. */
const OPTIONS = {
  corpus: 'FOLDER',
  index: 'FOLDER',
  limit: 'N',
  from: 'DATE',
  to: 'DATE',
  since: 'DATE',
  picture: 'FILE.png',
  json: null,
} as const;

/** An option that a script may take, without its dashes. */
export type OptionName = keyof typeof OPTIONS;

/** How a date on the command line is understood: the reader of date expressions, and the day it counts from. */
export interface DateReading {
  readonly today: Day;
  /** The calendar range of a text such as `2024-03-07`, `March 2024`, `last week`; undefined for one that is no date. */
  readonly readDateRange: (text: string, today: Day) => DateRange | undefined;
}

/** What a command line says. */
export interface Arguments {
  /** All that is not an option, joined by spaces: the question or the topic; empty when there is none. */
  readonly words: string;
  readonly corpus?: string;
  readonly index?: string;
  readonly limit?: number;
  /** From the first day of `--from` or `--since` to the last day of `--to`; open where one is not given. */
  readonly range: DateRange;
  readonly json: boolean;
  /** The PNG file to write. */
  readonly picture?: string;
}

/** The options of a script with the names of their values, for messages. */
function usage(allowed: readonly OptionName[]): string {
  return allowed
    .map((name) => (OPTIONS[name] === null ? `--${name}` : `--${name} ${OPTIONS[name]}`))
    .join(', ');
}

function wanted(name: OptionName): string {
  if (name === 'limit') return text.numberWanted(1, MOST_CITATIONS);
  if (name === 'picture') return text.pictureWanted;
  return name === 'from' || name === 'to' || name === 'since' ? text.dateWanted : text.folderWanted;
}

function notAllowed(name: OptionName, value: string): Problem {
  return new Problem('ARGUMENT_INVALID', text.valueNotAllowed(`--${name}`, value, wanted(name)));
}

/** The options given, each with its value ('' for one that takes none). The last of a repeated option counts. */
function readOptions(args: readonly string[], allowed: readonly OptionName[]) {
  // Not strict, because the messages of strict parsing name neither the value nor what is allowed.
  const { tokens, positionals } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      allowed.map((name) => [name, { type: OPTIONS[name] === null ? 'boolean' : 'string' }] as const),
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const given = new Map<OptionName, string>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const name = allowed.find((option) => `--${option}` === token.rawName);
    if (name === undefined) {
      throw new Problem('ARGUMENT_UNKNOWN', text.unknownOption(token.rawName, usage(allowed)));
    }
    if (OPTIONS[name] === null && token.value !== undefined) {
      throw new Problem('ARGUMENT_INVALID', text.valueNotWanted(token.rawName, token.value));
    }
    if (OPTIONS[name] !== null && !token.value) {
      throw new Problem('ARGUMENT_INVALID', text.valueMissing(token.rawName, wanted(name)));
    }
    given.set(name, token.value ?? '');
  }
  return { given, words: positionals.join(' ').trim() };
}

function readLimit(value: string): number {
  const limit = /^\d+$/.test(value) ? Number(value) : 0;
  if (limit < 1 || limit > MOST_CITATIONS) throw notAllowed('limit', value);
  return limit;
}

function readPicture(value: string | undefined): string | undefined {
  if (value !== undefined && !/[^/\\]\.png$/i.test(value)) throw notAllowed('picture', value);
  return value;
}

function readRange(given: ReadonlyMap<OptionName, string>, dates: DateReading): DateRange {
  const bound = (name: 'from' | 'to' | 'since', end: keyof DateRange): Day | null => {
    const value = given.get(name);
    if (value === undefined) return null;
    const day = dates.readDateRange(value, dates.today)?.[end];
    if (!day) throw notAllowed(name, value);
    return day;
  };
  const range = { from: bound('from', 'from') ?? bound('since', 'from'), to: bound('to', 'to') };
  if (range.from !== null && range.to !== null && range.from > range.to) {
    throw new Problem('ARGUMENT_INVALID', text.rangeReversed(given.get('from')!, given.get('to')!));
  }
  return range;
}

/**
 * Reads a script's command line (`process.argv.slice(2)`) that may hold the options `allowed`, anywhere before `--`.
 * Throws a Problem that names the option, its value and what is allowed.
 */
export function readArguments(
  args: readonly string[],
  allowed: readonly OptionName[],
  dates: DateReading,
): Arguments {
  const { given, words } = readOptions(args, allowed);
  const limit = given.get('limit');
  return {
    words,
    corpus: given.get('corpus'),
    index: given.get('index'),
    limit: limit === undefined ? undefined : readLimit(limit),
    range: readRange(given, dates),
    json: given.has('json'),
    picture: readPicture(given.get('picture')),
  };
}

/** {@link readArguments} for a script that takes options only. Throws a Problem for words besides. */
export function readOptionsOnly(
  args: readonly string[],
  allowed: readonly OptionName[],
  dates: DateReading,
): Arguments {
  const given = readArguments(args, allowed, dates);
  if (given.words !== '') {
    throw new Problem('ARGUMENT_INVALID', text.wordsNotWanted(given.words, usage(allowed)));
  }
  return given;
}
