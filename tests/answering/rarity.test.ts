import { expect, it } from 'vitest';
import { rarityAmong } from '../../src/answering/rarity.ts';

it('falls with the number of candidates that hold a term, and is never negative', () => {
  const [held, common, rare, missing] = rarityAmong([
    [1, 1, 1, 0.9],
    [1, 1, 0.9, 0],
    [1, 0, 0, 0],
  ]);
  expect(held).toBeGreaterThan(0);
  expect(common).toBeGreaterThan(held);
  expect(rare).toBeGreaterThan(common);
  expect(missing).toBeGreaterThan(rare);
});
