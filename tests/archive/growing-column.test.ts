import fc from 'fast-check';
import { expect, it } from 'vitest';
import { GrowingColumn } from '../../src/archive/growing-column.ts';

it('holds every value pushed, past each doubling', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 5000 }), (count) => {
      const column = new GrowingColumn(Int32Array);
      for (let value = 0; value < count; value++) column.push(-value);
      expect(column.length).toBe(count);
      expect(column.values()).toEqual(Int32Array.from({ length: count }, (_, value) => -value));
    }),
    { examples: [[1024], [1025], [2049]], numRuns: 20 },
  );
});
