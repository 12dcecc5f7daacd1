import type { ParsingContext, Refiner } from 'chrono-node';
import type { DatePrecision } from '../../../domain/date-expression.ts';
import type { Meaning, Placement, Scene } from '../meaning.ts';
import { Finding } from '../rule.ts';

/** The days from the first to the last of two meanings; whichever leaves its occurrence open takes it from the other. */
function span(first: Meaning, last: Meaning): Meaning {
  return {
    place(scene) {
      const ends = placeEnds(first, last, scene);
      if (!ends) return undefined;
      const [{ range: a, basis: basisA }, { range: b, basis: basisB }] = ends;
      if (a.from === null || b.to === null || a.from > b.to) return undefined;
      const precision: DatePrecision = 'span';
      return {
        range: { from: a.from, to: b.to },
        precision,
        basis: basisA === 'stated' && basisB === 'stated' ? 'stated' : 'resolved',
      };
    },
  };
}

function placeEnds(first: Meaning, last: Meaning, scene: Scene): [Placement, Placement] | undefined {
  // Of two that recur the first tells which, as it may go on still; under a future tense, the last.
  if (last.recurrence && !(first.recurrence && scene.direction === 'ahead')) {
    const a = first.place(scene);
    const b = a?.range.to && last.recurrence.next(a.range.to);
    return a && b ? [a, { range: b, precision: a.precision, basis: a.basis }] : undefined;
  }
  const b = last.place(scene);
  if (!b) return undefined;
  if (!first.recurrence) {
    const a = first.place(scene);
    return a && [a, b];
  }
  const a = b.range.to && first.recurrence.latest(b.range.to);
  return a ? [{ range: a, precision: b.precision, basis: b.basis }, b] : undefined;
}

const FROM = /\b(?<word>from|between)\s+(?:about\s+|around\s+)?(?:the\s+)?$/i;
const JOINS: Readonly<Record<string, RegExp>> = {
  from: /^\s*(?:to|until|till|through|-|–|—)\s*(?:the\s+)?$/i,
  between: /^\s*(?:and|to|through|-|–|—)\s*(?:the\s+)?$/i,
  '': /^(?:\s+(?:to|through)\s+|\s*[–—]\s*|\s?-\s?)$/i,
};

const HAS_TWO_ENDS = /\d\w*\s*(?:[-–—]|to|until|till|through|and)\s*(?:the\s+)?\d/;

/** A span read in one piece takes its "from" or "between" along: "from 4 to 22 January". */
function led(context: ParsingContext, finding: Finding): Finding {
  const lead = HAS_TWO_ENDS.test(finding.text) && FROM.exec(context.text.slice(0, finding.index));
  if (!lead) return finding;
  const start = finding.index - lead[0].length;
  return new Finding(context, start, context.text.slice(start, finding.stop), finding.meaning);
}

/** "between 2021 and 2023", "from May to July", "Monday through Friday", "Aug. 7–Sept. 2": one span. */
export const joinRanges: Refiner = {
  refine(context, results) {
    const joined: Finding[] = [];
    for (const finding of results as Finding[]) {
      const previous = joined.at(-1);
      const lead =
        previous && FROM.exec(context.text.slice(Math.max(0, previous.index - 20), previous.index));
      const between = previous && context.text.slice(previous.stop, finding.index);
      if (previous && JOINS[lead?.groups?.word?.toLowerCase() ?? '']!.test(between!)) {
        joined.pop();
        const start = previous.index - (lead ? lead[0].length : 0);
        joined.push(
          new Finding(
            context,
            start,
            context.text.slice(start, finding.stop),
            span(previous.meaning, finding.meaning),
          ),
        );
      } else joined.push(led(context, finding));
    }
    return joined;
  },
};
