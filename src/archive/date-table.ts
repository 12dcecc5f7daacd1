import type { DateExpression, DatePrecision } from '../domain/date-expression.ts';
import { type Day, dayFromNumber, dayNumber } from '../domain/day.ts';
import type { Span } from '../domain/span.ts';
import { GrowingColumn } from './growing-column.ts';
import { joined, joinedFirsts } from './join-columns.ts';

/** The date expressions of all passages; a row is one expression, rows of a passage lie together. */
export interface DateColumns {
  /** Where each passage's rows begin; one more than there are passages. */
  readonly firstRows: Uint32Array;
  /** Sentence within the passage, from 0. */
  readonly sentences: Uint32Array;
  /** Offsets in the article's text. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** Day numbers; {@link OPEN} for an open end. */
  readonly froms: Int32Array;
  readonly tos: Int32Array;
  /** Place in {@link PRECISIONS}. */
  readonly precisions: Uint8Array;
  /** Place in {@link BASES}. */
  readonly bases: Uint8Array;
}

/** The day number of an open end. */
export const OPEN = -(2 ** 31);
export const PRECISIONS: readonly DatePrecision[] = [
  'day',
  'weekend',
  'week',
  'month',
  'quarter',
  'season',
  'year',
  'decade',
  'century',
  'span',
];
const BASES: readonly DateExpression['basis'][] = ['stated', 'resolved', 'published'];
const toNumber = (day: Day | null) => (day === null ? OPEN : dayNumber(day));
const toDay = (number: number) => (number === OPEN ? null : dayFromNumber(number));

/** A date expression with the place of its sentence in the passage; its offsets are of the article's text. */
export interface PlacedExpression {
  readonly sentence: number;
  readonly expression: DateExpression;
}

/** Collects the date expressions of passages in the order of their numbers. */
export class DateTableBuilder {
  readonly #firstRows = new GrowingColumn(Uint32Array);
  readonly #sentences = new GrowingColumn(Uint32Array);
  readonly #starts = new GrowingColumn(Uint32Array);
  readonly #ends = new GrowingColumn(Uint32Array);
  readonly #froms = new GrowingColumn(Int32Array);
  readonly #tos = new GrowingColumn(Int32Array);
  readonly #precisions = new GrowingColumn(Uint8Array);
  readonly #bases = new GrowingColumn(Uint8Array);

  /** Adds the next passage; offsets of the expressions count from the passage's start. */
  add(passage: Span & { sentences: readonly Span[] }, expressions: readonly DateExpression[]): void {
    this.#firstRows.push(this.#starts.length);
    for (const { start, end, range, precision, basis } of expressions) {
      const at = passage.start + start;
      const sentence = passage.sentences.findIndex((span) => span.start <= at && at < span.end);
      if (sentence < 0) continue;
      this.#sentences.push(sentence);
      this.#starts.push(at);
      this.#ends.push(passage.start + end);
      this.#froms.push(toNumber(range.from));
      this.#tos.push(toNumber(range.to));
      this.#precisions.push(PRECISIONS.indexOf(precision));
      this.#bases.push(BASES.indexOf(basis));
    }
  }

  columns(): DateColumns {
    this.#firstRows.push(this.#starts.length);
    return {
      firstRows: this.#firstRows.values(),
      sentences: this.#sentences.values(),
      starts: this.#starts.values(),
      ends: this.#ends.values(),
      froms: this.#froms.values(),
      tos: this.#tos.values(),
      precisions: this.#precisions.values(),
      bases: this.#bases.values(),
    };
  }
}

/** The date expressions of all segments' passages, numbered as one list. */
export function joinedDates(segments: readonly DateColumns[]): DateColumns {
  return {
    firstRows: joinedFirsts(segments.map(({ firstRows }) => firstRows)),
    sentences: joined(segments.map(({ sentences }) => sentences)),
    starts: joined(segments.map(({ starts }) => starts)),
    ends: joined(segments.map(({ ends }) => ends)),
    froms: joined(segments.map(({ froms }) => froms)),
    tos: joined(segments.map(({ tos }) => tos)),
    precisions: joined(segments.map(({ precisions }) => precisions)),
    bases: joined(segments.map(({ bases }) => bases)),
  };
}

/** Whether a row tells of an event with both ends known. */
export function isClosedEvent({ froms, tos, bases }: DateColumns, row: number): boolean {
  return froms[row] !== OPEN && tos[row] !== OPEN && BASES[bases[row]] !== 'published';
}

/** The date expressions of one passage with the sentence each stands in; offsets are of the article's text. */
export function datesOfPassage(columns: DateColumns, passage: number): PlacedExpression[] {
  const rows = [];
  for (let row = columns.firstRows[passage]; row < columns.firstRows[passage + 1]; row++) {
    const expression: DateExpression = {
      start: columns.starts[row],
      end: columns.ends[row],
      range: { from: toDay(columns.froms[row]), to: toDay(columns.tos[row]) },
      precision: PRECISIONS[columns.precisions[row]],
      basis: BASES[columns.bases[row]],
    };
    rows.push({ sentence: columns.sentences[row], expression });
  }
  return rows;
}
