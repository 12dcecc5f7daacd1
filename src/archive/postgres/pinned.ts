import type { Database } from './database.ts';
import type { Generation } from './generation.ts';

/** A generation as a reader holds on to it, with what was removed from its segments. */
export class Pinned {
  readonly database: Database;
  readonly generation: Generation;
  readonly #removed = new Map<number, Set<number>>();

  private constructor(database: Database, generation: Generation) {
    this.database = database;
    this.generation = generation;
  }

  static async read(database: Database, generation: Generation): Promise<Pinned> {
    const pinned = new Pinned(database, generation);
    const rows = await database.query<{ segment: number; places: number[] }>(
      `select segment, array_agg(place) as places from dateline.removed
       where series = $1 and generation <= $2 group by segment`,
      [generation.series, generation.number],
    );
    for (const { segment, places } of rows) pinned.#removed.set(segment, new Set(places));
    return pinned;
  }

  /** Tells of an article, by its place in a segment, whether this generation no longer has it. */
  removedFrom(segment: number): (place: number) => boolean {
    const places = this.#removed.get(segment);
    return places ? (place) => places.has(place) : () => false;
  }

  /**
   * The condition that a row belongs to this generation. The row has the columns `series` and `segment`; `place` is
   * the column with its article's place. The numbers are our own and stand in the text, so that the planner sees them.
   */
  holds(alias: string, place: string): string {
    const { series, segments, number } = this.generation;
    const visible = `${alias}.series = ${series} and ${alias}.segment < ${segments}`;
    if (this.#removed.size === 0) return visible;
    return `${visible} and not exists (select from dateline.removed r where r.series = ${series}
      and r.segment = ${alias}.segment and r.place = ${alias}.${place} and r.generation <= ${number})`;
  }
}
