import path from 'node:path';
import { loadConfig } from '../src/config.ts';
import { CITATIONS } from '../src/domain/answer.ts';
import { readDateRange } from '../src/language/dates/read-date-range.ts';
import { run } from '../src/operations/run.ts';
import { today } from '../src/operations/today.ts';
import { Service } from '../src/service.ts';
import { type Arguments, type OptionName, readArguments } from '../src/terminal/arguments.ts';
import type { ConversationOptions } from '../src/terminal/conversation.ts';

/** Reads a script's command line, opens the archive it names, and runs the script's work on it. */
export function withService(
  options: readonly OptionName[],
  work: (given: Arguments, conversation: ConversationOptions) => Promise<number>,
): Promise<void> {
  return run(async () => {
    const given = readArguments(process.argv.slice(2), options, { today: today(), readDateRange });
    const config = loadConfig();
    const service = await Service.open({
      ...config,
      indexFolder: path.resolve(given.index ?? config.indexFolder),
      databaseUrl: given.index === undefined ? config.databaseUrl : undefined,
    });
    try {
      return await work(given, {
        dateline: service,
        limit: given.limit ?? CITATIONS,
        range: given.range,
        json: given.json,
        color: config.color && Boolean(process.stdout.isTTY),
      });
    } finally {
      await service.close();
    }
  });
}
