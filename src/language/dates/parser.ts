import { Chrono } from 'chrono-node';
import { datelines } from './refiners/datelines.ts';
import { joinRanges } from './refiners/join-ranges.ts';
import { keepLongest } from './refiners/keep-longest.ts';
import { offsets } from './refiners/offsets.ts';
import { openEnds } from './refiners/open-ends.ts';
import { shareMonth } from './refiners/share-month.ts';
import { shareYear } from './refiners/share-year.ts';
import { titles } from './refiners/titles.ts';
import { afterNext } from './rules/after-next.ts';
import { ago } from './rules/ago.ts';
import { anchoredCount, anchoredDay } from './rules/anchored-day.ts';
import { casualDay } from './rules/casual-day.ts';
import { century } from './rules/century.ts';
import { dateAlone } from './rules/date-alone.ts';
import { dateInMonth, weekdayAndDate } from './rules/date-in-month.ts';
import { decade, namedDecade, shortDecade } from './rules/decade.ts';
import { holiday, holidayWeek } from './rules/holiday.ts';
import { isoDay, isoMonth, namedMonthDay } from './rules/iso-day.ts';
import { month, monthOfYear } from './rules/month.ts';
import { dateFirst, monthFirst } from './rules/month-day.ts';
import { namedDay } from './rules/named-day.ts';
import { names } from './rules/names.ts';
import { nthWeekdayOfMonth } from './rules/nth-weekday.ts';
import { numericDay, numericMonth, shortNumericDay } from './rules/numeric-day.ts';
import { halfOfPeriod, partOfPeriod } from './rules/part-of-period.ts';
import { present } from './rules/present.ts';
import { publicationLine } from './rules/publication-line.ts';
import { half, latestQuarter, quarter, quarterOfYear } from './rules/quarter.ts';
import { anchoredUnit, relativeUnit } from './rules/relative-unit.ts';
import { anchoredSeason, season, seasonOfYear } from './rules/season.ts';
import { unitWithin } from './rules/unit-within.ts';
import { weekOf, weekOfMonth } from './rules/week-of.ts';
import { weekday } from './rules/weekday.ts';
import { anchoredWeekend, weekend } from './rules/weekend.ts';
import { writtenDate } from './rules/written-date.ts';
import { shortYear, year, years } from './rules/year.ts';

/** chrono with a newspaper's rules. */
export const parser = new Chrono({
  parsers: [
    names,
    publicationLine,
    isoDay,
    isoMonth,
    namedMonthDay,
    numericDay,
    shortNumericDay,
    numericMonth,
    namedDay,
    monthFirst,
    dateFirst,
    writtenDate,
    monthOfYear,
    month,
    weekday,
    nthWeekdayOfMonth,
    weekOf,
    weekOfMonth,
    dateInMonth,
    dateAlone,
    weekdayAndDate,
    casualDay,
    holiday,
    holidayWeek,
    seasonOfYear,
    season,
    anchoredSeason,
    quarterOfYear,
    quarter,
    half,
    halfOfPeriod,
    partOfPeriod,
    latestQuarter,
    relativeUnit,
    anchoredUnit,
    unitWithin,
    present,
    afterNext,
    anchoredDay,
    anchoredCount,
    ago,
    weekend,
    anchoredWeekend,
    years,
    year,
    shortYear,
    decade,
    shortDecade,
    namedDecade,
    century,
  ],
  refiners: [keepLongest, titles, datelines, shareMonth, shareYear, joinRanges, offsets, openEnds],
});
