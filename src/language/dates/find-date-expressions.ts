import type { DateExpression } from '../../domain/date-expression.ts';
import { type Day, dayNumber } from '../../domain/day.ts';
import { splitSentences } from '../sentences.ts';
import type { ClosedRange } from './calendar.ts';
import { directionAt } from './direction.ts';
import { parser } from './parser.ts';
import type { Finding } from './rule.ts';

/** Words and figures of which every expression holds at least one: sentences without them are passed over. */
const CUE =
  /\d{4}|\d0['’]?s\b|\d(?:st|th)[ -]cent|cent(?:ury|uries)|day\b|days\b|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|night|tomorrow|morning|afternoon|evening|week|month|year|quarter|decade|ago\b|spring|summer|autumn|fall\b|winter|Christmas|Easter|Thanksgiving|Hallowe|Q[1-4]|\d\/\d|(?:twen|thir|for|fif|six|seven|eigh|nine)ties|Juneteenth|Cinco|Eve\b/i;

/**
 * Every expression in `text` that names a calendar range, in order, not overlapping; ranges worked out from the
 * publication day. Pure: no clock, no time zone.
 */
export function findDateExpressions(text: string, published: Day): DateExpression[] {
  const found: DateExpression[] = [];
  // chrono wants an instant; our rules never ask it, for they place their meanings by `published`.
  const reference = { instant: new Date(dayNumber(published) * 86_400_000), timezone: 0 };
  let anchor: ClosedRange | undefined;
  for (const { start, end } of splitSentences(text)) {
    const sentence = text.slice(start, end);
    if (!CUE.test(sentence)) continue;
    for (const finding of parser.parse(sentence, reference) as unknown as Finding[]) {
      const direction = directionAt(sentence, finding.core, finding.stop);
      const placement = finding.meaning.place({ published, direction, anchor });
      if (!placement) continue;
      const { from, to } = placement.range;
      if (from !== null && to !== null) anchor = { from, to };
      found.push({ start: start + finding.index, end: start + finding.stop, ...placement });
    }
  }
  return found;
}
