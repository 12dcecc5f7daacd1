import { type LevelWithSilent, type Logger, pino } from 'pino';
import { prettyFactory } from 'pino-pretty';

export type { Logger } from 'pino';

export interface LoggerOptions {
  /** The least serious level that is written; `silent` writes nothing. */
  readonly level: LevelWithSilent;
  /** Texts that must never be written, such as the bot's token. Empty ones are ignored. */
  readonly secrets: readonly string[];
  /** Where lines go. One that is a terminal gets readable lines, any other gets JSON. */
  readonly destination: { write(text: string): unknown; readonly isTTY?: boolean };
}

const HIDDEN = '[redacted]';

// Whoever holds the token of an interaction may answer in the bot's name for a quarter of an hour,
// and discord.js puts it into the address that its errors carry.
const INTERACTION_TOKEN = /\/(webhooks|interactions)\/(\d+)\/[\w.%-]+/g;

/**
 * Opens a log. Secrets are replaced in the finished line, so that none gets through in a message, a field,
 * an error or its stack. Tokens of interactions in Discord addresses are replaced too.
 */
export function createLogger({ level, secrets, destination }: LoggerOptions): Logger {
  const hidden = secrets.filter(Boolean).flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1)]);
  const redact = (line: string) =>
    hidden
      .reduce((text, secret) => text.replaceAll(secret, HIDDEN), line)
      .replace(INTERACTION_TOKEN, `/$1/$2/${HIDDEN}`);
  const layOut = destination.isTTY
    ? prettyFactory({ colorize: true, translateTime: 'SYS:HH:MM:ss', ignore: 'pid,hostname' })
    : (line: string) => line;
  return pino({ level, base: null }, { write: (line) => destination.write(redact(layOut(line))) });
}
