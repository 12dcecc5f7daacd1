import type { DateExpression } from '../domain/date-expression.ts';
import type { Span } from '../domain/span.ts';
import { dateClause } from '../language/dates/date-clause.ts';
import { type Term, termsOf } from '../language/terms.ts';

/** A date of a sentence with the terms of the clause that tells of it; the dates' own terms are left out. */
export interface DatedClause {
  readonly expression: DateExpression;
  /** Whether its day is told by a weekday alone, and so by when the article was published: "Friday morning". */
  readonly isWeekday: boolean;
  readonly terms: readonly string[];
  /** Those terms of the whole sentence that stand nearer to this date than to another. */
  readonly nearTerms: readonly string[];
  /** Whether somebody named before is its subject. */
  readonly hasSubjectPronoun: boolean;
}

/** A sentence of a passage as a timeline reads it: only as far as it is asked, for of most little is. */
export class ReadSentence {
  readonly text: string;
  /** Whether a paragraph begins with it. */
  readonly opensParagraph: boolean;
  readonly #expressions: readonly DateExpression[];
  /** The expressions as offsets into the sentence. */
  readonly #spans: readonly Span[];
  #words: readonly Term[] | undefined;
  #isStatement: boolean | undefined;
  #dates: readonly DatedClause[] | undefined;

  /** @param start the offset of the sentence in the article's text, which the expressions' offsets are of */
  constructor(text: string, start: number, expressions: readonly DateExpression[], opensParagraph: boolean) {
    this.text = text;
    this.opensParagraph = opensParagraph;
    this.#expressions = expressions;
    this.#spans = expressions.map((expression) => ({
      start: expression.start - start,
      end: expression.end - start,
    }));
  }

  /** Its terms but for those of its dates. */
  get terms(): readonly string[] {
    return this.#terms.map(({ term }) => term);
  }

  /** Whether it speaks of somebody or something named before: by a pronoun, and with no name of its own before that. */
  get hasPronoun(): boolean {
    const at = this.text.search(PRONOUN);
    if (at < 0 || AHEAD_OF_NAME.test(this.text)) return false;
    // The first word has a capital letter whether it is a name or not.
    const mayHaveName = /\w.*\p{Lu}/su.test(this.text.slice(0, at));
    return !(mayHaveName && this.#terms.some(({ start }) => start < at && isLaterCapital(this.text, start)));
  }

  /** Whether it states something: no question, no table, no mere name and date, nothing about the page itself. */
  get isStatement(): boolean {
    this.#isStatement ??=
      !QUESTION.test(this.text) &&
      !FURNITURE.test(this.text) &&
      !CREDIT.test(this.text) &&
      (this.text.match(/\d+/g) ?? []).length <= MOST_FIGURES &&
      this.#terms.some(({ start, end }) => isPlainWord(this.text, start, end));
    return this.#isStatement;
  }

  /** Its dates of events, in order; none where it states nothing. */
  get dates(): readonly DatedClause[] {
    this.#dates ??= this.#expressions.flatMap((expression, place) => {
      if (expression.basis === 'published' || !this.isStatement) return [];
      return this.#dateOf(expression, place) ?? [];
    });
    return this.#dates;
  }

  get #terms(): readonly Term[] {
    this.#words ??= termsOf(this.text).filter(
      (term) => !this.#spans.some((span) => span.start < term.end && term.start < span.end),
    );
    return this.#words;
  }

  #dateOf(expression: DateExpression, place: number): DatedClause | undefined {
    const span = this.#spans[place];
    const tellsNothing = [isReference, isNowadays, isComparison];
    if (tellsNothing.some((is) => is(this.text, span))) return undefined;
    const { start, end } = dateClause(this.text, span, this.#spans);
    const within = this.#terms.filter((term) => start <= term.start && term.end <= end);
    const near = this.#terms.filter((term) => nearestTo(term, this.#spans) === place);
    return {
      expression,
      isWeekday: expression.precision === 'day' && WEEKDAY.test(this.text.slice(span.start, span.end)),
      terms: within.map(({ term }) => term),
      nearTerms: near.map(({ term }) => term),
      hasSubjectPronoun: /\b(?:he|she|they)\b/i.test(this.text.slice(start, end)),
    };
  }
}

const WEEKDAY = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: [a-z]+)?$/;

/** Persons anywhere; a thing only at the head, for further on it is most often one that the sentence names itself. */
const PRONOUN = /\b(?:he|she|they|his|her|their|him|them)\b|^\W*(?:it|its|this|these|that|those)\b/i;

/** "During his visit, Ada ...": a pronoun that waits for its name. */
const AHEAD_OF_NAME = /^[^,]*\b(?:his|her|their)\b[^,]*,\s+\p{Lu}/u;

/** Whether a capital letter stands at a place, and a word before it. */
function isLaterCapital(text: string, at: number): boolean {
  return /\p{Lu}/u.test(text.charAt(at)) && /\w/.test(text.slice(0, at));
}

/** A sentence with more figures is a table. */
const MOST_FIGURES = 10;
/** What stands before the date of a quoted post. */
const HANDLE = /\(@\w+\)\s*$/;
/** How papers speak of their own pages and pictures, and to their readers. */
const FURNITURE =
  /^\W*(?:editor['’]s note|follow|shop|click|tap|browse|check out|hear from|this (?:page|article|story|live blog) (?:recaps|was|has been)|read (?:more|also)|sign up|subscribe|image source|contributing:)(?!\w)|\b(?:Getty Images|Hulton Archive|Hide Caption|Video Ad Feedback|Photos?:)|\/(?:AP|AFP|Reuters|Getty|Pool|EPA|Shutterstock)\b/i;
/** A caption run into the text, with who took the picture: "Ada Quill/Courier The bridge in May", "Tom Reed for CNN". */
const CREDIT =
  /^(?:\p{Lu}[\p{L}.'’-]* ){1,3}(?:for (?:CNN|USA TODAY|The (?:\p{Lu}\p{L}+ ){1,3})|\p{Lu}[\p{L}.'’-]*\/\p{Lu})/u;
const QUESTION = /\?["”’')\]]*$/;

/** Whether a date only says when a post or a work that is cited was published: "(@ada) May 5, 2024", "(2020)". */
function isReference(text: string, { start, end }: Span): boolean {
  return HANDLE.test(text.slice(0, start)) || /^\(\d{4}\)$/.test(text.slice(Math.max(0, start - 1), end + 1));
}

/** What is compared with a time, and did not happen then: "the worst flood since 1953". */
const SUPERLATIVE = /\b(?:first|last|most|least|best|worst|record|\p{Ll}{2,}est)\b[^.,;:]{0,80}$/u;

/** Whether a date only says how long there has been nothing like it. */
function isComparison(text: string, { start, end }: Span): boolean {
  return /^since\b/i.test(text.slice(start, end)) && SUPERLATIVE.test(text.slice(0, start));
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

/** The place of the span that a term stands nearest to. */
function nearestTo({ start, end }: Term, spans: readonly Span[]): number {
  const distances = spans.map((span) => Math.max(span.start - end, start - span.end));
  return distances.indexOf(Math.min(...distances));
}
