import { SYSTEMS, type System } from './consult.ts';

/** Rankings are read to this depth; what comes later is not found. */
export const RANKING_DEPTH = 10;

/** Place of the first item that is right among the first {@link RANKING_DEPTH}, from 1; 0 when there is none. */
export function placeOf<Item>(items: readonly Item[], isRight: (item: Item) => boolean): number {
  return items.slice(0, RANKING_DEPTH).findIndex(isRight) + 1;
}

/** Whether a place, counted from 1, is among the first `depth`; 0 is nowhere. */
export function within(place: number, depth: number): boolean {
  return 0 < place && place <= depth;
}

/** 1 over a place counted from 1; 0 for 0. */
export function reciprocal(place: number): number {
  return place === 0 ? 0 : 1 / place;
}

/** A value for each system. */
export function bySystem<T>(value: (system: System) => T): Record<System, T> {
  return Object.fromEntries(SYSTEMS.map((system) => [system, value(system)])) as Record<System, T>;
}
