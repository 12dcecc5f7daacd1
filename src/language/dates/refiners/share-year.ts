import type { Refiner } from 'chrono-node';
import type { Meaning } from '../meaning.ts';
import { Finding } from '../rule.ts';
import { MONTH_ANY } from '../vocabulary.ts';

const OF_MONTH = new RegExp(`(?:^|[\\s-])${MONTH_ANY}(?:\\s+\\d{1,2}(?:st|nd|rd|th)?)?$`);
const OF_YEAR = new RegExp(`^(?:[a-z]+\\s|\\d{1,2}(?:st|nd|rd|th)?\\s)?${MONTH_ANY}\\b.*(?:\\d{4}|\\byear)$`);
const JOINT = /^(?:,\s+|,?\s+(?:and|or)\s+)$/;

/** The last occurrence of one meaning up to another. */
function upTo(meaning: Meaning, last: Meaning): Meaning {
  return {
    place(scene) {
      const end = last.place(scene);
      const range = end?.range.to && meaning.recurrence?.latest(end.range.to);
      const placement = meaning.place(scene);
      return end && range && placement
        ? { range, precision: placement.precision, basis: end.basis }
        : placement;
    },
  };
}

/** "in March and April 2003", "on May 3, May 7 and June 4, 2019": months and days before one with a year are of that year. */
export const shareYear: Refiner = {
  refine(context, results) {
    const shared: Finding[] = [];
    for (const finding of [...(results as Finding[])].reverse()) {
      const next = shared[0];
      const isShared =
        next !== undefined &&
        finding.meaning.recurrence !== undefined &&
        next.meaning.recurrence === undefined &&
        OF_MONTH.test(finding.text) &&
        (OF_YEAR.test(next.text) || OF_MONTH.test(next.text)) &&
        JOINT.test(context.text.slice(finding.stop, next.index));
      shared.unshift(
        isShared
          ? new Finding(context, finding.index, finding.text, upTo(finding.meaning, next.meaning))
          : finding,
      );
    }
    return shared;
  },
};
