import { fileURLToPath } from 'node:url';
import { archiveStore } from './archive/archive-store.ts';
import { type Config, loadConfig } from './config.ts';
import { CITATIONS } from './domain/answer.ts';
import { ALWAYS } from './domain/date-range.ts';
import { Problem } from './domain/problem.ts';
import { indexCorpus } from './index-corpus.ts';
import { createLogger, type Logger } from './operations/logger.ts';
import { run } from './operations/run.ts';
import { runBot } from './run-bot.ts';
import { runShards } from './run-shards.ts';
import { Service } from './service.ts';
import { runPrompt } from './terminal/prompt.ts';

await run(async () => {
  const config = loadConfig();
  if (!(await hasArchive(config))) {
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
    secrets: [config.discordToken ?? '', config.databaseUrl ?? ''],
    destination: process.stderr,
  });
  const { discordToken: token, shard, shards } = config;
  if (token === undefined) return answerInTerminal(config, logger);
  if (shard) return runBot(config, token, logger.child({ shard: shard.id }));
  return shards === 1
    ? runBot(config, token, logger)
    : runShards(config, token, logger, fileURLToPath(import.meta.url));
});

async function hasArchive(config: Config): Promise<boolean> {
  const store = archiveStore(config);
  try {
    return (await store.mark()) !== '';
  } finally {
    await store.close();
  }
}

async function answerInTerminal(config: Config, logger: Logger): Promise<number> {
  const ending = new AbortController();
  process.once('SIGTERM', () => ending.abort());
  const service = await Service.open(config);
  service.followSnapshots(logger);
  try {
    const failures = await runPrompt({
      dateline: service,
      limit: CITATIONS,
      range: ALWAYS,
      json: false,
      color: config.color && Boolean(process.stdout.isTTY),
      input: process.stdin,
      output: process.stdout,
      errors: process.stderr,
      interactive: Boolean(process.stdin.isTTY && process.stdout.isTTY),
      signal: ending.signal,
      onBug: (error) => logger.error(error, 'a question could not be answered'),
    });
    return failures === 0 ? 0 : 1;
  } finally {
    await service.close();
  }
}
