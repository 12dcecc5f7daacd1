import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import {
  REST,
  type RESTGetAPIGatewayBotResult,
  Routes,
  type Shard,
  ShardEvents,
  ShardingManager,
} from 'discord.js';
import { Problem } from '../domain/problem.ts';
import type { Logger } from '../operations/logger.ts';
import { askVitals, tellToStop } from '../operations/shard-link.ts';
import type { Vitals } from '../operations/vitals.ts';
import { loginProblem } from './login-problem.ts';

/** What shards are started with. */
export interface ShardsOptions {
  /** The program that each shard runs, and what Node.js is given with it. */
  readonly file: string;
  readonly execArgv: readonly string[];
  readonly token: string;
  /** Where Discord's API is, without the version: `https://discord.com/api`. */
  readonly api: string;
  readonly count: number | 'auto';
  readonly logger: Logger;
}

/** Discord lets one shard in every five seconds. */
const BETWEEN_STARTS = 5500;

/** A shard opens its archive before it connects, and a large one takes its time. */
const START_WITHIN = 600_000;

/** A little more than a shard gives its answers under way. */
const STOP_WITHIN = 15_000;

/** A shard that ends is started again, after a pause that doubles each time it did not last for as long as the longest. */
const SHORTEST_PAUSE = 1000;
const LONGEST_PAUSE = 300_000;

/** Asks Discord how many shards it recommends. Throws a Problem when it cannot be reached or refuses the token. */
async function recommendedCount(token: string, api: string): Promise<number> {
  try {
    const rest = new REST({ api, version: '10' }).setToken(token);
    const { shards } = (await rest.get(Routes.gatewayBot())) as RESTGetAPIGatewayBotResult;
    return shards;
  } catch (error) {
    throw loginProblem(error, api);
  }
}

/** The processes that share the servers which the bot is in. */
export class Shards {
  readonly #manager: ShardingManager;
  readonly #logger: Logger;
  readonly count: number;
  /** Shards that have been ready once; one that never was is not started again. */
  readonly #proven = new Set<Shard>();
  readonly #stopping = new AbortController();

  private constructor(manager: ShardingManager, count: number, logger: Logger) {
    this.#manager = manager;
    this.#logger = logger;
    this.count = count;
    manager.on('shardCreate', (shard) => this.#watch(shard));
  }

  /** Finds out how many shards there are to be. None is started yet. Throws a Problem when Discord has to be asked and cannot. */
  static async plan({ file, execArgv, token, api, count, logger }: ShardsOptions): Promise<Shards> {
    const totalShards = count === 'auto' ? await recommendedCount(token, api) : count;
    const manager = new ShardingManager(file, {
      totalShards,
      token,
      execArgv: [...execArgv],
      respawn: false,
    });
    return new Shards(manager, totalShards, logger);
  }

  /** Starts one shard after the other. Rejects with a Problem when one ends before it is ready. */
  async start(): Promise<void> {
    const { signal } = this.#stopping;
    for (let id = 0; id < this.count && !signal.aborted; id++) {
      // Discord lets them in one by one.
      if (id > 0) await wait(BETWEEN_STARTS, undefined, { signal }).catch(() => {});
      if (signal.aborted) return;
      await this.#manager
        .createShard(id)
        .spawn(START_WITHIN)
        .catch((error) => {
          if (signal.aborted) return;
          const message = `Shard ${id} of ${this.count} did not start; it has said above why.`;
          throw new Problem('SHARD_FAILED', message, { cause: error });
        });
    }
  }

  /** What each shard tells of itself now. */
  vitals(): Promise<Vitals[]> {
    return Promise.all(
      Array.from({ length: this.count }, async (_, id): Promise<Vitals> => {
        const shard = this.#manager.shards.get(id);
        if (!shard?.process) return { shard: id, gateway: 'connecting', metrics: [] };
        return (await askVitals(shard.process)) ?? { shard: id, gateway: 'silent', metrics: [] };
      }),
    );
  }

  /** Lets each shard finish its answers and end. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    const running = [...this.#manager.shards.values()].flatMap((shard) => shard.process ?? []);
    await Promise.all(running.map(stopProcess));
  }

  #watch(shard: Shard): void {
    const logger = this.#logger.child({ shard: shard.id });
    let begun = 0;
    let pause = SHORTEST_PAUSE;
    shard.on(ShardEvents.Spawn, (child) => {
      begun = Date.now();
      logger.info({ pid: (child as ChildProcess).pid }, 'a shard is started');
    });
    shard.on(ShardEvents.Ready, () => this.#proven.add(shard));
    shard.on(ShardEvents.Error, (error) => logger.error({ err: error }, 'shard'));
    shard.on(ShardEvents.Death, (died) => {
      if (this.#stopping.signal.aborted || !this.#proven.has(shard)) return;
      const { exitCode, signalCode } = died as ChildProcess;
      pause = Date.now() - begun > LONGEST_PAUSE ? SHORTEST_PAUSE : pause;
      logger.error({ exitCode, signalCode, milliseconds: pause }, 'a shard ended; it is started again');
      setTimeout(() => {
        if (this.#stopping.signal.aborted) return;
        shard
          .spawn(START_WITHIN)
          .catch((error) => logger.error({ err: error }, 'a shard did not start again'));
      }, pause).unref();
      pause = Math.min(pause * 2, LONGEST_PAUSE);
    });
  }
}

async function stopProcess(shard: ChildProcess): Promise<void> {
  const exited = once(shard, 'exit');
  if (shard.exitCode !== null || shard.signalCode !== null) return;
  tellToStop(shard);
  const timer = setTimeout(() => shard.kill('SIGKILL'), STOP_WITHIN);
  await exited;
  clearTimeout(timer);
}
