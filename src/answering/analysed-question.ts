import type { NamedBearer, NamedOutlet } from '../archive/archive.ts';
import { MOST_QUERY_TERMS } from '../archive/term-index.ts';
import type { DateRange } from '../domain/date-range.ts';
import type { Day } from '../domain/day.ts';
import type { Span } from '../domain/span.ts';
import { findDateExpressions } from '../language/dates/find-date-expressions.ts';
import { termsOf } from '../language/terms.ts';
import { type AnswerKind, answerKindOf } from './answer-kind.ts';
import { wishesForLatest } from './latest.ts';
import { quotedPhrases } from './quoted-phrases.ts';

/** A name in a question whose bearer has other names in the archive. */
export interface AskedBearer {
  /** Places in the question's terms of the name's words. */
  readonly places: readonly number[];
  /** The terms of each other name. */
  readonly others: readonly (readonly string[])[];
}

/** What a question says about the answer it wants. */
export interface AnalysedQuestion {
  readonly text: string;
  /** Distinct index terms in the order of the question. */
  readonly terms: readonly string[];
  /** By term: its word as the question has it, in lower case. */
  readonly words: readonly string[];
  /** Places in `terms` of words that follow one another in the question. */
  readonly pairs: readonly (readonly [number, number])[];
  /** Places in `terms` of names: words with a capital that the start of a sentence does not explain. */
  readonly names: readonly number[];
  /** The calendar ranges it names, each with the places in `terms` of the words that name it. */
  readonly dates: readonly { readonly range: DateRange; readonly places: readonly number[] }[];
  /** The outlets it names, each with the places in `terms` of the words that name it. */
  readonly outlets: readonly { readonly source: string; readonly places: readonly number[] }[];
  /** The names it has for whom or what the archive has others; none where it asks about nothing but a name. */
  readonly bearers: readonly AskedBearer[];
  /** `terms` with the other names in place of those; empty where that brings in no other term. */
  readonly reworded: readonly string[];
  /** Places in `terms` of words that name neither a date nor an outlet; all of them where that leaves none. */
  readonly subject: readonly number[];
  /** What it puts in quotation marks. */
  readonly phrases: readonly string[];
  /** Whether it asks for the latest, and so for what was published last. */
  readonly latest: boolean;
  readonly kind: AnswerKind;
  /** Places in `terms` of words that any answer of the kind stands for: "old" in "How old is Ada?". */
  readonly kindPlaces: readonly number[];
}

/** The longest question that is read, in characters; the rest has no influence. */
const LONGEST_QUESTION = 1000;

/** The words of a question for somebody's age, which an age may be told without. */
const AGE = /^(?:old|age|aged)$/;

/** A question without what has no influence: white space around it, and all beyond a length that no question has. */
export function questionText(typed: string): string {
  return typed.slice(0, LONGEST_QUESTION).trim();
}

/**
 * Works out terms, names, dates and the kind of answer wanted of a {@link questionText}. `today` is what "last year"
 * counts from; `named` are the outlets of the archive that the text names, `bearers` the names in it that the archive
 * has others for.
 */
export function analyseQuestion(
  text: string,
  today: Day,
  named: readonly NamedOutlet[] = [],
  bearers: readonly NamedBearer[] = [],
): AnalysedQuestion {
  const places = new Map<string, number>();
  const words: string[] = [];
  const pairs: [number, number][] = [];
  const names = new Set<number>();
  const dates = findDateExpressions(text, today).map((found) => ({ ...found, places: new Set<number>() }));
  const outlets = named.map((outlet) => ({ ...outlet, places: new Set<number>() }));
  const called = bearers.map((bearer) => ({ ...bearer, places: new Set<number>() }));
  const framing = [...dates, ...outlets];
  const latest = wishesForLatest(text).filter((wish) => !framing.some((words) => meet(words, wish)));
  const found = termsOf(text);
  const said = found.filter((word) => !latest.some((wish) => meet(wish, word)));
  let before: { place: number; end: number } | undefined;
  for (const { term, start, end } of said.length > 0 ? said : found) {
    let place = places.get(term);
    if (place === undefined) {
      if (places.size === MOST_QUERY_TERMS) continue;
      place = places.size;
      places.set(term, place);
      words.push(text.slice(start, end).toLowerCase());
    }
    if (before && before.place !== place && !/[,;:.?!]/.test(text.slice(before.end, start))) {
      pairs.push([before.place, place]);
    }
    if (/^\p{Lu}/u.test(text.slice(start)) && !/(^|[.?!]\s)["“‘']?$/.test(text.slice(0, start)))
      names.add(place);
    for (const words of [...framing, ...called]) {
      if (words.start <= start && end <= words.end) words.places.add(place);
    }
    before = { place, end };
  }
  const isFraming = (place: number) => framing.some((words) => words.places.has(place));
  const all = [...places.values()];
  const kind = answerKindOf(text);
  const subject = all.filter((place) => !isFraming(place));
  const terms = [...places.keys()];
  const renamed = called
    .map(({ places: its, others }): AskedBearer => ({ places: [...its], others: others.map(termsIn) }))
    .filter(({ places: its }) => its.length > 0 && its.length < all.length && !its.some(isFraming));
  return {
    text,
    terms,
    words,
    pairs,
    names: [...names].filter((place) => !isFraming(place)),
    dates: dates.map((date) => ({ range: date.range, places: [...date.places] })),
    outlets: outlets.map(({ source, places: words }) => ({ source, places: [...words] })),
    bearers: renamed,
    reworded: reworded(terms, renamed),
    subject: subject.length > 0 ? subject : all,
    phrases: quotedPhrases(text),
    latest: latest.length > 0,
    kind,
    kindPlaces: kind === 'age' ? all.filter((place) => AGE.test(words[place])) : [],
  };
}

const termsIn = (text: string) => termsOf(text).map(({ term }) => term);

/** Terms with the other names of bearers in place of those that they hold; none where all of these are parts of those. */
function reworded(terms: readonly string[], bearers: readonly AskedBearer[]): string[] {
  const names = bearers.flatMap(({ others }) => others.flat());
  if (names.every((term) => terms.includes(term))) return [];
  const replaced = new Set(bearers.flatMap(({ places }) => places));
  const rest = terms.filter((_, place) => !replaced.has(place));
  return [...new Set([...rest, ...names])].slice(0, MOST_QUERY_TERMS);
}

const meet = (a: Span, b: Span) => a.start < b.end && b.start < a.end;
