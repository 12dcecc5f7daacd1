import type { Archive } from '../archive/archive.ts';
import type { DateExpression } from '../domain/date-expression.ts';
import type { Passage } from '../domain/passage.ts';
import { type Term, termsOf } from '../language/terms.ts';
import { dateClause } from './date-clause.ts';

/** A date of a sentence with the terms of the clause that tells of it; the dates' own terms are left out. */
export interface DatedClause {
  readonly expression: DateExpression;
  readonly terms: readonly string[];
  /** Whether the clause speaks of somebody or something named before. */
  readonly hasPronoun: boolean;
}

/** A sentence of a passage as a timeline reads it. */
export interface ReadSentence {
  /** Its terms but for those of its dates. */
  readonly terms: readonly string[];
  /** Whether it speaks of somebody or something named before. */
  readonly hasPronoun: boolean;
  /** Whether it states something: no question, no mere name and date as under a quoted post. */
  readonly isStatement: boolean;
  /** Its dates of events, in order; none where it states nothing. */
  readonly dates: readonly DatedClause[];
}

const PRONOUN = /\b(?:he|she|they|it|his|her|their|its|him|them)\b/i;

const QUESTION = /\?["”’')\]]*$/;

/** Whether a word is no name, handle or tag. */
function isPlainWord(text: string, start: number, end: number): boolean {
  return /^\p{Ll}{3}/u.test(text.slice(start, end)) && !/[@#]/.test(text.charAt(start - 1));
}

/** Reads the sentences of passages, in the order given. */
export async function readSentences(
  archive: Archive,
  passages: readonly Passage[],
): Promise<ReadSentence[][]> {
  const [texts, statements] = await Promise.all([
    archive.passageTexts(passages),
    archive.datedStatements(passages),
  ]);
  const byPassage = new Map<Passage, typeof statements>(passages.map((passage) => [passage, []]));
  for (const statement of statements) byPassage.get(statement.passage)!.push(statement);
  return passages.map((passage, index) => {
    const its = byPassage.get(passage)!;
    return passage.sentences.map((span, sentence) =>
      readSentence(
        texts[index].slice(span.start - passage.start, span.end - passage.start),
        span.start,
        its.filter((statement) => statement.sentence === sentence).map(({ expression }) => expression),
      ),
    );
  });
}

/** `start` is the offset of the sentence in the article's text, which the expressions' offsets are of. */
function readSentence(text: string, start: number, expressions: readonly DateExpression[]): ReadSentence {
  const spans = expressions.map((expression) => ({
    start: expression.start - start,
    end: expression.end - start,
  }));
  const terms = termsOf(text).filter(
    (term) => !spans.some((span) => span.start < term.end && term.start < span.end),
  );
  const within = (from: number, to: number) =>
    terms.filter((term: Term) => from <= term.start && term.end <= to).map(({ term }) => term);
  const isStatement = !QUESTION.test(text) && terms.some(({ start, end }) => isPlainWord(text, start, end));
  return {
    terms: terms.map(({ term }) => term),
    hasPronoun: PRONOUN.test(text),
    isStatement,
    dates: expressions.flatMap((expression, place) => {
      if (expression.basis === 'published' || !isStatement) return [];
      const clause = dateClause(text, spans[place], spans);
      return {
        expression,
        terms: within(clause.start, clause.end),
        hasPronoun: PRONOUN.test(text.slice(clause.start, clause.end)),
      };
    }),
  };
}
