import { noDate, rule } from '../rule.ts';
import { MONTH_ANY, WEEKDAY_ANY, YEAR } from '../vocabulary.ts';

const DAY = `(?:${WEEKDAY_ANY},?\\s+)?(?:${MONTH_ANY}\\s+\\d{1,2}(?:,?\\s+${YEAR})?|\\d{1,2}\\s+${MONTH_ANY}(?:,?\\s+${YEAR})?|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}/\\d{1,2}/\\d{4})`;
const ZONE = '(?:[ECMP][SD]?T|GMT|UTC|BST|IST|AE[SD]T|SGT|HKT)\\b';
const CLOCK = `\\d{1,2}(?:[:.]\\d{2}\\s*(?:[ap]\\.?m\\.?)?|\\s*[ap]\\.?m\\.?)`;
const STAMP = `(?:${CLOCK}(?:\\s+${ZONE})?,?\\s+)?${DAY}(?:,?\\s+(?:at\\s+)?${CLOCK})?(?:\\s+${ZONE})?`;
const BREAK = '[\\s|•·,–—-]*';
const DONE = '(?:(?:last|first|originally)\\s+)?(?:updated|published|posted|modified)';

/**
 * "Updated Aug. 18, 2020, 9:29 a.m. ET", "May 20, 2020 | Published 3:40 p.m.", and the time stamps of live reports:
 * the article about itself.
 */
export const publicationLine = rule(
  new RegExp(
    `^(?<line>(?:${STAMP}${BREAK})?(?:${DONE}(?:\\s+(?:on|at))?(?::\\s*|\\s+)${STAMP}${BREAK})+|${DAY},?\\s+(?:at\\s+)?${CLOCK}\\s+${ZONE})`,
    'i',
  ),
  ({ before }) => (before === '' ? noDate : undefined),
);
