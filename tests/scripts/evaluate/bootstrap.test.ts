import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bootstrap, mean } from '../../../scripts/evaluate/bootstrap.ts';

const halves = (count: number) => Array.from({ length: count }, (_, index) => index % 2);

describe('the bootstrap', () => {
  test('comes near the interval that theory gives for a share', () => {
    // 1.96 standard errors of a share of one half of 400: 0.049.
    const { value, low, high } = bootstrap([halves(400)], mean);
    expect(value).toBe(0.5);
    expect(low).toBeGreaterThan(0.44);
    expect(low).toBeLessThan(0.46);
    expect(high).toBeGreaterThan(0.54);
    expect(high).toBeLessThan(0.56);
  });

  test('is surer of more questions', () => {
    const width = (count: number) => {
      const { low, high } = bootstrap([halves(count)], mean);
      return high - low;
    };
    expect(width(1000)).toBeLessThan(width(100) / 2);
  });

  test('draws each group by itself, at its own size', () => {
    const sizes = new Set<string>();
    const { low, high } = bootstrap(
      [
        [1, 1, 1],
        [4, 4],
      ],
      ([first, second]) => {
        sizes.add(`${first.join()} ${second.join()}`);
        return mean([second]) - mean([first]);
      },
    );
    expect([...sizes]).toEqual(['1,1,1 4,4']);
    expect([low, high]).toEqual([3, 3]);
  });

  test('gives the same for the same, around the value, within the data', () => {
    const numbers = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(numbers, (values) => {
        const estimate = bootstrap([values], mean);
        expect(bootstrap([values], mean)).toEqual(estimate);
        expect(estimate.low).toBeGreaterThanOrEqual(Math.min(...values));
        expect(estimate.high).toBeLessThanOrEqual(Math.max(...values));
        expect(estimate.low).toBeLessThanOrEqual(estimate.high);
      }),
      { numRuns: 30 },
    );
  });

  test('has no figure for no questions', () => {
    expect(bootstrap([[], [1]], mean)).toEqual({ value: NaN, low: NaN, high: NaN });
  });
});
