import type { DateExpression } from '../../../src/domain/date-expression.ts';
import type { DateRange } from '../../../src/domain/date-range.ts';
import type { Span } from '../../../src/domain/span.ts';
import { namedRange } from '../../../src/language/dates/named-range.ts';

/** Precision, recall and F1 (0 to 1) with the counts they come from. */
export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly correct: number;
  readonly predicted: number;
  readonly gold: number;
}

/** One row of the report: a set of documents, scored on where expressions are and on what they mean. */
export interface DatesFigures {
  readonly name: string;
  readonly documents: number;
  readonly span: Score;
  /** Equal ranges, to the letter. */
  readonly value: Score;
  /** Equal ranges of the dates that the words name: the "1990" of "since 1990", both years of "from 1990 to 1994". */
  readonly named: Score;
  /** One line for each disagreement: its kind, the document, the expression, what was expected and what was given. */
  readonly errors: readonly string[];
}

/** An annotation; its range is undefined where it is of a kind that is not scored. */
export interface Gold extends Span {
  readonly range: DateRange | undefined;
}

/** What was found. */
export type Answer = Pick<DateExpression, 'start' | 'end' | 'range' | 'precision'>;

/** Counts that add up to a {@link Score}. */
export class Counts {
  #correct = 0;
  #predicted = 0;
  #gold = 0;

  add(correct: number, predicted: number, gold: number): void {
    this.#correct += correct;
    this.#predicted += predicted;
    this.#gold += gold;
  }

  get score(): Score {
    const [correct, predicted, gold] = [this.#correct, this.#predicted, this.#gold];
    const precision = predicted ? correct / predicted : 0;
    const recall = gold ? correct / gold : 0;
    const f1 = correct ? (2 * precision * recall) / (precision + recall) : 0;
    return { precision, recall, f1, correct, predicted, gold };
  }
}

/** How many characters two spans share; 0 or less when they do not touch. */
export const overlap = (a: Span, b: Span): number => Math.min(a.end, b.end) - Math.max(a.start, b.start);

/** A range as `from..to`, an open end left blank. */
export const written = (range: DateRange | undefined): string =>
  range ? `${range.from ?? ''}..${range.to ?? ''}` : 'nothing';

const equal = (a: DateRange, b: DateRange): boolean => a.from === b.from && a.to === b.to;

/** Whether an answer names the days of the annotation it covers, or of several those from the first to the last. */
function namesSame(answer: Answer, golds: readonly DateRange[]): boolean {
  const named = namedRange(answer);
  return named !== undefined && equal(named, { from: golds[0]!.from, to: golds.at(-1)!.to });
}

/**
 * Compares answers with annotations, document by document. An annotation is matched by the answer that overlaps it
 * most. Answers on annotations that are not scored are left out of the count, those on none are wrong.
 */
export class Tally {
  #documents = 0;
  readonly #errors: string[] = [];
  readonly #span = new Counts();
  readonly #value = new Counts();
  readonly #named = new Counts();

  add(id: string, text: string, golds: readonly Gold[], answers: readonly Answer[]): void {
    this.#documents++;
    const report = (kind: string, of: Span, ...rest: string[]) =>
      this.#errors.push([kind, id, text.slice(of.start, of.end).replace(/\s+/g, ' '), ...rest].join(' | '));
    const matches = new Map<Answer, DateRange[]>();
    for (const gold of golds) {
      if (!gold.range) continue;
      const [best] = answers
        .filter((answer) => overlap(answer, gold) > 0)
        .sort((a, b) => overlap(b, gold) - overlap(a, gold));
      if (best) matches.set(best, [...(matches.get(best) ?? []), gold.range]);
      else {
        for (const counts of [this.#span, this.#value, this.#named]) counts.add(0, 0, 1);
        report('missed', gold, written(gold.range));
      }
    }
    for (const answer of answers) {
      const of = matches.get(answer);
      if (of) {
        const exact = equal(answer.range, of[0]!);
        const named = exact || namesSame(answer, of);
        this.#span.add(1, 1, of.length);
        this.#value.add(exact ? 1 : 0, 1, of.length);
        this.#named.add(named ? of.length : 0, of.length, of.length);
        if (!exact) {
          report(
            named ? 'named' : 'value',
            answer,
            of.map(written).join(', '),
            `gave ${written(answer.range)}`,
          );
        }
      } else if (!golds.some((gold) => !gold.range && overlap(gold, answer) > 0)) {
        for (const counts of [this.#span, this.#value, this.#named]) counts.add(0, 1, 0);
        report('spurious', answer, written(answer.range));
      }
    }
  }

  figures(name: string): DatesFigures {
    return {
      name,
      documents: this.#documents,
      span: this.#span.score,
      value: this.#value.score,
      named: this.#named.score,
      errors: this.#errors,
    };
  }
}
