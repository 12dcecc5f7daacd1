import { addDays } from '../../../domain/day.ts';
import { monthsRange, yearOf } from '../calendar.ts';
import { fromAnchor, fromPublication, recurring, stated, yearly } from '../meaning.ts';
import { rule } from '../rule.ts';
import { MONTH_ANY, MONTH_NAME, monthNumber, YEAR } from '../vocabulary.ts';
import { unitAt } from './relative-unit.ts';

const PART = '(?:(?:[Ee]arly|[Ll]ate|[Mm]id)(?:\\s+|-)(?:in\\s+)?)?';

/** "March 2020", "late September, 1998", "March of last year", "January of that year". */
export const monthOfYear = rule(
  new RegExp(
    `\\b${PART}(?<month>${MONTH_ANY})(?:\\s*,)?\\s+(?:of\\s+)?(?:(?<year>${YEAR})\\b|(?<relative>last|this|next|that|the same|the previous|the following)\\s+year\\b)`,
  ),
  ({ groups }) => {
    const month = monthNumber(groups.month!);
    if (groups.year) return stated(monthsRange(Number(groups.year), month), 'month');
    const shift = { last: -1, next: 1, 'the previous': -1, 'the following': 1 }[groups.relative!] ?? 0;
    return /^(?:last|this|next)$/.test(groups.relative!)
      ? fromPublication('month', (published) => monthsRange(yearOf(published) + shift, month))
      : fromAnchor('month', (anchor) => monthsRange(yearOf(anchor.from) + shift, month), {
          coarsest: 'year',
          pointBack: /that|same/.test(groups.relative!),
        });
  },
);

// Months that are also names or words stand as months only where something leads to one.
const ALSO_A_WORD = /^(?:March|May|April|June|August)$/;
const LEADS_TO_MONTH =
  /\b(?:in|since|until|till|by|from|during|throughout|before|after|through|between|of|late|early|mid|and|or|to|for|the|that|a|an|its|his|her|their|around|each|every)\s+$|\bmid-$/i;
const STRONG_LEAD =
  /\b(?:in|since|until|till|during|throughout|through|late|early|mid|month of|end of|beginning of|start of|middle of)\s+$|\bmid-$/i;
const HABIT = /\b(?:each|every)\s+$/i;

/** "in February", "mid-January", "last November", "next March", "the October attack". */
export const month = rule(
  new RegExp(
    `\\b(?:(?<which>[Ll]ast|[Nn]ext|[Tt]his(?: past| coming)?)\\s+)?${PART}(?<month>${MONTH_NAME})\\b(?!\\s+(?:\\d|of\\s+\\d)|-\\w)`,
  ),
  ({ groups, before, after, text }) => {
    const number = monthNumber(groups.month!);
    const inYear = (year: number) => monthsRange(year, number);
    const months = yearly(inYear);
    switch (groups.which?.toLowerCase()) {
      case 'last':
      case 'this past':
        return fromPublication('month', (published) =>
          months.latest(addDays(unitAt('month', published, 0).from, -1)),
        );
      case 'next':
      case 'this coming':
        return fromPublication('month', (published) =>
          months.next(addDays(unitAt('month', published, 0).to, 1)),
        );
      case 'this':
        return fromPublication('month', (published) => inYear(yearOf(published)));
    }
    if (HABIT.test(before)) return undefined;
    if (ALSO_A_WORD.test(groups.month!) && text === groups.month) {
      if (!LEADS_TO_MONTH.test(before)) return undefined;
      const name =
        /^\s+[A-Z]/.test(after) ||
        /^['’]s\b/.test(after) ||
        /^\s+(?:said|says|told|has|is|was|had|will|[a-z]{2,}ed)\b/.test(after);
      if (name && !STRONG_LEAD.test(before)) return undefined;
      if (/\b(?:and|or|to|for|a|an|of)\s+$/i.test(before) && groups.month === 'May') return undefined;
    }
    return recurring('month', months, { yearly: true });
  },
);
