import type { DatePrecision } from '../domain/date-expression.ts';
import type { DateRange } from '../domain/date-range.ts';
import { dayFromNumber, dayNumber } from '../domain/day.ts';
import { type DateColumns, PRECISIONS } from './date-table.ts';
import { best } from './top.ts';

/** How much a mention of a date says, by how finely it places an event. */
const WEIGHTS: Readonly<Record<DatePrecision, number>> = {
  day: 1,
  weekend: 1,
  week: 0.8,
  month: 0.8,
  quarter: 0.6,
  season: 0.6,
  year: 0.5,
  decade: 0.2,
  century: 0.1,
  span: 0.5,
};

/** The calendar ranges that an archive's passages mention, with how many articles mention each. */
export class MentionedDates {
  readonly #columns: DateColumns;
  readonly #passageOf: Uint32Array;
  /** Where each range's rows begin in `columns.byDate`; one value more than there are ranges. */
  readonly #firsts: Uint32Array;
  readonly #articles: Uint32Array;

  constructor(columns: DateColumns, articleOf: (passage: number) => number) {
    const { firstRows, froms, tos, byDate } = columns;
    this.#columns = columns;
    this.#passageOf = new Uint32Array(froms.length);
    for (let passage = 0; passage + 1 < firstRows.length; passage++) {
      this.#passageOf.fill(passage, firstRows[passage], firstRows[passage + 1]);
    }
    const firsts: number[] = [];
    const articles: number[] = [];
    let article = -1;
    byDate.forEach((row, place) => {
      const before = byDate[place - 1];
      if (place === 0 || froms[row] !== froms[before] || tos[row] !== tos[before]) {
        firsts.push(place);
        articles.push(0);
        article = -1;
      }
      // The rows of a range are in the order of articles.
      const its = articleOf(this.#passageOf[row]);
      if (its !== article) articles[articles.length - 1]++;
      article = its;
    });
    this.#firsts = Uint32Array.from([...firsts, byDate.length]);
    this.#articles = Uint32Array.from(articles);
  }

  /**
   * The passages that mention each of the `count` dates that most articles mention, among those that lie within a
   * range: of each date at most `sample` mentions, evenly spread over all of them. The most mentioned date first.
   */
  most(range: DateRange, count: number, sample: number): { range: DateRange; passages: number[] }[] {
    const { froms, tos, byDate, precisions } = this.#columns;
    const from = range.from === null ? -Infinity : dayNumber(range.from);
    const to = range.to === null ? Infinity : dayNumber(range.to);
    const row = (place: number) => byDate[this.#firsts[place]];
    const chosen = best(
      this.#articles.keys(),
      count,
      (place) => this.#articles[place] * WEIGHTS[PRECISIONS[precisions[row(place)]]],
      (place) => froms[row(place)] >= from && tos[row(place)] <= to,
    );
    return chosen.map((place) => {
      const [first, last] = [this.#firsts[place], this.#firsts[place + 1]];
      const step = Math.max(1, (last - first) / sample);
      const passages = new Set<number>();
      for (let at = first; at < last; at += step) passages.add(this.#passageOf[byDate[Math.floor(at)]]);
      return {
        range: { from: dayFromNumber(froms[row(place)]), to: dayFromNumber(tos[row(place)]) },
        passages: [...passages],
      };
    });
  }
}
