import type { DatePrecision } from '../../../domain/date-expression.ts';
import { addDays } from '../../../domain/day.ts';
import { addMonths, type ClosedRange, range } from '../calendar.ts';
import { rule } from '../rule.ts';
import { COUNT, countOf } from '../vocabulary.ts';
import { PERIOD, partOf } from './period.ts';

const MONTHS: Readonly<Record<string, number>> = { month: 1, quarter: 3 };

/** So many days, weeks, months or quarters at the beginning or end of a period; undefined where it is not as long. */
function edge(period: ClosedRange, isFirst: boolean, count: number, unit: string): ClosedRange | undefined {
  const months = MONTHS[unit];
  const days = unit === 'week' ? count * 7 : count;
  const part = isFirst
    ? range(
        period.from,
        addDays(months ? addMonths(period.from, months * count) : addDays(period.from, days), -1),
      )
    : range(
        months ? addMonths(addDays(period.to, 1), -months * count) : addDays(period.to, 1 - days),
        period.to,
      );
  return part.from < period.from || part.to > period.to ? undefined : part;
}

/** "the first six months of 2023", "the last two weeks of October", "the final quarter of last year", "the last day of May". */
export const partOfPeriod = rule(
  new RegExp(
    `\\b(?:the\\s+)?(?<side>first|last|final|opening|closing)\\s+(?:(?<count>${COUNT})\\s+)?(?<part>day|week|month|quarter)s?\\s+of\\s+${PERIOD}`,
    'i',
  ),
  ({ groups }) => {
    const part = groups.part!.toLowerCase();
    // Weeks by number are another rule's: they begin on Mondays.
    if (!groups.count && part === 'week') return undefined;
    const count = groups.count ? countOf(groups.count) : 1;
    const isFirst = /first|opening/i.test(groups.side!);
    const precision: DatePrecision = count > 1 ? 'span' : (part as DatePrecision);
    return partOf(groups, precision, (period) => edge(period, isFirst, count, part));
  },
);

/** "the first half of October", "the second half of 2019", "the latter half of last year". */
export const halfOfPeriod = rule(
  new RegExp(`\\b(?:the\\s+)?(?<side>first|second|latter|last)\\s+half\\s+of\\s+${PERIOD}`, 'i'),
  ({ groups }) =>
    partOf(groups, 'span', (period) => {
      const isFirst = groups.side!.toLowerCase() === 'first';
      if (groups.month || groups.unit === 'month') {
        const middle = addDays(period.from, 14);
        return isFirst ? range(period.from, middle) : range(addDays(middle, 1), period.to);
      }
      return edge(period, isFirst, 2, 'quarter');
    }),
);
