import type { ArchiveOverview, Dateline } from '../domain/dateline.ts';
import type { GatewayState, Metrics } from './metrics.ts';

/** How long the archive may take to tell about itself before it counts as out of order, in milliseconds. */
const PATIENCE = 3000;

/** What one process of the bot tells of itself. */
export interface Vitals {
  readonly shard: number;
  /** `silent`: the process gave no account of itself in time. */
  readonly gateway: GatewayState | 'silent';
  /** Absent: the archive cannot be asked. */
  readonly archive?: Pick<ArchiveOverview, 'articles' | 'passages' | 'builtAt'>;
  /** As {@link Metrics.values} gives them. */
  readonly metrics: readonly object[];
}

/** A promise's value, or undefined when it rejects or takes longer than so many milliseconds. */
async function inTime<T>(promise: Promise<T>, milliseconds: number): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, milliseconds, undefined);
  });
  try {
    return await Promise.race([promise.catch(() => undefined), late]);
  } finally {
    clearTimeout(timer);
  }
}

/** What this process has to tell of itself now. Never rejects. */
export async function vitalsOf(
  shard: number,
  metrics: Metrics,
  dateline: Pick<Dateline, 'about'>,
): Promise<Vitals> {
  const about = await inTime(dateline.about(), PATIENCE);
  const archive = about && { articles: about.articles, passages: about.passages, builtAt: about.builtAt };
  return { shard, gateway: metrics.gateway, archive, metrics: await metrics.values() };
}
