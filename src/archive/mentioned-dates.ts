import type { DatePrecision } from '../domain/date-expression.ts';
import type { DateRange } from '../domain/date-range.ts';
import { dayFromNumber, dayNumber } from '../domain/day.ts';
import { type DateColumns, isClosedEvent, PRECISIONS } from './date-table.ts';
import type { PassageTable } from './passage-table.ts';
import { best } from './top.ts';

/** Of a date that an archive mentions often, so many mentions stand for all. */
export const MENTIONS = 24;

/** More than there are days in the years 0001 to 9999. */
const DAYS = 4_000_000;

/** How much a mention of a date says, by how finely it places an event. */
export const MENTION_WEIGHTS: Readonly<Record<DatePrecision, number>> = {
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

/** A calendar range with its mentions. */
interface Mentions {
  readonly from: number;
  readonly to: number;
  /** How finely its first mention places it. */
  readonly precision: DatePrecision;
  articles: number;
  lastArticle: number;
  /** A passage for each mention, in the order of their numbers. */
  readonly passages: number[];
}

/** The calendar ranges that an archive's passages mention, with how many articles mention each. */
export class MentionedDates {
  /** By first day, then by last day. */
  readonly #ranges: readonly Mentions[];

  /** Reads the dates of all passages; only the articles that `table` has count. */
  constructor(columns: DateColumns, table: Pick<PassageTable, 'articleOf' | 'has'>) {
    const { firstRows, froms, tos, precisions } = columns;
    const ranges = new Map<number, Mentions>();
    for (let passage = 0; passage + 1 < firstRows.length; passage++) {
      const article = table.articleOf(passage);
      if (!table.has(article)) continue;
      for (let row = firstRows[passage]; row < firstRows[passage + 1]; row++) {
        if (!isClosedEvent(columns, row)) continue;
        const [from, to] = [froms[row], tos[row]];
        const key = from * DAYS + to;
        let range = ranges.get(key);
        if (!range) {
          const precision = PRECISIONS[precisions[row]];
          range = { from, to, precision, articles: 0, lastArticle: -1, passages: [] };
          ranges.set(key, range);
        }
        // The rows are in the order of articles.
        if (range.lastArticle !== article) range.articles++;
        range.lastArticle = article;
        range.passages.push(passage);
      }
    }
    this.#ranges = [...ranges.values()].sort((a, b) => a.from - b.from || a.to - b.to);
  }

  /**
   * The passages that mention each of the `count` dates that most articles mention, among those that lie within a
   * range: of each date at most `sample` mentions, evenly spread over all of them. The most mentioned date first.
   */
  most(range: DateRange, count: number, sample: number): { range: DateRange; passages: number[] }[] {
    const first = range.from === null ? -Infinity : dayNumber(range.from);
    const last = range.to === null ? Infinity : dayNumber(range.to);
    const chosen = best(
      this.#ranges.keys(),
      count,
      (place) => this.#ranges[place].articles * MENTION_WEIGHTS[this.#ranges[place].precision],
      (place) => this.#ranges[place].from >= first && this.#ranges[place].to <= last,
    );
    return chosen.map((place) => {
      const { from, to, passages } = this.#ranges[place];
      const some = evenlySpread(passages.length, sample).map((mention) => passages[mention]);
      return { range: { from: dayFromNumber(from), to: dayFromNumber(to) }, passages: [...new Set(some)] };
    });
  }
}

/** At most `most` of the places from 0 to below `count`, ascending, all if there are no more. */
export function evenlySpread(count: number, most: number): number[] {
  const places: number[] = [];
  const step = Math.max(1, count / most);
  for (let at = 0; at < count; at += step) places.push(Math.floor(at));
  return places;
}
