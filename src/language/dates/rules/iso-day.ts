import { dayOf, parseDay } from '../../../domain/day.ts';
import { dayRange, monthsRange } from '../calendar.ts';
import { stated } from '../meaning.ts';
import { rule } from '../rule.ts';
import { MONTH_ANY, monthNumber } from '../vocabulary.ts';

/** "2024-05-26", with or without a time of day after a T, and "2024/05/26". */
export const isoDay = rule(
  /\b(?<year>\d{4})(?<mark>[-/])(?<month>\d{2})\k<mark>(?<date>\d{2})(?=T\d|\b)(?![-/]\d)/,
  ({ groups, before }) => {
    if (/[-/\d.]$/.test(before)) return undefined;
    const day = parseDay(`${groups.year}-${groups.month}-${groups.date}`);
    return day && stated(dayRange(day), 'day');
  },
);

/** "05-Aug-2016", "2019/Sep/01": with the month by name, as logs and forms have it. */
export const namedMonthDay = rule(
  new RegExp(
    `\\b(?:(?<date>\\d{1,2})(?<mark>[-/])(?<month>${MONTH_ANY})\\k<mark>(?<year>\\d{4})|(?<yearFirst>\\d{4})(?<markFirst>[-/])(?<monthMid>${MONTH_ANY})\\k<markFirst>(?<dateLast>\\d{1,2}))\\b(?![-/]\\d)`,
  ),
  ({ groups, before }) => {
    if (/[-/\d.]$/.test(before)) return undefined;
    const day = dayOf(
      Number(groups.year ?? groups.yearFirst),
      monthNumber((groups.month ?? groups.monthMid)!),
      Number(groups.date ?? groups.dateLast),
    );
    return day && stated(dayRange(day), 'day');
  },
);

/** "2024-05" standing alone. "2011-12" is a season of two years. */
export const isoMonth = rule(
  /\b(?<year>(?:19|20)\d{2})-(?<month>0[1-9]|1[0-2])\b(?!-?\d)/,
  ({ groups, before }) => {
    const [year, month] = [Number(groups.year), Number(groups.month)];
    if (/[-/\d.]$/.test(before) || month === (year + 1) % 100) return undefined;
    return stated(monthsRange(year, month), 'month');
  },
);
