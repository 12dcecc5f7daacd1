import { MOST_QUERY_TERMS } from '../archive/term-index.ts';
import type { DateRange } from '../domain/date-range.ts';
import type { Day } from '../domain/day.ts';
import { findDateExpressions } from '../language/dates/find-date-expressions.ts';
import { termsOf } from '../language/terms.ts';
import { type AnswerKind, answerKindOf } from './answer-kind.ts';

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
  readonly kind: AnswerKind;
}

/** The longest question that is read, in characters; the rest has no influence. */
const LONGEST_QUESTION = 1000;

/** Works out terms, names, dates and the kind of answer wanted. `today` is what "last year" counts from. */
export function analyseQuestion(question: string, today: Day): AnalysedQuestion {
  const text = question.slice(0, LONGEST_QUESTION).trim();
  const places = new Map<string, number>();
  const words: string[] = [];
  const pairs: [number, number][] = [];
  const names = new Set<number>();
  const dates = findDateExpressions(text, today).map((found) => ({ ...found, places: new Set<number>() }));
  let before: { place: number; end: number } | undefined;
  for (const { term, start, end } of termsOf(text)) {
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
    for (const date of dates) if (date.start <= start && end <= date.end) date.places.add(place);
    before = { place, end };
  }
  return {
    text,
    terms: [...places.keys()],
    words,
    pairs,
    names: [...names].filter((place) => !dates.some((date) => date.places.has(place))),
    dates: dates.map((date) => ({ range: date.range, places: [...date.places] })),
    kind: answerKindOf(text),
  };
}
