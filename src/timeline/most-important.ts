import type { Event } from './events.ts';

/** What each further event of the same days counts for, beside the one before. */
const SHARE_OF_NEXT = 0.6;

/** An event that weighs less is not worth its place. */
const LEAST = 0.5;

/** The `count` events that matter most: much reported, to the point, and not all of the same days. */
export function mostImportant(events: readonly Event[], count: number): Event[] {
  const worth = (event: Event) => Math.log2(1 + event.length) + event[0].relevance;
  const byWorth = [...events].sort((a, b) => worth(b) - worth(a));
  const ofDays = new Map<string, number>();
  const weighed = byWorth.map((event) => {
    const { from, to } = event[0].days;
    const before = ofDays.get(`${from} ${to}`) ?? 0;
    ofDays.set(`${from} ${to}`, before + 1);
    return { event, weight: worth(event) * SHARE_OF_NEXT ** before };
  });
  return weighed
    .filter(({ weight }) => weight >= LEAST)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, count)
    .map(({ event }) => event);
}
