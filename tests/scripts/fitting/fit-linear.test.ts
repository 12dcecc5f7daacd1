import { expect, it } from 'vitest';
import { seededRandom } from '../../../scripts/evaluate/random.ts';
import { fitChoices } from '../../../scripts/fitting/fit-linear.ts';
import { linearScore } from '../../../src/answering/linear-model.ts';

type Feature = 'telling' | 'noise';
const NAMES: Feature[] = ['telling', 'noise'];

it('learns which feature tells the right item, whatever the features’ scale', () => {
  const random = seededRandom(1);
  const choices = Array.from({ length: 200 }, () => {
    const items = Array.from({ length: 5 }, () => ({ telling: 1000 * random(), noise: random() }));
    const best = Math.max(...items.map(({ telling }) => telling));
    return { items, target: items.map(({ telling }) => (telling === best ? 1 : 0)), weight: 1 };
  });
  const model = fitChoices(NAMES, choices, 1e-4, 'in a test');
  const right = choices.filter(({ items, target }) => {
    const scores = items.map((item) => linearScore(model, item));
    return target[scores.indexOf(Math.max(...scores))] === 1;
  });
  expect(right.length).toBeGreaterThan(190);
  expect(model.fitted).toBe('in a test');
});

it('counts choices by their weight', () => {
  const item = (telling: number) => ({ telling, noise: 0 });
  const choice = (target: number[], weight: number) => ({ items: [item(0), item(1)], target, weight });
  const lean = (first: number, second: number) =>
    fitChoices(NAMES, [choice([1, 0], first), choice([0, 1], second)], 1e-4, '').weights.telling;
  expect(lean(1, 1)).toBeCloseTo(0, 3);
  expect(lean(1, 3)).toBeGreaterThan(0.5);
});
