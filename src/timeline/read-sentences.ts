import type { Archive } from '../archive/archive.ts';
import type { DateExpression } from '../domain/date-expression.ts';
import type { Passage } from '../domain/passage.ts';
import type { Span } from '../domain/span.ts';
import { type Term, termsOf } from '../language/terms.ts';
import { dateClause } from './date-clause.ts';

/** A date of a sentence with the terms of the clause that tells of it; the dates' own terms are left out. */
export interface DatedClause {
  readonly expression: DateExpression;
  readonly terms: readonly string[];
  /** Those terms of the whole sentence that stand nearer to this date than to another. */
  readonly nearTerms: readonly string[];
  /** Whether somebody named before is its subject. */
  readonly hasSubjectPronoun: boolean;
}

/** A sentence of a passage as a timeline reads it. */
export interface ReadSentence {
  readonly text: string;
  /** Its terms but for those of its dates. */
  readonly terms: readonly string[];
  /** Whether it speaks of somebody or something named in a sentence before. */
  readonly hasPronoun: boolean;
  /** Whether a paragraph begins with it. */
  readonly opensParagraph: boolean;
  /** Whether it states something: no question, no table, no mere name and date, nothing about the page itself. */
  readonly isStatement: boolean;
  /** Its dates of events, in order; none where it states nothing. */
  readonly dates: readonly DatedClause[];
}

/** Persons anywhere; a thing only at the head, for further on it is most often one that the sentence names itself. */
const PRONOUN = /\b(?:he|she|they|his|her|their|him|them)\b|^\W*(?:it|its|this|these|that|those)\b/i;

/** "During his visit, Ada ...": a pronoun that waits for its name. */
const AHEAD_OF_NAME = /^[^,]*\b(?:his|her|their)\b[^,]*,\s+\p{Lu}/u;

/** Whether a sentence hangs on somebody or something named before: by a pronoun, and with no name of its own before it. */
function pointsBack(text: string, terms: readonly Term[]): boolean {
  const at = text.search(PRONOUN);
  if (at < 0 || AHEAD_OF_NAME.test(text)) return false;
  // The first word has a capital letter whether it is a name or not.
  return !terms.some(
    ({ start }) => start < at && /\p{Lu}/u.test(text.charAt(start)) && /\w/.test(text.slice(0, start)),
  );
}

/** A sentence with more figures is a table. */
const MOST_FIGURES = 10;
/** What stands before the date of a quoted post. */
const HANDLE = /\(@\w+\)\s*$/;
/** How papers speak of their own pages and pictures. */
const FURNITURE =
  /^\W*(?:editor['’]s note|follow (?:here|along|live)|this (?:page|article|story|live blog) (?:recaps|was|has been)|read (?:more|also)\b|sign up|subscribe|image source|contributing:)|\b(?:Getty Images|Hulton Archive)\b/i;
const QUESTION = /\?["”’')\]]*$/;

/** Whether a date only says when a post or a work that is cited was published: "(@ada) May 5, 2024", "(2020)". */
function isReference(text: string, { start, end }: Span): boolean {
  return HANDLE.test(text.slice(0, start)) || /^\(\d{4}\)$/.test(text.slice(Math.max(0, start - 1), end + 1));
}

const PAST = /\b(?:was|were|had|did|said|told|went|came|made|took|won|lost|\p{L}+ed)\b/u;

/** Whether "today" tells of a state and of no day: "Prices today are higher". */
function isNowadays(text: string, { start, end }: Span): boolean {
  return /^today$/i.test(text.slice(start, end)) && !PAST.test(text);
}

/** Whether a word is no name, handle or tag. */
function isPlainWord(text: string, start: number, end: number): boolean {
  return /^\p{Ll}{3}/u.test(text.slice(start, end)) && !/[@#]/.test(text.charAt(start - 1));
}

/** Reads the sentences of passages, in the order given; with `onlyDated` those with dates, the others as if empty. */
export async function readSentences(
  archive: Archive,
  passages: readonly Passage[],
  onlyDated = false,
): Promise<ReadSentence[][]> {
  const [texts, statements] = await Promise.all([
    archive.passageTexts(passages),
    archive.datedStatements(passages),
  ]);
  const byPassage = new Map<Passage, typeof statements>(passages.map((passage) => [passage, []]));
  for (const statement of statements) byPassage.get(statement.passage)!.push(statement);
  return passages.map((passage, index) => {
    const its = byPassage.get(passage)!;
    return passage.sentences.map((span, sentence) => {
      const dates = its.filter((statement) => statement.sentence === sentence);
      if (onlyDated && dates.length === 0) return EMPTY;
      const before = passage.sentences[sentence - 1]?.end ?? passage.start;
      const textBetween = (from: number, to: number) =>
        texts[index].slice(from - passage.start, to - passage.start);
      return {
        ...readSentence(
          textBetween(span.start, span.end),
          span.start,
          dates.map(({ expression }) => expression),
        ),
        // A passage may hold several paragraphs. Some texts break them by a single line.
        opensParagraph: sentence === 0 || /[\n\r\u2028\u2029]/.test(textBetween(before, span.start)),
      };
    });
  });
}

const EMPTY: ReadSentence = {
  text: '',
  terms: [],
  hasPronoun: false,
  opensParagraph: false,
  isStatement: false,
  dates: [],
};

/** `start` is the offset of the sentence in the article's text, which the expressions' offsets are of. */
function readSentence(
  text: string,
  start: number,
  expressions: readonly DateExpression[],
): Omit<ReadSentence, 'opensParagraph'> {
  const spans = expressions.map((expression) => ({
    start: expression.start - start,
    end: expression.end - start,
  }));
  const terms = termsOf(text).filter(
    (term) => !spans.some((span) => span.start < term.end && term.start < span.end),
  );
  const within = (from: number, to: number) =>
    terms.filter((term: Term) => from <= term.start && term.end <= to).map(({ term }) => term);
  const isStatement =
    !QUESTION.test(text) &&
    !FURNITURE.test(text) &&
    (text.match(/\d+/g) ?? []).length <= MOST_FIGURES &&
    terms.some(({ start, end }) => isPlainWord(text, start, end));
  return {
    text,
    terms: terms.map(({ term }) => term),
    hasPronoun: pointsBack(text, terms),
    isStatement,
    dates: expressions.flatMap((expression, place) => {
      if (expression.basis === 'published' || !isStatement) return [];
      if (isReference(text, spans[place]) || isNowadays(text, spans[place])) return [];
      const clause = dateClause(text, spans[place], spans);
      return {
        expression,
        terms: within(clause.start, clause.end),
        nearTerms: terms.filter((term) => nearestTo(term, spans) === place).map(({ term }) => term),
        hasSubjectPronoun: /\b(?:he|she|they)\b/i.test(text.slice(clause.start, clause.end)),
      };
    }),
  };
}

/** The place of the span that a term stands nearest to. */
function nearestTo({ start, end }: Term, spans: readonly Span[]): number {
  const distances = spans.map((span) => Math.max(span.start - end, start - span.end));
  return distances.indexOf(Math.min(...distances));
}
