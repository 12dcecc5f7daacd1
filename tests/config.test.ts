import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'dotenv';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readConfig } from '../src/config.ts';

const root = path.resolve(import.meta.dirname, '..');

describe('without settings', () => {
  it('the defaults hold', () => {
    expect(readConfig({})).toEqual({
      discordToken: undefined,
      discordApi: 'https://discord.com/api',
      discordGuild: undefined,
      askChannels: [],
      questionsPerMinute: 10,
      corpusFolder: path.resolve('corpus'),
      indexFolder: path.resolve('index'),
      databaseUrl: undefined,
      embedding: {
        model: path.join(root, 'models/dateline-news-256'),
        precision: 'q8',
        builtIn: './models/dateline-news-256',
      },
      wordModel: {
        model: path.join(root, 'models/dateline-news-256'),
        precision: 'q8',
        builtIn: './models/dateline-news-256',
      },
      rankerFile: path.join(root, 'models/ranker.json'),
      questionsFile: path.resolve('data/questions.sqlite'),
      health: undefined,
      shards: 1,
      logLevel: 'info',
      color: true,
    });
  });

  it('.env.example names every setting, and its values are the defaults', async () => {
    const example = parse(await readFile(path.join(root, '.env.example')));
    const read = new Set<string>();
    const recording = new Proxy<Record<string, undefined>>(
      {},
      {
        get: (_, name) => void read.add(String(name)),
      },
    );
    const defaults = readConfig(recording);
    expect(Object.keys(example).sort()).toEqual([...read].sort());
    expect(readConfig(example)).toEqual(defaults);
    for (const name of read) {
      // A value that is left out is one that has no default.
      const without = { ...example, [name]: undefined };
      expect(readConfig(without)).toEqual(defaults);
    }
  });

  it('empty and blank values count as not set', () => {
    const names = [
      'DISCORD_TOKEN',
      'DISCORD_API',
      'DISCORD_GUILD_ID',
      'ASK_CHANNELS',
      'CORPUS_DIR',
      'LOG_LEVEL',
    ];
    expect(readConfig(Object.fromEntries(names.map((name, at) => [name, ' '.repeat(at)])))).toEqual(
      readConfig({}),
    );
  });
});

const RIGHT: readonly (readonly [name: string, value: string, expected: object])[] = [
  ['DISCORD_TOKEN', ' abc.def ', { discordToken: 'abc.def' }],
  ['DISCORD_API', 'http://127.0.0.1:4000/api//', { discordApi: 'http://127.0.0.1:4000/api' }],
  ['DISCORD_GUILD_ID', '123456789012345678', { discordGuild: '123456789012345678' }],
  ['ASK_CHANNELS', ' 12,34 , 56\n78', { askChannels: ['12', '34', '56', '78'] }],
  ['QUESTIONS_PER_MINUTE', '3', { questionsPerMinute: 3 }],
  ['QUESTIONS_PER_MINUTE', 'off', { questionsPerMinute: Infinity }],
  ['QUESTIONS_PER_MINUTE', '0', { questionsPerMinute: Infinity }],
  ['CORPUS_DIR', '../news', { corpusFolder: path.resolve('../news') }],
  ['INDEX_DIR', '/var/lib/dateline', { indexFolder: '/var/lib/dateline' }],
  ['DATA_DIR', '/var/lib/dateline', { questionsFile: '/var/lib/dateline/questions.sqlite' }],
  ['KEEP_QUESTIONS', 'no', { questionsFile: undefined }],
  ['HEALTH_PORT', '9090', { health: { host: '127.0.0.1', port: 9090 } }],
  ['HEALTH_HOST', '0.0.0.0', { health: undefined }],
  ['SHARDS', 'auto', { shards: 'auto' }],
  ['SHARDS', '16', { shards: 16 }],
  ['LOG_LEVEL', 'silent', { logLevel: 'silent' }],
  ['NO_COLOR', '1', { color: false }],
  ['EMBEDDING_DTYPE', 'fp32', { embedding: { precision: 'fp32' } }],
  ['EMBEDDING_MODEL', 'Xenova/all-MiniLM-L6-v2', { embedding: { model: 'Xenova/all-MiniLM-L6-v2' } }],
  ['EMBEDDING_MODEL', './models/other', { embedding: { model: path.resolve('models/other') } }],
  ['EMBEDDING_MODEL', '../models/other/', { embedding: { model: path.resolve('../models/other') } }],
  ['EMBEDDING_MODEL', '/srv/model', { embedding: { model: '/srv/model' } }],
  ['RERANKER_MODEL', 'Xenova/cross', { reranker: { model: 'Xenova/cross', precision: 'q8' } }],
  ['RERANKER_MODEL', './models/cross', { reranker: { model: path.resolve('models/cross') } }],
];

describe('settings that are right', () => {
  it.each(RIGHT)('%s=%j', (name, value, expected) => {
    expect(readConfig({ [name]: value })).toMatchObject(expected);
  });

  it('the model of word vectors is the built-in one, whatever embeds passages', () => {
    expect(readConfig({ EMBEDDING_MODEL: 'a/b', EMBEDDING_DTYPE: 'fp16' }).wordModel).toEqual(
      readConfig({}).wordModel,
    );
  });
});

/** The message of the Problem that settings cause. */
function complaintOf(environment: Record<string, string>): string {
  try {
    readConfig(environment);
  } catch (error) {
    expect(error).toMatchObject({ name: 'Problem', identifier: 'SETTING_INVALID' });
    return (error as Error).message;
  }
  throw new Error('nothing was wrong');
}

const WRONG = [
  ['DISCORD_API', 'ftp://discord.example', 'an http or https address'],
  ['DISCORD_API', 'discord.com', 'an http or https address'],
  ['DISCORD_GUILD_ID', 'my server', 'the id of a server: up to 20 digits'],
  ['DISCORD_GUILD_ID', '123456789012345678901', 'the id of a server: up to 20 digits'],
  ['QUESTIONS_PER_MINUTE', '1.5', 'a number from 1 to 9999, or off for no limit'],
  ['QUESTIONS_PER_MINUTE', '-1', 'a number from 1 to 9999, or off for no limit'],
  ['ASK_CHANNELS', '123,#general,#news', 'ids of channels, up to 20 digits each, separated by commas'],
  [
    'EMBEDDING_MODEL',
    'minilm',
    'a folder beginning with ./ or /, or a hub name such as Xenova/all-MiniLM-L6-v2',
  ],
  [
    'EMBEDDING_MODEL',
    'a/b/c',
    'a folder beginning with ./ or /, or a hub name such as Xenova/all-MiniLM-L6-v2',
  ],
  ['EMBEDDING_DTYPE', 'q9', 'one of fp32, fp16, q8, int8, uint8, q4, q4f16, bnb4'],
  [
    'RERANKER_MODEL',
    'minilm',
    'a folder beginning with ./ or /, or a hub name such as Xenova/ms-marco-MiniLM-L-6-v2',
  ],
  ['RERANKER_DTYPE', 'q9', 'one of fp32, fp16, q8, int8, uint8, q4, q4f16, bnb4'],
  ['KEEP_QUESTIONS', 'never', 'one of yes, no'],
  ['HEALTH_PORT', '0', 'a port: 1 to 65535'],
  ['HEALTH_PORT', '65536', 'a port: 1 to 65535'],
  [
    'HEALTH_HOST',
    'http://localhost',
    'an address of this machine such as 127.0.0.1, or 0.0.0.0 for all of them',
  ],
  ['SHARDS', '0', 'auto, or a number from 1 to 9999'],
  ['SHARDS', 'many', 'auto, or a number from 1 to 9999'],
  ['LOG_LEVEL', 'loud', 'one of fatal, error, warn, info, debug, trace, silent'],
] as const;

describe('settings that are wrong', () => {
  it.each(WRONG)('%s=%j is named with its value and what is allowed', (name, value, allowed) => {
    expect(complaintOf({ [name]: value })).toBe(
      `The setting ${name} is "${value}"; it must be ${allowed}. See .env.example.`,
    );
  });

  it('the token is never shown', () => {
    const message = complaintOf({ DISCORD_TOKEN: 'Bot abc.secret', LOG_LEVEL: 'loud' });
    expect(message).toMatch(/The setting DISCORD_TOKEN is \(not shown\); it must be the token/);
    expect(message).not.toContain('secret');
  });

  it('the address of a data base is never shown, which may hold a password', () => {
    const message = complaintOf({ DATABASE_URL: 'mysql://anna:secret@db/news' });
    expect(message).toMatch(
      /The setting DATABASE_URL is \(not shown\); it must be the address of a PostgreSQL/,
    );
    expect(message).not.toContain('secret');
  });

  it('are all named, each on a line of its own', () => {
    const message = complaintOf(Object.fromEntries(WRONG));
    const names = new Set(WRONG.map(([name]) => name));
    expect(message.split('\n').length).toBe(names.size);
    for (const name of names) expect(message).toContain(`The setting ${name} is`);
  });
});

describe('a program', () => {
  it('reads .env in the folder it is started in; its environment wins, and the built-in model is found', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'dateline-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    await writeFile(path.join(folder, '.env'), 'CORPUS_DIR=./news\nLOG_LEVEL=debug\nEMBEDDING_DTYPE=fp32\n');
    const config = pathToFileURL(path.join(root, 'src/config.ts')).href;
    await writeFile(
      path.join(folder, 'show.mjs'),
      `import { loadConfig } from ${JSON.stringify(config)}; console.log(JSON.stringify(loadConfig()));`,
    );
    const { stdout } = spawnSync(process.execPath, ['--import', import.meta.resolve('tsx'), 'show.mjs'], {
      cwd: folder,
      env: { PATH: process.env.PATH, LOG_LEVEL: 'warn', EMBEDDING_DTYPE: '' },
      encoding: 'utf8',
    });
    const read = JSON.parse(stdout);
    expect(read.corpusFolder.endsWith('/news')).toBe(true);
    expect(read).toMatchObject({
      logLevel: 'warn',
      embedding: { ...readConfig({}).embedding, precision: 'q8' },
    });
  });
});
