import { type DiscordOptions, type RunningBot, startBot } from '../../src/discord/start-bot.ts';
import type { DateRange } from '../../src/domain/date-range.ts';
import type { Dateline } from '../../src/domain/dateline.ts';
import { type Day, parseDay } from '../../src/domain/day.ts';
import { createLogger } from '../../src/operations/logger.ts';
import { Metrics } from '../../src/operations/metrics.ts';
import { NO_QUESTION_LOG } from '../../src/operations/question-log.ts';
import { type DiscordStandIn, TOKEN } from '../support/discord-server.ts';

/** Reads a day or a year, which is enough here. */
export function readDayOrYear(text: string): DateRange | undefined {
  if (/^\d{4}$/.test(text)) return { from: `${text}-01-01` as Day, to: `${text}-12-31` as Day };
  const day = parseDay(text);
  return day && { from: day, to: day };
}

/** The real bot, connected to the stand-in, and what it logs. */
export async function runBot(
  discord: Pick<DiscordStandIn, 'api'>,
  dateline: Dateline,
  options: Partial<DiscordOptions> = {},
): Promise<RunningBot & { log: string[] }> {
  const log: string[] = [];
  const destination = {
    write: (line: string) => {
      log.push(line);
    },
  };
  const bot = await startBot({
    token: TOKEN,
    api: discord.api,
    askChannels: [],
    questionsPerMinute: Infinity,
    dateline,
    readDateRange: readDayOrYear,
    today: () => '2025-05-02' as Day,
    logger: createLogger({ level: 'debug', secrets: [TOKEN], destination }),
    metrics: new Metrics(),
    questionLog: NO_QUESTION_LOG,
    ...options,
  });
  return { ...bot, log };
}
