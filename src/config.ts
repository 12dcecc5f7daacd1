import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { config as loadEnvFile } from 'dotenv';
import { z } from 'zod';
import { Problem } from './domain/problem.ts';
import { type ModelChoice, PRECISIONS } from './embedding/load-model.ts';

/** Every setting, checked. */
export interface Config {
  /** Absent: the product runs in the terminal. */
  readonly discordToken?: string;
  /** Base address of the Discord API, without a trailing slash. */
  readonly discordApi: string;
  /** The server whose commands `deploy-commands` registers; absent: everywhere. */
  readonly discordGuild?: string;
  /** Ids of the channels in which every question is answered. */
  readonly askChannels: readonly string[];
  readonly corpusFolder: string;
  readonly indexFolder: string;
  readonly embedding: ModelChoice;
  /** The built-in model, whose vectors of single words the fitted weights of answering count on. */
  readonly wordModel: ModelChoice;
  /** File with the fitted weights of answering; part of the product, not a setting. */
  readonly rankerFile: string;
  readonly logLevel: LogLevel;
  /** False when the person has set NO_COLOR (https://no-color.org). */
  readonly color: boolean;
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

const BUILT_IN_MODEL = './models/dateline-news-256';
const SNOWFLAKE = /^\d{1,20}$/;

const settings = z.object({
  DISCORD_TOKEN: z.string().regex(/^\S+$/, 'the token from the Bot page of the application').optional(),
  DISCORD_API: z
    .url({ protocol: /^https?$/, error: 'an http or https address' })
    .default('https://discord.com/api')
    .transform((url) => url.replace(/\/+$/, '')),
  DISCORD_GUILD_ID: z.string().regex(SNOWFLAKE, 'the id of a server: up to 20 digits').optional(),
  ASK_CHANNELS: z
    .string()
    .default('')
    .transform((list) => list.split(/[\s,]+/).filter(Boolean))
    .pipe(z.array(z.string().regex(SNOWFLAKE, 'ids of channels, up to 20 digits each, separated by commas'))),
  CORPUS_DIR: z.string().default('./corpus'),
  INDEX_DIR: z.string().default('./index'),
  EMBEDDING_MODEL: z
    .string()
    .regex(
      /^(\.{0,2}\/.+|[\w.-]+\/[\w.-]+)$/,
      'a folder beginning with ./ or /, or a hub name such as Xenova/all-MiniLM-L6-v2',
    )
    .default(BUILT_IN_MODEL),
  EMBEDDING_DTYPE: z.enum(Object.keys(PRECISIONS) as (keyof typeof PRECISIONS)[]).default('q8'),
  LOG_LEVEL: z.enum(LOG_LEVELS).default('info'),
});

/**
 * Reads the settings from the environment, and from a `.env` file in the working folder where there is one. The
 * environment wins; an empty value counts as not set. Throws a `Problem` that names every setting that is wrong, its
 * value and what is allowed.
 */
export function loadConfig(): Config {
  loadEnvFile({ quiet: true });
  return readConfig(process.env);
}

/** {@link loadConfig} for given variables. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(
    Object.keys(settings.shape).map((name) => [name, environment[name]?.trim() || undefined]),
  );
  const read = settings.safeParse(given);
  if (!read.success) {
    throw new Problem(
      'SETTING_INVALID',
      [...new Set(read.error.issues.map((issue) => complaint(issue, given)))].join('\n'),
    );
  }
  const value = read.data;
  return {
    discordToken: value.DISCORD_TOKEN,
    discordApi: value.DISCORD_API,
    discordGuild: value.DISCORD_GUILD_ID,
    askChannels: value.ASK_CHANNELS,
    corpusFolder: path.resolve(value.CORPUS_DIR),
    indexFolder: path.resolve(value.INDEX_DIR),
    embedding: {
      model: /^\.{0,2}\//.test(value.EMBEDDING_MODEL)
        ? modelFolder(value.EMBEDDING_MODEL)
        : value.EMBEDDING_MODEL,
      precision: value.EMBEDDING_DTYPE,
      builtIn: BUILT_IN_MODEL,
    },
    wordModel: { model: modelFolder(BUILT_IN_MODEL), precision: 'q8', builtIn: BUILT_IN_MODEL },
    rankerFile: path.join(packageFolder(), 'models/ranker.json'),
    logLevel: value.LOG_LEVEL,
    color: !environment.NO_COLOR,
  };
}

function complaint(issue: z.core.$ZodIssue, given: Readonly<Record<string, string | undefined>>): string {
  const name = String(issue.path[0]);
  // A token that is wrong may still be somebody's secret.
  const value = name === 'DISCORD_TOKEN' ? '(not shown)' : `"${given[name]}"`;
  const allowed = issue.code === 'invalid_value' ? `one of ${issue.values.join(', ')}` : issue.message;
  return `The setting ${name} is ${value}; it must be ${allowed}. See .env.example.`;
}

/** The built-in model is found beside the program wherever it is started from; other folders from the working folder. */
function modelFolder(setting: string): string {
  return setting === BUILT_IN_MODEL ? path.join(packageFolder(), BUILT_IN_MODEL) : path.resolve(setting);
}

function packageFolder(): string {
  let folder = path.dirname(fileURLToPath(import.meta.url));
  while (!existsSync(path.join(folder, 'package.json'))) folder = path.dirname(folder);
  return folder;
}
