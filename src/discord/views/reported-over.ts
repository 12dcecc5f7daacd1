import { type Day, dayNumber } from '../../domain/day.ts';

/** Reports that lie further apart than this, in days, may tell of different states of things. */
const FAR_APART = 60;
const DAYS_A_MONTH = 365.2425 / 12;

/** The time over which something was reported. */
export interface Reported {
  readonly first: Day;
  readonly last: Day;
  /** Rounded; 2 or more. */
  readonly months: number;
}

/** From the first to the last of some days of publication, where these lie far apart; undefined where they do not. */
export function reportedOver(days: readonly Day[]): Reported | undefined {
  const inOrder = days.toSorted();
  const [first, last] = [inOrder.at(0), inOrder.at(-1)];
  if (!first || !last) return undefined;
  const apart = dayNumber(last) - dayNumber(first);
  return apart > FAR_APART ? { first, last, months: Math.round(apart / DAYS_A_MONTH) } : undefined;
}
