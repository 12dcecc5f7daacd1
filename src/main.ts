import { currentSnapshot } from './archive/snapshot-files.ts';
import { type Config, loadConfig } from './config.ts';
import { startBot } from './discord/start-bot.ts';
import { CITATIONS } from './domain/answer.ts';
import { ALWAYS } from './domain/date-range.ts';
import { Problem } from './domain/problem.ts';
import { indexCorpus } from './index-corpus.ts';
import { readDateRange } from './language/dates/read-date-range.ts';
import { createLogger, type Logger } from './operations/logger.ts';
import { run } from './operations/run.ts';
import { today } from './operations/today.ts';
import { Service } from './service.ts';
import { runPrompt } from './terminal/prompt.ts';

await run(async () => {
  const config = loadConfig();
  if (!(await currentSnapshot(config.indexFolder))) {
    const outcome = await indexCorpus(config, process.stderr);
    if (outcome === 1) {
      throw new Problem(
        'INDEX_MISSING',
        `There is nothing to answer from. Put articles into ${config.corpusFolder}.`,
      );
    }
  }
  const logger = createLogger({
    level: config.logLevel,
    secrets: [config.discordToken ?? ''],
    destination: process.stderr,
  });
  const service = await Service.open(config);
  service.followSnapshots(logger);
  try {
    return config.discordToken
      ? await answerOnDiscord(service, config, config.discordToken, logger)
      : await answerInTerminal(service, config, logger);
  } finally {
    await service.close();
  }
});

/** Runs the bot until the process is told to end. */
async function answerOnDiscord(
  service: Service,
  config: Config,
  token: string,
  logger: Logger,
): Promise<number> {
  const ended = new Promise<NodeJS.Signals>((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
  const { discordApi: api, askChannels } = config;
  const starting = startBot({ token, api, askChannels, dateline: service, logger, today, readDateRange });
  // Told to end before it was let in, it need not wait for Discord.
  const bot = await Promise.race([starting, ended.then(() => undefined)]);
  if (!bot) process.exit(0);
  logger.info({ signal: await ended }, 'finishing the answers under way');
  await bot.stop();
  return 0;
}

async function answerInTerminal(service: Service, { color }: Config, logger: Logger): Promise<number> {
  const ending = new AbortController();
  process.once('SIGTERM', () => ending.abort());
  const failures = await runPrompt({
    dateline: service,
    limit: CITATIONS,
    range: ALWAYS,
    json: false,
    color: color && Boolean(process.stdout.isTTY),
    input: process.stdin,
    output: process.stdout,
    errors: process.stderr,
    interactive: Boolean(process.stdin.isTTY && process.stdout.isTTY),
    signal: ending.signal,
    onBug: (error) => logger.error(error, 'a question could not be answered'),
  });
  return failures === 0 ? 0 : 1;
}
