import { seededRandom } from './random.ts';

/** How the intervals are made: the percentile bootstrap, over questions. */
export const BOOTSTRAP = { resamples: 1000, level: 0.95, seed: 20240516 } as const;

/** A figure with its 95 % interval. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/**
 * A statistic of groups of questions, each question given as one number, with the interval between the 2.5th and the
 * 97.5th percentile of the same statistic of resamples: groups of the same sizes, drawn with replacement from each
 * (Efron & Tibshirani 1993, "An Introduction to the Bootstrap", chapter 13). Deterministic, and groups of the same
 * size are resampled alike, so that systems are compared over the same draws. NaN throughout when a group is empty.
 */
export function bootstrap(
  groups: readonly (readonly number[])[],
  statistic: (groups: readonly (readonly number[])[]) => number,
): Estimate {
  if (groups.some(({ length }) => length === 0)) return { value: NaN, low: NaN, high: NaN };
  const random = seededRandom(BOOTSTRAP.seed);
  const statistics = Float64Array.from({ length: BOOTSTRAP.resamples }, () =>
    statistic(groups.map((group) => group.map(() => group[Math.floor(random() * group.length)]))),
  ).sort();
  const tail = Math.floor(((1 - BOOTSTRAP.level) / 2) * BOOTSTRAP.resamples);
  return {
    value: statistic(groups),
    low: statistics[tail],
    high: statistics[BOOTSTRAP.resamples - 1 - tail],
  };
}

/** The mean of the only group. */
export function mean([values]: readonly (readonly number[])[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
