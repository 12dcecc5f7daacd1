import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { TOKEN } from './discord-server.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** The bot as a process of its own. */
export interface BotProcess {
  readonly bot: ChildProcess;
  /** All that it has logged. */
  readonly log: () => string;
  /** Those lines of the log that are JSON. */
  readonly lines: () => Record<string, unknown>[];
}

/**
 * Starts the bot as `npm start` starts it, with the sample archive.
 * @param folder the folder it works in, with its index and data
 * @param api the stand-in for Discord's API
 * @param settings besides
 */
export function startMain(
  folder: string,
  api: string,
  settings: Readonly<Record<string, string>>,
): BotProcess {
  const program = ['--import', import.meta.resolve('tsx'), path.join(root, 'src/main.ts')];
  const bot = spawn(process.execPath, program, {
    cwd: folder,
    env: {
      PATH: process.env.PATH,
      CORPUS_DIR: path.join(root, 'corpus'),
      DISCORD_TOKEN: TOKEN,
      DISCORD_API: api,
      ...settings,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let log = '';
  bot.stderr.on('data', (chunk) => {
    log += chunk;
  });
  return {
    bot,
    log: () => log,
    lines: () =>
      log
        .split('\n')
        .flatMap((line) => (line.startsWith('{') ? [JSON.parse(line) as Record<string, unknown>] : [])),
  };
}
