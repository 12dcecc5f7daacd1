import fc from 'fast-check';
import { expect, it } from 'vitest';
import { quantiseRows } from '../../../scripts/training/quantise-rows.ts';

const component = fc.integer({ min: -3000, max: 3000 }).map((thousandths) => thousandths / 1000);

it('keeps weighted rows to half a step of their largest component', () => {
  const rows = fc.array(fc.tuple(component, component, component, component), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(rows, fc.integer({ min: -2, max: 2 }), (made, logWeight) => {
      const values = Float32Array.from(made.flat());
      const { vectors, scales, dimension } = quantiseRows(made.map(String), {
        rows: { rows: made.length, columns: 4, values },
        logWeights: new Float32Array(made.length).fill(logWeight),
      });
      expect(dimension).toBe(4);
      made.forEach((row, token) => {
        const most = Math.max(...row.map(Math.abs)) * Math.exp(logWeight);
        row.forEach((value, at) => {
          const kept = vectors[token * 4 + at] * scales[token];
          expect(Math.abs(kept - value * Math.exp(logWeight))).toBeLessThanOrEqual(most * (0.5 / 127 + 1e-5));
        });
      });
    }),
  );
});
