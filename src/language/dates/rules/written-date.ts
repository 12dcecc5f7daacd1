import { rule } from '../rule.ts';
import { MONTH_ANY, monthNumber, YEAR } from '../vocabulary.ts';
import { dayOfMonth, dayOfYear } from './month-day.ts';

const UNITS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth'];
const TEENS =
  'tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth';
/** The dates of a month in words, from the first on. */
const DATES = [
  ...UNITS,
  ...TEENS.split(' '),
  'twentieth',
  ...UNITS.map((unit) => `twenty-${unit}`),
  'thirtieth',
  'thirty-first',
];
// The longer words first, so that "twenty-first" is not read as "twenty" and more.
const DATE = [...DATES].reverse().join('|').replaceAll('-', '[- ]');
const LEAD = '(?<=\\b(?:[Oo]n|[Bb]y|[Ss]ince|[Uu]ntil|[Ff]rom|[Bb]efore|[Aa]fter|[Bb]orn|day,?)\\s)';

/** "the twenty-second of June", "on May twenty-first, 1980"; never "the first of May's two storms". */
export const writtenDate = rule(
  new RegExp(
    `(?:\\b(?:the\\s+)?(?<date>${DATE})\\s+(?:day\\s+)?of\\s+(?<month>${MONTH_ANY})|${LEAD}(?<monthFirst>${MONTH_ANY})\\s+(?:the\\s+)?(?<dateLast>${DATE}))\\b(?!['’-])(?:(?:,|\\s+of)?\\s+(?<year>${YEAR}))?`,
  ),
  ({ groups }) => {
    const date = DATES.indexOf((groups.date ?? groups.dateLast)!.replace(' ', '-')) + 1;
    const month = monthNumber((groups.month ?? groups.monthFirst)!);
    return groups.year ? dayOfYear(Number(groups.year), month, date) : dayOfMonth(month, date);
  },
);
