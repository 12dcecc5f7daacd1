import { MOST_QUERY_TERMS } from '../archive/term-index.ts';
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
  readonly kind: AnswerKind;
}

/** The longest question that is read, in characters; the rest has no influence. */
const LONGEST_QUESTION = 1000;

/** Works out terms, names and the kind of answer wanted. */
export function analyseQuestion(question: string): AnalysedQuestion {
  const text = question.slice(0, LONGEST_QUESTION).trim();
  const places = new Map<string, number>();
  const words: string[] = [];
  const pairs: [number, number][] = [];
  const names = new Set<number>();
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
    before = { place, end };
  }
  return { text, terms: [...places.keys()], words, pairs, names: [...names], kind: answerKindOf(text) };
}
