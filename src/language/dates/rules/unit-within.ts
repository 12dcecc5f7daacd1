import type { DatePrecision } from '../../../domain/date-expression.ts';
import { fromAnchor, fromPublication } from '../meaning.ts';
import { rule } from '../rule.ts';
import { unitAt } from './relative-unit.ts';

/**
 * "earlier in the week", "late in the year", "by the end of the month", "at year's end": the unit that the story is
 * in. A past tense counts from the last date named, anything else from publication.
 */
export const unitWithin = rule(
  /\b(?:(?:earlier|later|early|late)\s+in\s+the\s+(?<unit>week|month|year|decade)|(?:at|by|before|until|till|since|toward|towards|around)\s+(?:the\s+)?(?:(?:very\s+)?(?:end|close|start|beginning|middle)\s+of\s+the\s+(?<whole>week|month|year|decade)|(?<year>year(?:['’]s\s+|[\s-])end)))\b(?!-)/i,
  ({ groups, after }) => {
    // "the end of the week of talks", "late in the year of the flood": units of their own.
    if (/^\s+(?:of|that|when|in which|after|before)\b/.test(after)) return undefined;
    const unit = groups.year ? 'year' : (groups.unit ?? groups.whole)!.toLowerCase();
    const precision = unit as DatePrecision;
    const told = fromAnchor(precision, (anchor) => unitAt(unit, anchor.from, 0));
    const current = fromPublication(precision, (published) => unitAt(unit, published, 0));
    return {
      place: (scene) => (scene.direction === 'back' && told.place(scene)) || current.place(scene),
    };
  },
);
