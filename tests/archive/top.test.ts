import fc from 'fast-check';
import { expect, it } from 'vitest';
import { best } from '../../src/archive/top.ts';

it('finds what sorting all would find', () => {
  // Few different scores, so that ties decide.
  const scores = fc.array(fc.oneof(fc.integer({ min: -1, max: 4 }), fc.float({ noNaN: true })), {
    maxLength: 60,
  });
  fc.assert(
    fc.property(
      scores,
      fc.integer({ min: 0, max: 70 }),
      fc.boolean(),
      fc.infiniteStream(fc.nat()),
      (found, count, odd, order) => {
        const items = [...found.keys()].map((item) => ({ item, place: order.next().value }));
        const shuffled = items.sort((a, b) => a.place - b.place).map(({ item }) => item);
        const keep = odd ? (item: number) => item % 2 === 1 : undefined;
        const sorted = [...found.keys()]
          .filter((item) => found[item] > 0 && (keep?.(item) ?? true))
          .sort((a, b) => found[b] - found[a] || a - b)
          .slice(0, count);
        expect(best(shuffled, count, (item) => found[item], keep)).toEqual(sorted);
      },
    ),
    { numRuns: 500 },
  );
});
