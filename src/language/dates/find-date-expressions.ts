import type { DateExpression } from '../../domain/date-expression.ts';
import { type Day, dayNumber } from '../../domain/day.ts';
import type { Span } from '../../domain/span.ts';
import { splitSentences } from '../sentences.ts';
import type { ClosedRange } from './calendar.ts';
import { directionAt } from './direction.ts';
import type { Meaning, Placement, Scene } from './meaning.ts';
import { parser } from './parser.ts';
import type { Finding } from './rule.ts';

/** Words and figures of which every expression holds at least one: sentences without them are passed over. */
const CUE =
  /\d{4}|\d0['’]?s\b|\d(?:st|nd|rd|th)\b|cent(?:ury|uries)|day\b|days\b|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|night|tomorrow|morning|afternoon|evening|week|month|year|quarter|decade|ago\b|spring|summer|autumn|fall\b|winter|Christmas|Easter|Thanksgiving|Hallowe|Q[1-4]|\d\/\d|['’‘]\d\d\b|(?:twen|thir|for|fif|six|seven|eigh|nine|nough)ties|Juneteenth|Cinco|Eve\b/i;

/** Whether the rest of a sentence is about the year at `index`: "In 2023, ...", "..., and in 2024 ...". */
const opensYear = (sentence: string, index: number): boolean =>
  /^In\s+$/.test(sentence.slice(0, index)) ||
  /[,;] (?:(?:and|but|then) )?in\s+$/.test(sentence.slice(Math.max(0, index - 12), index));

/** Longer ones are no sentences. Rules look back over what comes before, which would take the square of their length. */
const LONGEST_SENTENCE = 10_000;

/**
 * Every expression in `text` that names a calendar range, in order, not overlapping; ranges worked out from the
 * publication day. No expression reaches over the end of one of the `sentences`, which are found where none are given.
 * Pure: no clock, no time zone.
 */
export function findDateExpressions(
  text: string,
  published: Day,
  sentences: readonly Span[] = splitSentences(text),
): DateExpression[] {
  const found: DateExpression[] = [];
  // chrono wants an instant; our rules never ask it, for they place their meanings by `published`.
  const reference = { instant: new Date(dayNumber(published) * 86_400_000), timezone: 0 };
  let anchor: ClosedRange | undefined;
  for (const { start, end } of sentences.flatMap(inPieces)) {
    const sentence = text.slice(start, end);
    if (!CUE.test(sentence)) continue;
    let year: ClosedRange | undefined;
    for (const finding of parser.parse(sentence, reference) as unknown as Finding[]) {
      const direction = directionAt(sentence, finding.core, finding.stop);
      const placement = placed(finding.meaning, { published, direction, anchor, year });
      if (!placement) continue;
      const { from, to } = placement.range;
      if (from !== null && to !== null) anchor = { from, to };
      if (placement.precision === 'year' && opensYear(sentence, finding.index)) year = anchor;
      found.push({ start: start + finding.index, end: start + finding.stop, ...placement });
    }
  }
  return found;
}

function inPieces({ start, end }: Span): Span[] {
  return Array.from({ length: Math.ceil((end - start) / LONGEST_SENTENCE) }, (_, piece) => {
    const from = start + piece * LONGEST_SENTENCE;
    return { start: from, end: Math.min(end, from + LONGEST_SENTENCE) };
  });
}

/** Where a meaning lies; undefined where it names nothing, or days before the year 1 or after 9999. */
function placed(meaning: Meaning, scene: Scene): Placement | undefined {
  try {
    return meaning.place(scene);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
