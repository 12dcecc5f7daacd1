import { expect, it } from 'vitest';
import { seededRandom } from '../../../scripts/evaluate/random.ts';
import { type Choice, fitChoices } from '../../../scripts/fitting/fit-linear.ts';
import { fitPerceptron } from '../../../scripts/fitting/fit-perceptron.ts';
import { linearScore } from '../../../src/answering/linear-model.ts';
import { perceptronScore } from '../../../src/answering/perceptron.ts';

type Feature = 'left' | 'right';
const NAMES: Feature[] = ['left', 'right'];

/** The right item is the one whose two features have the same sign, which no weighing of the two can tell. */
function choices(count: number, seed: number): Choice<Feature>[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => {
    const items = [1, -1, -1, -1].map((sign) => {
      const left = (0.3 + random()) * (random() < 0.5 ? 1 : -1);
      return { left: 50 * left, right: 3 + sign * Math.sign(left) * (0.3 + random()) };
    });
    return { items, target: [1, 0, 0, 0], weight: 1 };
  });
}

const shareRight = (score: (item: Record<Feature, number>) => number) => {
  const asked = choices(400, 2);
  const right = asked.filter(({ items }) => {
    const [first, ...others] = items.map(score);
    return others.every((other) => other < first);
  });
  return right.length / asked.length;
};

const FITTING = { units: 6, ridge: 1e-4, epochs: 60 };

it('learns what features tell only together, where a linear model learns nothing', () => {
  const linear = fitChoices(NAMES, choices(400, 1), 1e-4, '');
  expect(shareRight((item) => linearScore(linear, item))).toBeLessThan(0.5);
  const model = fitPerceptron(NAMES, choices(400, 1), FITTING, 'in a test');
  expect(shareRight((item) => perceptronScore(model, item))).toBeGreaterThan(0.9);
  expect(model.fitted).toBe('in a test');
  expect(model.units).toHaveLength(6);
});

it('is the same in every run', () => {
  expect(fitPerceptron(NAMES, choices(50, 1), FITTING, '')).toEqual(
    fitPerceptron(NAMES, choices(50, 1), FITTING, ''),
  );
});
