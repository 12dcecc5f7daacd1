import type { Config } from './config.ts';
import { Shards } from './discord/shards.ts';
import { serveHealth } from './operations/health-server.ts';
import type { Logger } from './operations/logger.ts';
import { stopSignal } from './operations/stop-signal.ts';

/**
 * Runs the bot as several processes, each of them this program again, until it is told to end.
 * @param file the program
 * @returns its exit code
 */
export async function runShards(
  config: Config,
  token: string,
  logger: Logger,
  file: string,
): Promise<number> {
  const ended = stopSignal();
  const { discordApi: api, shards: count, health } = config;
  const shards = await Shards.plan({ file, execArgv: process.execArgv, token, api, count, logger });
  const server = health && (await serveHealth({ ...health, vitals: () => shards.vitals(), logger }));
  try {
    logger.info({ shards: shards.count }, 'starting the shards');
    await Promise.race([shards.start(), ended]);
    logger.info({ reason: await ended }, 'stopping the shards');
    return 0;
  } finally {
    await shards.stop();
    await server?.close();
  }
}
