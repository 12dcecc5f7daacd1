import { type Day, dayFromNumber } from '../domain/day.ts';

/** The calendar day it is now, in UTC. */
export function today(): Day {
  return dayFromNumber(Math.floor(Date.now() / 86_400_000));
}
