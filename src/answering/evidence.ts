import type { Candidate, DatedStatement } from '../archive/archive.ts';
import { contains, type DateRange, overlaps } from '../domain/date-range.ts';
import type { Day } from '../domain/day.ts';
import type { Passage } from '../domain/passage.ts';
import type { Span } from '../domain/span.ts';
import { dot } from '../embedding/vector.ts';
import type { WordVectors } from '../embedding/word-vectors.ts';
import { type Term, termsOf } from '../language/terms.ts';
import type { AnalysedQuestion } from './analysed-question.ts';
import { signsOf } from './answer-kind.ts';

/** A candidate read through: what of the question stands in which of its sentences. */
export interface Evidence {
  readonly candidate: Candidate;
  readonly sentences: readonly SentenceEvidence[];
  /** Index terms of the passage. */
  readonly words: number;
  /** Share of the question's neighbouring words that are neighbours in the passage, 0 to 1. */
  readonly pairs: number;
}

export interface SentenceEvidence {
  /**
   * By term of the question: 1 where it stands in the sentence, else the cosine of the nearest word, at least 0. The
   * words of a date also stand where another expression of that date does, and everywhere in an article of that date.
   */
  readonly similarities: readonly number[];
  readonly words: number;
  /** Words of the question, and words of the wanted kind; offsets count from the passage's start. */
  readonly matches: readonly Span[];
  readonly signs: readonly Span[];
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
  const words = terms.map((all, index) =>
    all.map(({ start, end }) => texts[index].slice(start, end).toLowerCase()),
  );
  const vectors = await wordVectors.of(new Set([...words.flat(), ...question.words]));
  const similarTo = wordSimilarity(question, vectors);
  const datesOf = new Map<Passage, DatedStatement[]>(candidates.map(({ passage }) => [passage, []]));
  for (const date of dates) datesOf.get(date.passage)!.push(date);
  return candidates.map((candidate, index) => {
    const reading = { candidate, text: texts[index], terms: terms[index], words: words[index] };
    return evidenceOf(question, reading, datesOf.get(candidate.passage)!, similarTo);
  });
}

interface Reading {
  readonly candidate: Candidate;
  readonly text: string;
  readonly terms: readonly Term[];
  readonly words: readonly string[];
}

function evidenceOf(
  question: AnalysedQuestion,
  { candidate, text, terms, words }: Reading,
  dates: readonly DatedStatement[],
  similarTo: (word: string) => Float32Array,
): Evidence {
  const { passage } = candidate;
  const places = new Map(question.terms.map((term, place) => [term, place]));
  const sequence = terms.map(({ term }) => places.get(term) ?? -1);
  let next = 0;
  const sentences = passage.sentences.map((span, index): SentenceEvidence => {
    const [start, end] = [span.start - passage.start, span.end - passage.start];
    const similarities = question.terms.map(() => 0);
    const matches: Span[] = [];
    const first = next;
    for (; next < terms.length && terms[next].start < end; next++) {
      const similar = similarTo(words[next]);
      for (let place = 0; place < similarities.length; place++) {
        if (similar[place] > similarities[place]) similarities[place] = similar[place];
      }
      if (sequence[next] < 0) continue;
      similarities[sequence[next]] = 1;
      matches.push({ start: terms[next].start, end: terms[next].end });
    }
    const expressions = dates
      .filter(({ sentence }) => sentence === index)
      .map(({ expression }) => expression);
    const ranges = expressions.map((expression) => expression.range);
    for (const { range, places: named } of question.dates) {
      if (!isOfDate(range, ranges, candidate.published)) continue;
      for (const place of named) similarities[place] = 1;
    }
    const signs =
      question.kind === 'time'
        ? expressions.map((expression) => moved(expression, -passage.start))
        : signsOf(question.kind, text.slice(start, end)).map((sign) => moved(sign, start));
    return {
      similarities,
      words: next - first,
      matches,
      // "Who is Kate?" is not answered by "Kate".
      signs: signs.filter(
        (sign) => !matches.some((match) => match.start <= sign.start && sign.end <= match.end),
      ),
    };
  });
  return { candidate, sentences, words: terms.length, pairs: pairShare(question, sequence) };
}

/** Whether an article of that day, or a sentence with date expressions of these ranges, is about a date of the question. */
function isOfDate(wanted: DateRange, ranges: readonly DateRange[], published: Day): boolean {
  const isClosed = ({ from, to }: DateRange) => from !== null && to !== null;
  return contains(wanted, published) || ranges.some((range) => isClosed(range) && overlaps(range, wanted));
}

const moved = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });

/** By word: its cosine with each of the question's terms, below 1, since only the term itself counts as found. */
function wordSimilarity(
  question: AnalysedQuestion,
  vectors: ReadonlyMap<string, Float32Array>,
): (word: string) => Float32Array {
  const wanted = question.words.map((word) => vectors.get(word)!);
  const similar = new Map<string, Float32Array>();
  for (const [word, vector] of vectors) {
    const cosines = new Float32Array(wanted.length);
    for (let place = 0; place < wanted.length; place++)
      cosines[place] = Math.min(0.99, dot(vector, wanted[place]));
    similar.set(word, cosines);
  }
  return (word) => similar.get(word)!;
}

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
