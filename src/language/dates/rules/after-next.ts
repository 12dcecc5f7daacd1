import type { DatePrecision } from '../../../domain/date-expression.ts';
import { fromPublication } from '../meaning.ts';
import { rule } from '../rule.ts';
import { unitAt } from './relative-unit.ts';

/** "the week after next", "the year before last". */
export const afterNext = rule(
  /\bthe\s+(?<unit>week|month|year)\s+(?:(?<ahead>after\s+next)|before\s+last)\b(?!\s+(?:week|month|year|[A-Z]))/i,
  ({ groups }) => {
    const unit = groups.unit!.toLowerCase();
    return fromPublication(unit as DatePrecision, (published) =>
      unitAt(unit, published, groups.ahead ? 2 : -2),
    );
  },
);
