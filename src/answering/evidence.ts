import type { Candidate, DatedStatement } from '../archive/archive.ts';
import type { DateExpression } from '../domain/date-expression.ts';
import { contains, type DateRange, overlaps } from '../domain/date-range.ts';
import type { Passage } from '../domain/passage.ts';
import type { Span } from '../domain/span.ts';
import type { WordVectors } from '../embedding/word-vectors.ts';
import { type Term, termsOf } from '../language/terms.ts';
import type { AnalysedQuestion } from './analysed-question.ts';
import { signsOf } from './answer-kind.ts';
import { isAsked, phrasesIn } from './quoted-phrases.ts';
import { wordSimilarity } from './word-similarity.ts';

/** A candidate read through: what of the question stands in which of its sentences. */
export interface Evidence {
  readonly candidate: Candidate;
  readonly sentences: readonly SentenceEvidence[];
  /** Index terms of the passage. */
  readonly words: number;
  /** Share of the question's neighbouring words that are neighbours in the passage, 0 to 1. */
  readonly pairs: number;
  /** Share of the question's quoted phrases that the passage holds letter for letter, 0 to 1; 0 when it quotes none. */
  readonly phrases: number;
  /** The calendar ranges that the passage names. */
  readonly dates: readonly DateRange[];
}

export interface SentenceEvidence {
  /**
   * By term of the question: 1 where it stands in the sentence, else the cosine of the nearest word, at least 0. The
   * words of a date also stand where another expression of that date does, and everywhere in an article of that date;
   * those of an outlet everywhere in its articles; those of a name where another name of its bearer does; "old" where an
   * age follows a word of the question.
   */
  readonly similarities: readonly number[];
  readonly words: number;
  /** Words of the question, and words of the wanted kind; offsets count from the passage's start. */
  readonly matches: readonly Span[];
  readonly signs: readonly Span[];
  /** Whether it has an expression of a date that the question names. */
  readonly statesDate: boolean;
  /** Whether it is itself a question. */
  readonly asks: boolean;
  readonly phrases: number;
}

/** Neighbours in the question may have this many other words between them in the passage. */
const PAIR_GAP = 2;

/** Reads candidates against the question. `texts` and `dates` are those of the candidates' passages, in their order. */
export async function readEvidence(
  question: AnalysedQuestion,
  candidates: readonly Candidate[],
  texts: readonly string[],
  dates: readonly DatedStatement[],
  wordVectors: WordVectors,
): Promise<Evidence[]> {
  const terms = texts.map(termsOf);
  const numbers = new Map<string, number>();
  const words = terms.map((all) => all.map(({ word }) => numberOf(word, numbers)));
  const similarity = await wordSimilarity(question.words, [...numbers.keys()], wordVectors);
  const datesOf = new Map<Passage, DatedStatement[]>(candidates.map(({ passage }) => [passage, []]));
  for (const date of dates) datesOf.get(date.passage)!.push(date);
  const places = new Map(question.terms.map((term, place) => [term, place]));
  return candidates.map((candidate, index) => {
    const reading = {
      candidate,
      text: texts[index],
      terms: terms[index],
      words: words[index],
      sequence: terms[index].map(({ term }) => places.get(term) ?? -1),
    };
    return evidenceOf(question, reading, datesOf.get(candidate.passage)!, similarity);
  });
}

/** The number of a word among all, counted as they come. */
function numberOf(word: string, numbers: Map<string, number>): number {
  const known = numbers.get(word);
  if (known !== undefined) return known;
  numbers.set(word, numbers.size);
  return numbers.size - 1;
}

interface Reading {
  readonly candidate: Candidate;
  readonly text: string;
  readonly terms: readonly Term[];
  /** By word: its number, the same for the same word. */
  readonly words: readonly number[];
  /** By word: its place among the terms of the question, or -1. */
  readonly sequence: readonly number[];
}

function evidenceOf(
  question: AnalysedQuestion,
  { candidate, text, terms, words, sequence }: Reading,
  dates: readonly DatedStatement[],
  similarity: Float32Array,
): Evidence {
  const { passage } = candidate;
  const called = question.bearers.map(({ places, others }) => ({
    places,
    spans: spansOf(others, terms, text),
  }));
  let next = 0;
  const sentences = passage.sentences.map((span, index): SentenceEvidence => {
    const [start, end] = [span.start - passage.start, span.end - passage.start];
    const own = text.slice(start, end);
    const similarities = question.terms.map(() => 0);
    const matches: Span[] = [];
    const first = next;
    for (; next < terms.length && terms[next].start < end; next++) {
      raiseTo(similarities, similarity, words[next]);
      if (sequence[next] < 0) continue;
      similarities[sequence[next]] = 1;
      matches.push({ start: terms[next].start, end: terms[next].end });
    }
    for (const { places, spans } of called) {
      for (const span of spans) {
        if (span.start < start || span.start >= end) continue;
        for (const place of places) similarities[place] = 1;
        if (!matches.some((match) => match.start <= span.start && span.end <= match.end)) matches.push(span);
      }
    }
    const expressions = dates
      .filter(({ sentence }) => sentence === index)
      .map(({ expression }) => expression);
    const stated = question.dates.filter(({ range }) => isStated(range, expressions));
    for (const date of question.dates) {
      if (!stated.includes(date) && !contains(date.range, candidate.published)) continue;
      for (const place of date.places) similarities[place] = 1;
    }
    for (const { source, places: named } of question.outlets) {
      if (source === candidate.source) for (const place of named) similarities[place] = 1;
    }
    const signs =
      question.kind === 'time'
        ? expressions.map((expression) => moved(expression, -passage.start))
        : signsOf(question.kind, own).map((sign) => moved(sign, start));
    if (signs.some((sign) => isRightAfter(sign, matches))) {
      for (const place of question.kindPlaces) similarities[place] = 1;
    }
    return {
      similarities,
      words: next - first,
      matches,
      signs: signs.filter((sign) => isOfQuestion(question, sign, matches, text)),
      statesDate: stated.length > 0,
      asks: isAsked(own),
      phrases: phrasesIn(own, question.phrases),
    };
  });
  return {
    candidate,
    sentences,
    words: terms.length,
    pairs: pairShare(question, sequence),
    phrases: phrasesIn(text, question.phrases),
    dates: dates.map(({ expression }) => expression.range),
  };
}

const CAPITAL = /^\p{Lu}/u;
const GOES_ON = /^ \p{Lu}/u;

/** Where one of some names, given by their terms, stands in a text and does not go on, as "Ada" does in "Ada Reed". */
function spansOf(names: readonly (readonly string[])[], terms: readonly Term[], text: string): Span[] {
  return terms.flatMap((_, at) =>
    names
      .filter((name) => name.every((term, place) => terms[at + place]?.term === term))
      .map((name) => ({ start: terms[at].start, end: terms[at + name.length - 1].end }))
      .filter(
        ({ start, end }) =>
          CAPITAL.test(text.slice(start, start + 2)) && !GOES_ON.test(text.slice(end, end + 3)),
      ),
  );
}

/** Raises what is known of each term of the question to how like it a word is. */
function raiseTo(similarities: number[], similarity: Float32Array, word: number): void {
  const row = word * similarities.length;
  for (let place = 0; place < similarities.length; place++) {
    if (similarity[row + place] > similarities[place]) similarities[place] = similarity[row + place];
  }
}

/** "Who is Kate?" is not answered by "Kate", nor "How old is Kate?" by "George, 10". */
function isOfQuestion(
  { kind, names }: AnalysedQuestion,
  sign: Span,
  matches: readonly Span[],
  text: string,
): boolean {
  if (kind !== 'age') return !matches.some((match) => match.start <= sign.start && sign.end <= match.end);
  return names.length === 0 || !text.startsWith(', ', sign.start - 2) || isRightAfter(sign, matches);
}

/** Whether a sign stands right after a word of the question, but for a comma: "Ada Quill, 42". */
function isRightAfter(sign: Span, matches: readonly Span[]): boolean {
  return matches.some(({ end }) => end + 2 === sign.start);
}

/** Whether one of a sentence's date expressions is of a date, or within it. */
function isStated(wanted: DateRange, expressions: readonly DateExpression[]): boolean {
  return expressions.some(({ range }) => range.from !== null && range.to !== null && overlaps(range, wanted));
}

const moved = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });

function pairShare({ pairs }: AnalysedQuestion, sequence: readonly number[]): number {
  if (pairs.length === 0) return 0;
  const seen = new Set<string>();
  sequence.forEach((place, at) => {
    for (let other = at + 1; place >= 0 && other <= at + 1 + PAIR_GAP && other < sequence.length; other++) {
      if (sequence[other] >= 0) seen.add(`${place} ${sequence[other]}`);
    }
  });
  return pairs.filter(([a, b]) => seen.has(`${a} ${b}`) || seen.has(`${b} ${a}`)).length / pairs.length;
}
