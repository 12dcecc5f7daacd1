import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shareOut } from '../../../src/discord/views/share-out.ts';

it.each([
  [[10, 20, 30], 100, [10, 20, 30]],
  [[10, 90, 90], 100, [10, 45, 45]],
  [[90, 10, 90], 100, [45, 10, 45]],
  [[], 100, []],
])('shares %j of %i as %j', (wanted, total, shares) => {
  expect(shareOut(wanted, total)).toEqual(shares);
});

it('never gives more than is wanted or there, and nobody less than another who got less than wanted', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(5000), { maxLength: 10 }), fc.nat(5000), (wanted, total) => {
      const shares = shareOut(wanted, total);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeLessThanOrEqual(total);
      const largest = Math.max(0, ...shares);
      shares.forEach((share, index) => {
        expect(share).toBeLessThanOrEqual(wanted[index]!);
        if (share < wanted[index]!) expect(share).toBeGreaterThanOrEqual(largest - 1);
      });
    }),
  );
});
