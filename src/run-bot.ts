import type { Config } from './config.ts';
import { startBot } from './discord/start-bot.ts';
import { readDateRange } from './language/dates/read-date-range.ts';
import { serveHealth } from './operations/health-server.ts';
import type { Logger } from './operations/logger.ts';
import { measuredDateline } from './operations/measured-dateline.ts';
import { Metrics } from './operations/metrics.ts';
import { NO_QUESTION_LOG, type QuestionLog } from './operations/question-log.ts';
import { serveManager } from './operations/shard-link.ts';
import { stopSignal } from './operations/stop-signal.ts';
import { today } from './operations/today.ts';
import { vitalsOf } from './operations/vitals.ts';
import { RemoteService } from './threads/remote-service.ts';

/** Runs the bot, or one shard of it, until the process is told to end. @returns its exit code */
export async function runBot(config: Config, token: string, logger: Logger): Promise<number> {
  const { discordApi: api, askChannels, questionsPerMinute, shard } = config;
  const metrics = new Metrics();
  if (config.health) metrics.watchProcess();
  const questionLog = await openQuestionLog(config, logger);
  const opening = RemoteService.open(config, logger);
  const vitals = () => vitalsOf(shard?.id ?? 0, metrics, { about: async () => (await opening).about() });
  const link = shard && serveManager(vitals);
  const ended = Promise.race([stopSignal(), ...(link ? [link.stopped] : [])]);
  // The manager serves the health of its shards.
  const serving =
    config.health && !shard
      ? serveHealth({ ...config.health, vitals: async () => [await vitals()], logger })
      : undefined;
  try {
    const [service] = await Promise.all([opening, serving]);
    const starting = startBot({
      token,
      api,
      askChannels,
      questionsPerMinute,
      dateline: measuredDateline(service, metrics),
      drawTimeline: (...args) => metrics.timed('draw', () => service.drawTimeline(...args)),
      shard,
      metrics,
      questionLog,
      logger,
      today,
      readDateRange,
    });
    // Told to end before it was let in, it need not wait for Discord.
    const bot = await Promise.race([starting, ended.then(() => undefined)]);
    if (!bot) process.exit(0);
    const reason = await Promise.race([ended, bot.lost]);
    logger.info(
      { reason: reason instanceof Error ? reason.message : reason },
      'finishing the answers under way',
    );
    await bot.stop();
    if (reason instanceof Error) throw reason;
    return 0;
  } finally {
    const [service, server] = await Promise.allSettled([opening, serving]);
    if (service.status === 'fulfilled') await service.value.close();
    if (server.status === 'fulfilled') await server.value?.close();
    questionLog.close();
    link?.leave();
  }
}

async function openQuestionLog({ questionsFile: file }: Config, logger: Logger): Promise<QuestionLog> {
  if (file === undefined) return NO_QUESTION_LOG;
  // Loaded only where it is wanted, since the data base is a program of its own for each kind of machine.
  const { DiskQuestionLog } = await import('./operations/disk-question-log.ts');
  return new DiskQuestionLog({ file, today, logger });
}
