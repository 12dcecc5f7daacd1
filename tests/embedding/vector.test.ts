import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addInto, dot, dotRows, normalise, quantise, restore } from '../../src/embedding/vector.ts';

const component = fc.float({ min: -100, max: 100, noNaN: true });
const vector = fc
  .array(component, { minLength: 1, maxLength: 20 })
  .map((values) => Float32Array.from(values));
const unit = vector.map(normalise);

describe('vectors', () => {
  it('are scaled to length 1 in place, but for zero', () => {
    fc.assert(
      fc.property(vector, (values) => {
        const isZero = values.every((value) => value * value === 0);
        const scaled = normalise(values);
        expect(scaled).toBe(values);
        expect(scaled.some(Number.isNaN)).toBe(false);
        if (isZero) expect(Math.hypot(...scaled)).toBeLessThan(1e-20);
        else expect(dot(scaled, scaled)).toBeCloseTo(1, 4);
      }),
    );
  });

  it('come back from int8 within half a step, and the second time unchanged', () => {
    fc.assert(
      fc.property(unit, (values) => {
        const steps = quantise(values);
        restore(steps).forEach((value, index) => {
          expect(Math.abs(value - values[index])).toBeLessThanOrEqual(0.5 / 127 + 1e-6);
        });
        expect(quantise(restore(steps))).toEqual(steps);
      }),
    );
  });

  it('are added from a row of a matrix', () => {
    const sum = Float32Array.of(1, 1);
    addInto(sum, Float32Array.of(9, 9, 2, 3, 9), 2);
    expect(sum).toEqual(Float32Array.of(3, 4));
  });
});

it('multiplies a vector with rows as it does with each, and writes nothing beside them', () => {
  const rows = fc
    .integer({ min: 1, max: 20 })
    .chain((size) =>
      fc.array(fc.array(component, { minLength: size, maxLength: size }), { minLength: 1, maxLength: 10 }),
    );
  fc.assert(
    fc.property(rows, ([first, ...others]) => {
      const of = Float32Array.from(first);
      const products = new Float32Array(others.length + 2).fill(7);
      dotRows(of, Float32Array.from(others.flat()), others.length, products, 1);
      const each = others.map((row) => Math.fround(dot(of, Float32Array.from(row))));
      expect([...products]).toEqual([7, ...each, 7]);
    }),
  );
});
