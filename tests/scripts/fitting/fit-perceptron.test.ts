import { expect, it } from 'vitest';
import { seededRandom } from '../../../scripts/evaluate/random.ts';
import { type Choice, fitChoices } from '../../../scripts/fitting/fit-linear.ts';
import { fitPerceptron, fitProbability } from '../../../scripts/fitting/fit-perceptron.ts';
import { linearScore, sigmoid } from '../../../src/answering/linear-model.ts';
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

it('gives probabilities that come true as often as they say', () => {
  const random = seededRandom(2);
  // Positive nearly always where the features have the same sign, and seldom elsewhere.
  const examples = Array.from({ length: 4000 }, () => {
    const [left, right] = [random() * 2 - 1, random() * 2 - 1];
    return { features: { left, right }, positive: random() < (left * right > 0 ? 0.9 : 0.2), weight: 1 };
  });
  const model = fitProbability(NAMES, examples, { units: 12, ridge: 1e-4, epochs: 40 }, 'in a test');
  const probability = (left: number, right: number) => sigmoid(perceptronScore(model, { left, right }));
  for (const value of [0.6, -0.6]) {
    expect(Math.abs(probability(value, value) - 0.9)).toBeLessThan(0.15);
    expect(Math.abs(probability(value, -value) - 0.2)).toBeLessThan(0.15);
  }
});

it('counts examples by their weight', () => {
  const example = (positive: boolean, weight: number) => ({
    features: { left: 1, right: 0 },
    positive,
    weight,
  });
  const share = (weight: number) => {
    const examples = [example(true, 3), example(false, weight)];
    const model = fitProbability(NAMES, examples, { units: 1, ridge: 1e-6, epochs: 3000 }, '');
    return sigmoid(perceptronScore(model, { left: 1, right: 0 }));
  };
  expect(share(3)).toBeCloseTo(0.5, 1);
  expect(share(1)).toBeCloseTo(0.75, 1);
});
