import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DateTableBuilder, datesOfPassage } from '../../src/archive/date-table.ts';
import type { DateExpression } from '../../src/domain/date-expression.ts';
import { dayFromNumber, dayNumber, parseDay } from '../../src/domain/day.ts';

const day = fc
  .integer({ min: dayNumber(parseDay('0001-01-01')!), max: dayNumber(parseDay('9999-12-31')!) })
  .map(dayFromNumber);
const expression = fc.record({
  start: fc.integer({ min: 0, max: 29 }),
  end: fc.integer({ min: 1, max: 40 }),
  range: fc.record({ from: fc.option(day), to: fc.option(day) }),
  precision: fc.constantFrom<DateExpression['precision'][]>(
    ...([
      'day',
      'weekend',
      'week',
      'month',
      'quarter',
      'season',
      'year',
      'decade',
      'century',
      'span',
    ] as const),
  ),
  basis: fc.constantFrom<DateExpression['basis'][]>('stated', 'resolved', 'published'),
});

it('date expressions come back with their sentence and as offsets of the article', () => {
  // Sentences of ten characters with nothing between.
  const passage = (start: number) => ({
    start,
    end: start + 30,
    sentences: [0, 10, 20].map((at) => ({ start: start + at, end: start + at + 10 })),
  });
  fc.assert(
    fc.property(fc.array(fc.array(expression, { maxLength: 4 }), { maxLength: 6 }), (passages) => {
      const builder = new DateTableBuilder();
      passages.forEach((expressions, number) => {
        builder.add(passage(number * 100), expressions);
      });
      const columns = builder.columns();
      passages.forEach((expressions, number) => {
        expect(datesOfPassage(columns, number)).toEqual(
          expressions.map((each) => ({
            sentence: Math.floor(each.start / 10),
            expression: { ...each, start: number * 100 + each.start, end: number * 100 + each.end },
          })),
        );
      });
    }),
  );
});
