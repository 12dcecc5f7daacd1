import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { access, mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { type DiscordStandIn, startDiscord } from './support/discord-server.ts';
import { startMain } from './support/start-main.ts';

/* The bot as one process, started as `npm start` starts it, with the sample archive. */

vi.setConfig({ testTimeout: 120_000 });

const QUESTION = 'When was Harry in London for the WellChild Awards?';

let folder: string;
let discord: DiscordStandIn;
let taken: Server;
let bot: ChildProcess;
let log: () => string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'dateline-bot-'));
  discord = await startDiscord();
  taken = createServer((_, response) => response.end()).listen(0, '127.0.0.1');
  await once(taken, 'listening');
});

afterEach(() => void bot.kill('SIGKILL'));

afterAll(async () => {
  await discord.stop();
  taken.close();
  await rm(folder, { recursive: true, force: true });
});

const takenPort = () => (taken.address() as AddressInfo).port;

function start(settings: Record<string, string>): void {
  ({ bot, log } = startMain(folder, discord.api, settings));
}

it('ends with one message where the port of HEALTH_PORT is in use', async () => {
  start({ HEALTH_PORT: String(takenPort()) });
  expect(await once(bot, 'exit')).toEqual([1, null]);
  expect(log()).toMatch(new RegExp(`The port ${takenPort()} is in use. Set HEALTH_PORT to a free one`));
  expect(log()).not.toMatch(/\n\s+at /);
});

it('serves health until it ends, and with KEEP_QUESTIONS=no leaves nothing of what was asked', async () => {
  const port = takenPort();
  await new Promise((resolve) => taken.close(resolve));
  start({ HEALTH_PORT: String(port), KEEP_QUESTIONS: 'no' });
  while (!log().includes('ready on Discord')) await once(bot.stderr!, 'data');
  await discord.answerTo(discord.command('ask', { question: QUESTION }));
  const health = await fetch(`http://127.0.0.1:${port}/healthz`);
  expect([health.status, await health.json()]).toEqual([
    200,
    expect.objectContaining({ answering: true, snapshot: expect.objectContaining({ articles: 5 }) }),
  ]);
  const metrics = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  expect(metrics).toContain('dateline_questions_total{kind="command",outcome="answered"} 1\n');
  for (const stage of ['acknowledge', 'answer', 'send']) {
    expect(metrics).toContain(`dateline_stage_seconds_count{stage="${stage}"} 1\n`);
  }
  expect(metrics).toMatch(/\nprocess_resident_memory_bytes \d{8,}\n/);
  await expect(access(path.join(folder, 'data'))).rejects.toMatchObject({ code: 'ENOENT' });
  const ended = once(bot, 'exit');
  bot.kill('SIGTERM');
  expect(await ended).toEqual([0, null]);
});

it('ends with one message when Discord ends the connection for good', async () => {
  start({});
  while (!log().includes('ready on Discord')) await once(bot.stderr!, 'data');
  const ended = once(bot, 'exit');
  discord.gateway.drop(4004);
  expect(await ended).toEqual([1, null]);
  expect(log()).toMatch(/\nDiscord refuses DISCORD_TOKEN/);
  expect(log()).not.toMatch(/\n\s+at /);
});
