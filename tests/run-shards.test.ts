import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { parseDay } from '../src/domain/day.ts';
import { QuestionStore } from '../src/operations/question-store.ts';
import { type ShardedDiscord, startShardedDiscord } from './support/discord/shard-front.ts';
import { TOKEN } from './support/discord-server.ts';
import { type BotProcess, startMain } from './support/start-main.ts';

/* The bot as several processes, started as `npm start` starts it, with the sample archive. */

// Each process takes seconds to start, and Discord lets shards in five seconds apart.
vi.setConfig({ testTimeout: 240_000 });

const QUESTION = 'When was Harry in London for the WellChild Awards?';

let folder: string;
let discord: ShardedDiscord;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'dateline-shards-'));
  discord = await startShardedDiscord(2);
});

afterAll(async () => {
  await discord.stop();
  await rm(folder, { recursive: true, force: true });
});

/** A port that nothing uses. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function start(settings: Record<string, string>): BotProcess {
  const program = startMain(folder, discord.api, settings);
  started.push(program.bot);
  return program;
}

const started: ChildProcess[] = [];
afterAll(() => {
  for (const bot of started) bot.kill('SIGKILL');
});

/** Looks until something is there, for two minutes at most. */
async function until<T>(what: string, look: () => T | undefined | false | Promise<T | undefined | false>) {
  for (const begun = Date.now(); Date.now() - begun < 120_000; ) {
    const found = await look();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`waited in vain for ${what}`);
}

const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

describe('with SHARDS=auto', () => {
  let program: BotProcess;
  let health: string;

  const getHealth = async () => {
    const response = await fetch(`${health}/healthz`).catch(() => undefined);
    return response && { status: response.status, ...((await response.json()) as Record<string, unknown>) };
  };
  const shardsReady = () => program.lines().filter(({ msg }) => msg === 'ready on Discord');
  const pidOf = (shard: number) => {
    const { pid } = program
      .lines()
      .findLast((line) => line.msg === 'a shard is started' && line.shard === shard)!;
    return pid as number;
  };

  beforeAll(async () => {
    const port = await freePort();
    health = `http://127.0.0.1:${port}`;
    program = start({ SHARDS: 'auto', HEALTH_PORT: String(port) });
  });

  it('starts as many as Discord recommends, one after the other, on one index', async () => {
    expect(await until('an account while it starts', getHealth)).toMatchObject({
      status: 503,
      answering: false,
    });
    await until('the shards', () => shardsReady().length === 2);
    expect(discord.identified.map(({ shard }) => shard)).toEqual([
      [0, 2],
      [1, 2],
    ]);
    expect(discord.identified[1]!.at - discord.identified[0]!.at).toBeGreaterThanOrEqual(5000);
    expect(program.log().match(/Indexed 5 articles/g)).toHaveLength(1);
    expect(
      (await readdir(path.join(folder, 'index'))).filter((name) => name.startsWith('snapshot')),
    ).toHaveLength(1);
  });

  it('answers in the servers of each shard', async () => {
    for (const standIn of discord.standIns) {
      const { text } = await standIn.answerTo(standIn.command('ask', { question: QUESTION }));
      expect(text).toContain('30 September');
    }
  });

  it('tells of all shards at one address, and adds up what they count', async () => {
    expect(await getHealth()).toMatchObject({
      status: 200,
      answering: true,
      shards: [
        { shard: 0, gateway: 'ready' },
        { shard: 1, gateway: 'ready' },
      ],
      snapshot: { articles: 5 },
    });
    const metrics = await (await fetch(`${health}/metrics`)).text();
    expect(metrics).toContain('dateline_questions_total{kind="command",outcome="answered"} 2\n');
    expect(metrics).toContain('dateline_gateway_ready 2\n');
    expect(metrics).toMatch(/dateline_stage_seconds_count\{stage="answer"\} 2\n/);
    expect(metrics).not.toContain('null');
  });

  it('starts a shard again that ends by itself, while the other answers', async () => {
    const before = pidOf(1);
    process.kill(before, 'SIGKILL');
    await until('the gap', async () => (await getHealth())?.status === 503);
    const [other] = discord.standIns;
    expect((await other!.answerTo(other!.command('ask', { question: QUESTION }))).text).toContain(
      '30 September',
    );
    await until('the shard', () => shardsReady().length === 3);
    await until('health', async () => (await getHealth())?.status === 200);
    expect(pidOf(1)).not.toBe(before);
    const again = discord.standIns[1]!;
    expect((await again.answerTo(again.command('ask', { question: QUESTION }))).text).toContain(
      '30 September',
    );
  });

  it('ends all shards cleanly when the first process is told to', async () => {
    const pids = [pidOf(0), pidOf(1)];
    const ended = once(program.bot, 'exit');
    program.bot.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
    expect(pids.filter(isAlive)).toEqual([]);
    expect(discord.standIns.map(({ gateway }) => gateway.connected())).toEqual([false, false]);
    expect(program.lines().filter(({ level }) => (level as number) >= 50)).toEqual([
      expect.objectContaining({ msg: 'a shard ended; it is started again', signalCode: 'SIGKILL' }),
    ]);
    expect(program.log()).not.toContain(TOKEN);
    expect(discord.standIns.flatMap(({ violations }) => violations)).toEqual([]);
  });

  it('has kept what was asked of every shard in one file', () => {
    const store = QuestionStore.read(path.join(folder, 'data/questions.sqlite'));
    onTestFinished(() => store.close());
    const questions = store.questionsSince(parseDay('0001-01-01')!);
    expect(questions.map(({ question, outcome }) => [question, outcome])).toEqual(
      Array(4).fill([QUESTION, 'answered']),
    );
  });
});

it('says why and ends when a shard cannot start, and leaves none behind', async () => {
  const { bot, log, lines } = start({ SHARDS: '2', DISCORD_TOKEN: 'wrong' });
  expect(await once(bot, 'exit')).toEqual([1, null]);
  expect(log()).toMatch(
    /Discord refuses DISCORD_TOKEN[\s\S]*Shard 0 of 2 did not start; it has said above why\./,
  );
  const { pid } = lines().find(({ msg }) => msg === 'a shard is started')!;
  expect(isAlive(pid as number)).toBe(false);
});

it('leaves no shard behind when the first process is killed', async () => {
  const { bot, lines } = start({ SHARDS: '2', KEEP_QUESTIONS: 'no' });
  await until('a shard', () => lines().some(({ msg }) => msg === 'ready on Discord'));
  const { pid } = lines().find(({ msg }) => msg === 'a shard is started')!;
  bot.kill('SIGKILL');
  await until('its end', () => !isAlive(pid as number));
});

it('with one shard stays one process, though discord.js reads the setting as the number of a shard', async () => {
  const before = discord.identified.length;
  const { bot, lines } = start({ SHARDS: '1' });
  await until('the bot', () => lines().some(({ msg }) => msg === 'ready on Discord'));
  expect(discord.identified.slice(before).map(({ shard }) => shard)).toEqual([[0, 1]]);
  const ended = once(bot, 'exit');
  bot.kill('SIGINT');
  expect(await ended).toEqual([0, null]);
});
