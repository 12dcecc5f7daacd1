import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Numbering } from '../../src/archive/numbering.ts';

it('items of several lists, empty ones among them, are numbered as one list', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(5), { minLength: 1, maxLength: 8 }), (sizes) => {
      const numbering = new Numbering(sizes);
      const expected = sizes.flatMap((size, list) =>
        Array.from({ length: size }, (_, place) => [list, place]),
      );
      expect(numbering.size).toBe(expected.length);
      expected.forEach(([list, place], item) => {
        expect([numbering.listOf(item), item - numbering.first(numbering.listOf(item))]).toEqual([
          list,
          place,
        ]);
      });
    }),
  );
});
