import { dayRange } from '../calendar.ts';
import { fromPublication } from '../meaning.ts';
import { rule } from '../rule.ts';

/** "from 2015 to", "between May 2019 and": only behind such words is "now" the end of a time. */
const BEGUN = /\b(?:from|between)\s[^.;:]{0,20}\b(?:1\d|20)\d{2}\s+(?:to|until|till|through|and)\s+$/i;

/** "from 2015 to the present", "between May 2019 and now": up to the day of publication. */
export const present = rule(/\b(?<now>(?:the\s+)?present(?:\s+day)?|now)\b(?!\s+[a-z])/i, ({ before }) =>
  BEGUN.test(before) ? fromPublication('day', dayRange) : undefined,
);
