import { monthOf, monthsRange, quarterRange, yearOf } from '../calendar.ts';
import { fromPublication, recurring, stated, yearly } from '../meaning.ts';
import { rule } from '../rule.ts';
import { ordinalOf, YEAR } from '../vocabulary.ts';

const ORDINAL = '(?<ordinal>first|second|third|fourth|1st|2nd|3rd|4th)';
const SPORT =
  /\b(?:touchdowns?|quarterbacks?|yards?|field goals?|rebounds?|three-pointers?|interceptions?|kick(?:ed|off)?|scor(?:ed|ing)|lead|halftime|goalkeeper|goals?|minutes? (?:left|remaining))\b/i;
const OTHER_YEAR =
  /^\s+of\s+(?:the|a|an|his|her|its|their)\s+(?:school|academic|game|match|season|contest)\b/;
const BUSINESS =
  /\b(?:fiscal|earnings|profits?|revenues?|sales|net income|loss(?:es)?|results|growth|GDP|economy|dividends?|shares?|financial)\b/i;

const ofYear = `(?:\\s*,)?(?:\\s+(?:of|in))?(?:\\s+the)?(?:\\s+(?:fiscal|financial)(?:\\s+year)?)?\\s+(?:(?<year>${YEAR})\\b|(?<relative>last|this|next)\\s+year\\b|(?<which>last|this|next)\\s+fiscal\\s+year\\b)`;

/** "the third quarter of 2020", "Q3 2020", "2020 Q3", "fiscal 1990's second quarter", "first-quarter 1998". Fiscal years are read as calendar years. */
export const quarterOfYear = rule(
  new RegExp(
    `\\b(?:(?:${ORDINAL}[\\s-]quarter|Q(?<figure>[1-4]))${ofYear}|(?:(?:fiscal|calendar)\\s+)?(?<yearFirst>${YEAR})(?:['’]s)?\\s+(?:(?<ordinal2>first|second|third|fourth)[\\s-]quarter|Q(?<figure2>[1-4]))\\b)`,
    'i',
  ),
  ({ groups }) => {
    const quarter =
      Number(groups.figure ?? groups.figure2) || ordinalOf((groups.ordinal ?? groups.ordinal2)!);
    const year = groups.year ?? groups.yearFirst;
    if (year) return stated(quarterRange(Number(year), quarter), 'quarter');
    const shift = { last: -1, this: 0, next: 1 }[(groups.relative ?? groups.which)!.toLowerCase()]!;
    return fromPublication('quarter', (published) => quarterRange(yearOf(published) + shift, quarter));
  },
);

/** "the third quarter", "second-quarter earnings", "Q3"; never the quarter of a match. */
export const quarter = rule(
  new RegExp(
    `\\b(?:[Tt]he\\s+)?(?:${ORDINAL}(?:(?:\\s+fiscal)?\\s+quarter|-quarter)|Q(?<figure>[1-4]))\\b(?!-)`,
  ),
  ({ groups, before, after }) => {
    if (OTHER_YEAR.test(after)) return undefined;
    const sentence = before + after;
    if (SPORT.test(sentence) && !BUSINESS.test(sentence)) return undefined;
    const number = groups.figure ? Number(groups.figure) : ordinalOf(groups.ordinal!);
    return recurring(
      'quarter',
      yearly((year) => quarterRange(year, number)),
    );
  },
);

/** "H1 2021", "2019 H2": half a year. */
export const half = rule(
  new RegExp(`\\b(?:H(?<figure>[12])\\s+(?<year>${YEAR})|(?<yearFirst>${YEAR})\\s+H(?<figure2>[12]))\\b`),
  ({ groups }) => {
    const first = (groups.figure ?? groups.figure2) === '1' ? 1 : 7;
    return stated(monthsRange(Number(groups.year ?? groups.yearFirst), first, 6), 'span');
  },
);

/** "the latest quarter": the last whole one before publication. */
export const latestQuarter = rule(/\b(?<which>latest|most recent)\s+(?:fiscal\s+)?quarter\b/i, () =>
  fromPublication('quarter', (published) =>
    quarterRange(yearOf(published), Math.ceil(monthOf(published) / 3) - 1),
  ),
);
