import type { Vitals } from './vitals.ts';

/** What `/healthz` tells. */
export interface Health {
  /** Whether whoever asks gets an answer: every shard is connected and has an archive. */
  readonly answering: boolean;
  readonly uptimeSeconds: number;
  readonly shards: readonly Pick<Vitals, 'shard' | 'gateway'>[];
  /** The snapshot in use, the oldest where shards are taking up a new one; null where one has none. */
  readonly snapshot: {
    readonly articles: number;
    readonly passages: number;
    readonly builtAt: string;
    readonly ageSeconds: number;
  } | null;
}

/**
 * The health of the bot, from what each of its processes tells.
 * @param uptime seconds since the bot was started
 * @param now milliseconds since 1970
 */
export function healthOf(vitals: readonly Vitals[], uptime: number, now: number): Health {
  const archives = vitals.flatMap(({ archive }) => archive ?? []);
  const [oldest] = archives.toSorted((a, b) => Date.parse(a.builtAt) - Date.parse(b.builtAt));
  const snapshot =
    oldest && archives.length === vitals.length
      ? { ...oldest, ageSeconds: Math.round((now - Date.parse(oldest.builtAt)) / 1000) }
      : null;
  return {
    answering: snapshot !== null && vitals.every(({ gateway }) => gateway === 'ready'),
    uptimeSeconds: Math.round(uptime),
    shards: vitals.map(({ shard, gateway }) => ({ shard, gateway })),
    snapshot,
  };
}
