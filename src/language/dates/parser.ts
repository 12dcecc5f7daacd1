import { Chrono } from 'chrono-node';
import { datelines } from './refiners/datelines.ts';
import { joinRanges } from './refiners/join-ranges.ts';
import { keepLongest } from './refiners/keep-longest.ts';
import { openEnds } from './refiners/open-ends.ts';
import { shareMonth } from './refiners/share-month.ts';
import { titles } from './refiners/titles.ts';
import { ago } from './rules/ago.ts';
import { anchoredCount, anchoredDay } from './rules/anchored-day.ts';
import { casualDay } from './rules/casual-day.ts';
import { century } from './rules/century.ts';
import { dateInMonth, weekdayAndDate } from './rules/date-in-month.ts';
import { decade, namedDecade, shortDecade } from './rules/decade.ts';
import { holiday, holidayWeek } from './rules/holiday.ts';
import { isoDay, isoMonth } from './rules/iso-day.ts';
import { month, monthOfYear } from './rules/month.ts';
import { dateFirst, monthFirst } from './rules/month-day.ts';
import { namedDay } from './rules/named-day.ts';
import { names } from './rules/names.ts';
import { nthWeekdayOfMonth } from './rules/nth-weekday.ts';
import { numericDay, numericMonth } from './rules/numeric-day.ts';
import { publicationLine } from './rules/publication-line.ts';
import { half, latestQuarter, quarter, quarterOfYear } from './rules/quarter.ts';
import { anchoredUnit, relativeUnit } from './rules/relative-unit.ts';
import { season, seasonOfYear } from './rules/season.ts';
import { weekOf, weekOfMonth } from './rules/week-of.ts';
import { weekday } from './rules/weekday.ts';
import { weekend } from './rules/weekend.ts';
import { year, years } from './rules/year.ts';

/** chrono with a newspaper's rules. */
export const parser = new Chrono({
  parsers: [
    names,
    publicationLine,
    isoDay,
    isoMonth,
    numericDay,
    numericMonth,
    namedDay,
    monthFirst,
    dateFirst,
    monthOfYear,
    month,
    weekday,
    nthWeekdayOfMonth,
    weekOf,
    weekOfMonth,
    dateInMonth,
    weekdayAndDate,
    casualDay,
    holiday,
    holidayWeek,
    seasonOfYear,
    season,
    quarterOfYear,
    quarter,
    half,
    latestQuarter,
    relativeUnit,
    anchoredUnit,
    anchoredDay,
    anchoredCount,
    ago,
    weekend,
    years,
    year,
    decade,
    shortDecade,
    namedDecade,
    century,
  ],
  refiners: [keepLongest, titles, datelines, shareMonth, joinRanges, openEnds],
});
