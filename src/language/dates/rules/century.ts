import { yearsRange } from '../calendar.ts';
import { stated } from '../meaning.ts';
import { rule } from '../rule.ts';

const WORDS = [
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
  'sixteenth',
  'seventeenth',
  'eighteenth',
  'nineteenth',
  'twentieth',
  'twenty-first',
];

/** "the 19th century", "the late 18th century", "twentieth-century": the hundred years that begin with 00. */
export const century = rule(
  new RegExp(
    `\\b(?:(?:early|late|mid)(?:\\s+|-))?(?:(?<figures>1\\d|2[01]|[5-9])(?:st|th)|(?<word>${WORDS.join('|')}))[\\s-]centur(?:y|ies)\\b`,
    'i',
  ),
  ({ groups }) => {
    const number = groups.figures ? Number(groups.figures) : WORDS.indexOf(groups.word!.toLowerCase()) + 11;
    return stated(yearsRange((number - 1) * 100, number * 100 - 1), 'century');
  },
);
