import type { Refiner } from 'chrono-node';
import { Finding } from '../rule.ts';
import { dayOfMonth } from '../rules/month-day.ts';
import { monthNumber } from '../vocabulary.ts';

const MONTH_AND_DATE = /\b(?<month>[A-Z][a-z]+)\.?\s+\d{1,2}(?:st|nd|rd|th)?$/;
const MORE =
  /^(?<joint>,\s+|,?\s+(?:and|or)\s+)(?<date>(?:3[01]|[12]\d|[1-9])(?:st|nd|rd|th)?)\b(?=\s*(?:[.,;:)!?]|$)|\s+(?:at|in|on|for|to|with|when|and|or|as|by|was|were|is|are|will)\b)(?![.,:]\d)/;

/** "April 24 and 25": the second day takes the month of the first. */
export const shareMonth: Refiner = {
  refine(context, results) {
    return (results as Finding[]).flatMap((finding) => {
      const month = MONTH_AND_DATE.exec(finding.text)?.groups?.month;
      const found = [finding];
      for (let at = finding.stop; month; ) {
        const more = MORE.exec(context.text.slice(at))?.groups;
        if (!more) break;
        const start = at + more.joint!.length;
        at = start + more.date!.length;
        found.push(
          new Finding(
            context,
            start,
            more.date!,
            dayOfMonth(monthNumber(month), Number.parseInt(more.date!, 10)),
          ),
        );
      }
      return found;
    });
  },
};
