import { addDays, type Day } from '../../../domain/day.ts';
import { type ClosedRange, monthOf, monthsRange, yearOf } from '../calendar.ts';
import { fromAnchor, fromPublication, recurring, stated, yearly } from '../meaning.ts';
import { rule } from '../rule.ts';
import { YEAR } from '../vocabulary.ts';

/** First month of each season, by the meteorological calendar of the northern half of the earth. */
const FIRST_MONTH: Readonly<Record<string, number>> = {
  spring: 3,
  summer: 6,
  autumn: 9,
  fall: 9,
  winter: 12,
};
const SEASON = Object.keys(FIRST_MONTH).join('|');
const PART = '(?:(?:early|late|mid)(?:\\s+|-))?';

/** A year's season of three months; its winter begins in December. */
const seasonRange = (year: number, season: string): ClosedRange =>
  monthsRange(year, FIRST_MONTH[season.toLowerCase()]!, 3);

/** The one of this season that people speak of: until June that is the winter that began last December. */
function seasonAround(day: Day, season: string): ClosedRange {
  const year = yearOf(day);
  return seasonRange(season.toLowerCase() === 'winter' && monthOf(day) < 6 ? year - 1 : year, season);
}

/** "summer 2020", "the spring of 1998", "Fall 2021", "the winter of 2019-20". */
export const seasonOfYear = rule(
  new RegExp(
    `\\b${PART}(?<season>${SEASON})(?:\\s*,)?\\s+(?:of\\s+)?(?:(?<year>${YEAR})(?:[-–]\\d{2}(?:\\d{2})?)?\\b|(?<relative>last|this|next)\\s+year\\b)`,
    'i',
  ),
  ({ groups }) => {
    if (groups.year) return stated(seasonRange(Number(groups.year), groups.season!), 'season');
    const shift = { last: -1, this: 0, next: 1 }[groups.relative!.toLowerCase()]!;
    return fromPublication('season', (published) => seasonRange(yearOf(published) + shift, groups.season!));
  },
);

/** "that summer", "the same autumn", "the following spring", "the previous winter". */
export const anchoredSeason = rule(
  new RegExp(
    `\\b(?:(?:earlier|later|early|late)\\s+)?(?<which>that same|that|the same|the previous|the preceding|the following|the next)\\s+(?<season>${SEASON})\\b(?!-|['’]s\\b)`,
    'i',
  ),
  ({ groups, after }) => {
    const which = groups.which!.toLowerCase();
    // "the rains that fall", "profits that spring from it".
    if (
      which === 'that' &&
      /^\s+(?!(?:the|he|she|it|they|we|his|her|and|but|when|while|as|after|before)\b)[a-z]/.test(after)
    )
      return undefined;
    const seasons = yearly((year) => seasonRange(year, groups.season!));
    const find = ({ from, to }: ClosedRange): ClosedRange | undefined => {
      if (/previous|preceding/.test(which)) {
        const latest = seasons.latest(from);
        return latest && latest.to < from ? latest : latest && seasons.latest(addDays(latest.from, -1));
      }
      if (/following|next/.test(which)) {
        const next = seasons.next(to);
        return next && next.from > to ? next : next && seasons.next(addDays(next.to, 1));
      }
      return seasonRange(yearOf(from), groups.season!);
    };
    return fromAnchor('season', find, { coarsest: 'year', pointBack: /that|same/.test(which) });
  },
);

const HABIT =
  /\b(?:often|typically|usually|would|tends?|always|generally|normally|every|each|annual|months|peaks?)\b/i;

/** "last summer", "this fall", "next spring"; "in the autumn" where the verb tells which. */
export const season = rule(
  new RegExp(
    `\\b(?:(?:earlier|later|early|late)\\s+)?(?<which>last|this(?:\\s+past|\\s+coming)?|next|in\\s+the|over\\s+the|during\\s+the|(?:by|until|since)\\s+the)\\s+${PART}(?<season>${SEASON})\\b(?!-)`,
    'i',
  ),
  ({ groups, before, after }) => {
    const name = groups.season!;
    // "the fall of Rome", "a spring in her step", "the summer of love", "winter sports".
    if (
      /^\s+(?:of|in|from|out|back|into|break|training|camp|sports|Olympics?|Games|school|coat|jobs?|house|palace)\b/i.test(
        after,
      )
    )
      return undefined;
    if (/\bthe\s+$/i.test(before)) return undefined;
    if (/^(?:\s*,)?\s+(?:of\s+)?(?:\d{4}|(?:last|this|next)\s+year)\b/.test(after)) return undefined;
    if (/the$/i.test(groups.which!) && HABIT.test(before + after)) return undefined;
    const which = groups.which!.toLowerCase().replace(/\s+/g, ' ');
    const seasons = yearly((year) => seasonRange(year, name));
    switch (which) {
      case 'last':
      case 'this past':
        return fromPublication('season', (published) => {
          const latest = seasons.latest(published);
          return latest && latest.to < published
            ? latest
            : latest && seasons.latest(addDays(latest.from, -1));
        });
      case 'this':
        return fromPublication('season', (published) => seasonAround(published, name));
      case 'next':
      case 'this coming':
        return fromPublication('season', (published) => {
          const next = seasons.next(published);
          return next && next.from > published ? next : next && seasons.next(addDays(next.to, 1));
        });
    }
    const meaning = recurring('season', seasons);
    return {
      ...meaning,
      place: (scene) => (/^(?:back|ahead)$/.test(scene.direction) ? meaning.place(scene) : undefined),
    };
  },
);
