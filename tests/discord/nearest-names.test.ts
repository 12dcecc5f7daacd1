import { expect, it } from 'vitest';
import { nearestNames } from '../../src/discord/nearest-names.ts';

const OUTLETS = ['The Exampleland Courier', 'Harbour Herald', 'Morning Post', 'Le Héraut'];

it.each([
  ['harbor herald', ['Harbour Herald']],
  ['Exampleland Currier', ['The Exampleland Courier']],
  ['the morning', ['Morning Post']],
  ['le heraut', ['Le Héraut']],
  ['Quux', []],
  ['', []],
])('%s', (typed, nearest) => {
  expect(nearestNames(typed, OUTLETS, 1)).toEqual(nearest);
});

it('gives the likeliest first, and no more than are wanted', () => {
  expect(nearestNames('Herald', ['Herald Weekly', 'Harald', 'Herald'], 2)).toEqual(['Herald', 'Harald']);
});
