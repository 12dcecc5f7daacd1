import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { config as loadEnvFile } from 'dotenv';
import { z } from 'zod';
import { Problem } from './domain/problem.ts';
import type { CrossEncoderChoice } from './embedding/cross-encoder.ts';
import type { ModelChoice } from './embedding/load-model.ts';
import { PRECISIONS } from './embedding/precision.ts';

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
  /** How many questions one person may put in a minute; `Infinity` where there is no limit. */
  readonly questionsPerMinute: number;
  readonly corpusFolder: string;
  readonly indexFolder: string;
  /** The PostgreSQL data base from which the archive is read; absent: the index folder is. */
  readonly databaseUrl?: string;
  /** The data base in which questions and feedback are kept; absent: nothing is kept. */
  readonly questionsFile?: string;
  readonly embedding: ModelChoice;
  /** The built-in model, whose vectors of single words the fitted weights of answering count on. */
  readonly wordModel: ModelChoice;
  /** The cross-encoder that reads the first passages again; absent: none does. */
  readonly reranker?: CrossEncoderChoice;
  /** File with the fitted weights of answering; part of the product, not a setting. */
  readonly rankerFile: string;
  /** Where health and metrics are served; absent: nowhere. */
  readonly health?: { readonly host: string; readonly port: number };
  /** How many processes share the servers that the bot is in; `auto`: as many as Discord recommends. */
  readonly shards: number | 'auto';
  /** Which of them this process is, counted from 0; absent where it is none. */
  readonly shard?: { readonly id: number; readonly count: number };
  readonly logLevel: LogLevel;
  /** False when the person has set NO_COLOR (https://no-color.org). */
  readonly color: boolean;
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

const BUILT_IN_MODEL = './models/dateline-news-256';
const SNOWFLAKE = /^\d{1,20}$/;
const SECRETS = ['DISCORD_TOKEN', 'DATABASE_URL'];

const modelSetting = (example: string) =>
  z
    .string()
    .regex(
      /^(\.{0,2}\/.+|[\w.-]+\/[\w.-]+)$/,
      `a folder beginning with ./ or /, or a hub name such as ${example}`,
    );

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
  QUESTIONS_PER_MINUTE: z
    .string()
    .regex(/^(off|\d{1,4})$/, 'a number from 1 to 9999, or off for no limit')
    .default('10')
    .transform((count) => (count === 'off' || Number(count) === 0 ? Infinity : Number(count))),
  CORPUS_DIR: z.string().default('./corpus'),
  INDEX_DIR: z.string().default('./index'),
  DATABASE_URL: z
    .string()
    .refine(
      (url) => /^postgres(ql)?:\/\//.test(url) && URL.canParse(url),
      'the address of a PostgreSQL data base such as postgres://user:password@host:5432/name',
    )
    .optional(),
  EMBEDDING_MODEL: modelSetting('Xenova/all-MiniLM-L6-v2').default(BUILT_IN_MODEL),
  EMBEDDING_DTYPE: z.enum(Object.keys(PRECISIONS) as (keyof typeof PRECISIONS)[]).default('q8'),
  RERANKER_MODEL: modelSetting('Xenova/ms-marco-MiniLM-L-6-v2').optional(),
  RERANKER_DTYPE: z.enum(Object.keys(PRECISIONS) as (keyof typeof PRECISIONS)[]).default('q8'),
  DATA_DIR: z.string().default('./data'),
  KEEP_QUESTIONS: z.enum(['yes', 'no']).default('yes'),
  HEALTH_PORT: z
    .string()
    .refine((port) => /^[1-9]\d{0,4}$/.test(port) && Number(port) <= 65_535, 'a port: 1 to 65535')
    .transform(Number)
    .optional(),
  HEALTH_HOST: z
    .string()
    .regex(/^[\w.:-]+$/, 'an address of this machine such as 127.0.0.1, or 0.0.0.0 for all of them')
    .default('127.0.0.1'),
  SHARDS: z
    .string()
    .regex(/^(auto|[1-9]\d{0,3})$/, 'auto, or a number from 1 to 9999')
    .default('1')
    .transform((shards) => (shards === 'auto' ? shards : Number(shards))),
  LOG_LEVEL: z.enum(LOG_LEVELS).default('info'),
});

/**
 * Reads the settings from the environment, and from a `.env` file in the working folder where there is one. The
 * environment wins; an empty value counts as not set. Throws a `Problem` that names every setting that is wrong, its
 * value and what is allowed.
 */
export function loadConfig(): Config {
  loadEnvFile({ quiet: true });
  const { SHARDING_MANAGER, SHARD_COUNT, ...environment } = process.env;
  if (!SHARDING_MANAGER) return readConfig(environment);
  // discord.js tells each shard its number by the very name of the setting.
  const shard = { id: Number(environment.SHARDS), count: Number(SHARD_COUNT) };
  return { ...readConfig({ ...environment, SHARDS: undefined }), shard };
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
    questionsPerMinute: value.QUESTIONS_PER_MINUTE,
    corpusFolder: path.resolve(value.CORPUS_DIR),
    indexFolder: path.resolve(value.INDEX_DIR),
    databaseUrl: value.DATABASE_URL,
    embedding: {
      model: modelPlace(value.EMBEDDING_MODEL),
      precision: value.EMBEDDING_DTYPE,
      builtIn: BUILT_IN_MODEL,
    },
    wordModel: { model: modelFolder(BUILT_IN_MODEL), precision: 'q8', builtIn: BUILT_IN_MODEL },
    reranker:
      value.RERANKER_MODEL === undefined
        ? undefined
        : { model: modelPlace(value.RERANKER_MODEL), precision: value.RERANKER_DTYPE },
    rankerFile: path.join(packageFolder(), 'models/ranker.json'),
    questionsFile:
      value.KEEP_QUESTIONS === 'yes' ? path.resolve(value.DATA_DIR, 'questions.sqlite') : undefined,
    health:
      value.HEALTH_PORT === undefined ? undefined : { host: value.HEALTH_HOST, port: value.HEALTH_PORT },
    shards: value.SHARDS,
    logLevel: value.LOG_LEVEL,
    color: !environment.NO_COLOR,
  };
}

function complaint(issue: z.core.$ZodIssue, given: Readonly<Record<string, string | undefined>>): string {
  const name = String(issue.path[0]);
  // What is wrong may still be somebody's secret.
  const value = SECRETS.includes(name) ? '(not shown)' : `"${given[name]}"`;
  const allowed = issue.code === 'invalid_value' ? `one of ${issue.values.join(', ')}` : issue.message;
  return `The setting ${name} is ${value}; it must be ${allowed}. See .env.example.`;
}

/** Where the model of a setting is: the path of its folder, or its name on the hub. */
function modelPlace(setting: string): string {
  return /^\.{0,2}\//.test(setting) ? modelFolder(setting) : setting;
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
