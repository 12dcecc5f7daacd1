import { yearsRange } from '../calendar.ts';
import { stated } from '../meaning.ts';
import { rule } from '../rule.ts';

const PART = '(?:(?:early|late|mid)(?:\\s+|-)(?:to-late\\s+)?)?';
/** The decade that each name stands for, from 1920 on. */
const NAMES = [
  'twenties',
  'thirties',
  'forties',
  'fifties',
  'sixties',
  'seventies',
  'eighties',
  'nineties',
  'noughties',
];

/** "the 1990s", "mid-1980s"; "the 1800s" and "the 1900s" are centuries. */
export const decade = rule(
  new RegExp(`\\b${PART}(?<first>(?:1[3-9]|20)\\d0)['’]?s\\b`, 'i'),
  ({ groups, before, text }) => {
    if (/[$£€#.,\d]$/.test(before)) return undefined;
    // "2020's pandemic" was that year's; "the 1990's" were ten.
    if (/['’]s$/.test(text) && !/\bthe\s+$/i.test(before) && !/^\D/.test(text)) return undefined;
    const first = Number(groups.first);
    return first % 100 === 0 && first < 2000
      ? stated(yearsRange(first, first + 99), 'century')
      : stated(yearsRange(first, first + 9), 'decade');
  },
);

/** "the '60s", "the late ’80s", "the 70s" where no weather or age is meant. */
export const shortDecade = rule(
  new RegExp(
    `(?<mark>\\bthe\\s+${PART}|\\b${PART}(?=['’‘]))(?<apostrophe>['’‘])?(?<tens>[2-9])0['’]?s\\b`,
    'i',
  ),
  ({ groups, before, after }) => {
    if (!groups.apostrophe) {
      if (
        /\b(?:temperatures?|highs?|lows?|degrees|shot|shooting|rounds?|par|birdies?|scored|polls?|age[ds]?)\b/i.test(
          before + after,
        )
      )
        return undefined;
      if (groups.tens === '2' || groups.tens === '3') return undefined;
    }
    const first = 1900 + Number(groups.tens) * 10;
    return stated(yearsRange(first, first + 9), 'decade');
  },
);

/** "the sixties", "the Roaring Twenties", "the noughties"; never "in her sixties". */
export const namedDecade = rule(
  new RegExp(
    `\\b[Tt]he\\s+(?:early\\s+|late\\s+|mid-)?(?:[Rr]oaring\\s+|[Ss]winging\\s+)?(?<name>${NAMES.join('|')}|${NAMES.map((n) => n[0]!.toUpperCase() + n.slice(1)).join('|')})\\b`,
  ),
  ({ groups, before, after }) => {
    if (/\b(?:temperatures?|highs?|lows?|degrees)\b/i.test(before + after)) return undefined;
    const first = 1920 + NAMES.indexOf(groups.name!.toLowerCase()) * 10;
    return stated(yearsRange(first, first + 9), 'decade');
  },
);
