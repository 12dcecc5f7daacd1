import { sigmoid } from '../../src/answering/linear-model.ts';
import type { Perceptron } from '../../src/answering/perceptron.ts';
import { seededRandom } from '../evaluate/random.ts';
import type { Choice } from './fit-linear.ts';
import { standardisation } from './standardisation.ts';

/** How a perceptron is fitted. */
export interface PerceptronFitting {
  /** Hidden units. */
  readonly units: number;
  /** Weight of the squared norm, on standardised features. */
  readonly ridge: number;
  /** How often each choice is seen. */
  readonly epochs: number;
}

const BATCH = 32;
/** The first learning rate; it falls to 0 along a cosine (Loshchilov & Hutter 2017). */
const RATE = 0.005;
/** The same numbers to begin with in every run. */
const SEED = 7;

/** An item and whether it is positive. */
export interface Labelled<Feature extends string> {
  readonly features: Readonly<Record<Feature, number>>;
  readonly positive: boolean;
  /** How much it counts beside others. */
  readonly weight: number;
}

/**
 * Fits a perceptron so that a softmax over each choice's scores comes near its target (ListNet's top-one loss, Cao et
 * al. 2007).
 */
export function fitPerceptron<Feature extends string>(
  names: readonly Feature[],
  choices: readonly Choice<Feature>[],
  fitting: PerceptronFitting,
  fitted: string,
): Perceptron<Feature> {
  return learned(names, choices, softmax, fitting, fitted);
}

/** Fits a perceptron whose score, through the logistic function, is the probability that an item is positive. */
export function fitProbability<Feature extends string>(
  names: readonly Feature[],
  examples: readonly Labelled<Feature>[],
  fitting: PerceptronFitting,
  fitted: string,
): Perceptron<Feature> {
  const lessons = examples.map(({ features, positive, weight }) => ({
    items: [features],
    target: [positive ? 1 : 0],
    weight,
  }));
  return learned(names, lessons, (scores) => scores.map(sigmoid), fitting, fitted);
}

function softmax(scores: readonly number[]): number[] {
  const highest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - highest));
  const sum = powers.reduce((all, power) => all + power, 0);
  return powers.map((power) => power / sum);
}

/**
 * Fits a perceptron by the cross-entropy of what its scores are taken for, by Adam (Kingma & Ba 2015) on batches in a
 * seeded random order.
 */
function learned<Feature extends string>(
  names: readonly Feature[],
  lessons: readonly Choice<Feature>[],
  taken: (scores: readonly number[]) => number[],
  { units, ridge, epochs }: PerceptronFitting,
  fitted: string,
): Perceptron<Feature> {
  const scale = standardisation(
    names,
    lessons.flatMap(({ items }) => items),
  );
  const matrices = lessons.map(({ items }) => items.map(scale.apply));
  const mean = lessons.reduce((sum, { weight }) => sum + weight, 0) / lessons.length;
  const random = seededRandom(SEED);
  const net = new Net(names.length, units, random);
  const order = [...lessons.keys()];
  const steps = epochs * Math.ceil(lessons.length / BATCH);
  for (let epoch = 0, step = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (let at = 0; at < order.length; at += BATCH) {
      const batch = order.slice(at, at + BATCH);
      for (const index of batch) {
        const { target, weight } = lessons[index];
        net.learn(matrices[index], taken, target, weight / mean / BATCH);
      }
      net.step(RATE * (0.5 + 0.5 * Math.cos((Math.PI * step++) / steps)), ridge);
    }
  }
  const { direct, bias, hidden, outputs } = net.weights();
  return {
    fitted,
    ...scale.unfold(direct, bias),
    units: hidden.map(({ weights, bias }, unit) => ({
      ...scale.unfold(weights, bias),
      output: Number(outputs[unit].toPrecision(6)),
    })),
  };
}

/**
 * The perceptron while it learns. All parameters lie in one array: direct weights and bias, then a unit's weights, bias
 * and output each.
 */
class Net {
  readonly #inputs: number;
  readonly #units: number;
  readonly #parameters: Float64Array;
  readonly #gradient: Float64Array;
  readonly #mean: Float64Array;
  readonly #variance: Float64Array;
  #steps = 0;

  constructor(inputs: number, units: number, random: () => number) {
    this.#inputs = inputs;
    this.#units = units;
    const size = inputs + 1 + units * (inputs + 2);
    this.#parameters = new Float64Array(size);
    this.#gradient = new Float64Array(size);
    this.#mean = new Float64Array(size);
    this.#variance = new Float64Array(size);
    const spread = Math.sqrt(2 / inputs);
    for (let unit = 0; unit < units; unit++) {
      const first = this.#first(unit);
      for (let place = 0; place < inputs; place++) {
        this.#parameters[first + place] = (random() * 2 - 1) * spread;
      }
      this.#parameters[first + inputs + 1] = (random() * 2 - 1) * 0.1;
    }
  }

  #first(unit: number): number {
    return this.#inputs + 1 + unit * (this.#inputs + 2);
  }

  /** The inner product of an item and the parameters from `first` on. */
  #product(item: Float64Array, first: number): number {
    let sum = 0;
    for (let place = 0; place < item.length; place++) sum += item[place] * this.#parameters[first + place];
    return sum;
  }

  /** Adds the gradient of one lesson, `share` times. `taken` tells what its items' scores are taken for. */
  learn(
    items: readonly Float64Array[],
    taken: (scores: readonly number[]) => number[],
    target: readonly number[],
    share: number,
  ): void {
    const active = items.map((item) =>
      Float64Array.from({ length: this.#units }, (_, unit) => {
        const first = this.#first(unit);
        return Math.max(0, this.#product(item, first) + this.#parameters[first + this.#inputs]);
      }),
    );
    const scores = items.map((item, index) =>
      active[index].reduce(
        (score, value, unit) => score + value * this.#parameters[this.#first(unit) + this.#inputs + 1],
        this.#product(item, 0) + this.#parameters[this.#inputs],
      ),
    );
    const given = taken(scores);
    for (const [index, item] of items.entries()) {
      this.#learnItem(item, active[index], (given[index] - target[index]) * share);
    }
  }

  #learnItem(item: Float64Array, active: Float64Array, error: number): void {
    const gradient = this.#gradient;
    const inputs = this.#inputs;
    for (let place = 0; place < inputs; place++) gradient[place] += error * item[place];
    gradient[inputs] += error;
    for (const [unit, value] of active.entries()) {
      if (value === 0) continue;
      const first = this.#first(unit);
      const back = error * this.#parameters[first + inputs + 1];
      for (let place = 0; place < inputs; place++) gradient[first + place] += back * item[place];
      gradient[first + inputs] += back;
      gradient[first + inputs + 1] += error * value;
    }
  }

  /** Moves the parameters along what was learnt since the last step. */
  step(rate: number, ridge: number): void {
    this.#steps++;
    const [first, second] = [1 - 0.9 ** this.#steps, 1 - 0.999 ** this.#steps];
    for (let at = 0; at < this.#parameters.length; at++) {
      const slope = this.#gradient[at] + ridge * this.#parameters[at];
      this.#mean[at] = 0.9 * this.#mean[at] + 0.1 * slope;
      this.#variance[at] = 0.999 * this.#variance[at] + 0.001 * slope * slope;
      this.#parameters[at] -=
        (rate * (this.#mean[at] / first)) / (Math.sqrt(this.#variance[at] / second) + 1e-9);
    }
    this.#gradient.fill(0);
  }

  weights() {
    const inputs = this.#inputs;
    const units = Array.from({ length: this.#units }, (_, unit) => this.#first(unit));
    return {
      direct: this.#parameters.slice(0, inputs),
      bias: this.#parameters[inputs],
      hidden: units.map((first) => ({
        weights: this.#parameters.slice(first, first + inputs),
        bias: this.#parameters[first + inputs],
      })),
      outputs: units.map((first) => this.#parameters[first + inputs + 1]),
    };
  }
}

/** Fisher and Yates' shuffle. */
function shuffle(items: number[], random: () => number): void {
  for (let last = items.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [items[last], items[other]] = [items[other], items[last]];
  }
}
