import { afterEach, beforeEach, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { type DiscordStandIn, startDiscord, TOKEN } from '../discord-server.ts';
import { CLOSE, DIRECT_MESSAGES, GUILD_MESSAGES, MESSAGE_CONTENT } from './gateway.ts';

const INTENTS = GUILD_MESSAGES | DIRECT_MESSAGES | MESSAGE_CONTENT;

interface Payload {
  op: number;
  d: never;
  s: number | null;
  t: string | null;
}

let discord: DiscordStandIn;

beforeEach(async () => {
  discord = await startDiscord({ heartbeatInterval: 100 });
});

afterEach(() => discord.stop());

/** A bare connection to the gateway, and all that came over it. */
function connect() {
  const socket = new WebSocket(discord.api.replace(/^http/, 'ws').replace('/api', ''));
  const heard: Payload[] = [];
  const closed: number[] = [];
  socket.on('message', (raw) => heard.push(JSON.parse(String(raw))));
  socket.on('close', (code) => closed.push(code));
  const send = (op: number, d: unknown) => socket.send(JSON.stringify({ op, d }));
  const beat = setInterval(() => socket.readyState === WebSocket.OPEN && send(1, null), 50);
  socket.on('close', () => clearInterval(beat));
  return {
    socket,
    heard,
    send,
    hear: (op: number, t: string | null = null) =>
      discord.until(`op ${op} ${t}`, () => heard.findLast((each) => each.op === op && each.t === t)),
    code: () => discord.until('the end', () => closed[0]),
    stopBeating: () => clearInterval(beat),
  };
}

async function identified() {
  const bot = connect();
  await bot.hear(10);
  bot.send(2, { token: TOKEN, intents: INTENTS });
  const { session_id } = (await bot.hear(0, 'READY')).d as { session_id: string };
  await bot.hear(0, 'GUILD_CREATE');
  return { ...bot, session_id };
}

it('numbers events, and sends again what a bot has missed, in order', async () => {
  const first = await identified();
  discord.say('one');
  const { s } = await first.hear(0, 'MESSAGE_CREATE');
  discord.gateway.drop();
  await first.code();
  discord.say('two');
  discord.say('three');

  const second = connect();
  await second.hear(10);
  second.send(6, { token: TOKEN, session_id: first.session_id, seq: s });
  await second.hear(0, 'RESUMED');
  expect(
    second.heard
      .filter(({ op }) => op === 0)
      .map(({ t, s, d }) => [t, s, (d as { content?: string }).content]),
  ).toEqual([
    ['MESSAGE_CREATE', s! + 1, 'two'],
    ['MESSAGE_CREATE', s! + 2, 'three'],
    ['RESUMED', s! + 3, undefined],
  ]);
});

it('knows no session that is over, and loses what was said without one', async () => {
  const bot = await identified();
  discord.gateway.invalidate(false);
  expect((await bot.hear(9)).d).toBe(false);
  const { id } = discord.say('lost');
  expect([...discord.gateway.record.missed]).toEqual([id]);
  bot.socket.close(1000);
  const other = connect();
  await other.hear(10);
  other.send(6, { token: TOKEN, session_id: bot.session_id, seq: 1 });
  expect((await other.hear(9)).d).toBe(false);
});

it('lets a bot resume on the same connection where the session is said to be resumable', async () => {
  const bot = await identified();
  discord.gateway.invalidate(true);
  expect((await bot.hear(9)).d).toBe(true);
  discord.say('meanwhile');
  bot.send(6, { token: TOKEN, session_id: bot.session_id, seq: 2 });
  expect((await bot.hear(0, 'MESSAGE_CREATE')).d).toMatchObject({ content: 'meanwhile' });
});

it.each([
  [
    'a sequence it never came to',
    (id: string) => ({ token: TOKEN, session_id: id, seq: 99 }),
    CLOSE.invalidSequence,
  ],
  ['a wrong token', (id: string) => ({ token: 'other', session_id: id, seq: 1 }), CLOSE.authenticationFailed],
])('closes on a bot that resumes with %s', async (_, resume, code) => {
  const bot = await identified();
  discord.gateway.drop();
  const other = connect();
  await other.hear(10);
  other.send(6, resume(bot.session_id));
  expect(await other.code()).toBe(code);
});

it('closes on a bot that says anything before who it is, or says it twice, or does not beat', async () => {
  const rash = connect();
  await rash.hear(10);
  rash.send(3, {});
  expect(await rash.code()).toBe(CLOSE.notAuthenticated);
  const again = await identified();
  again.send(2, { token: TOKEN, intents: INTENTS });
  expect(await again.code()).toBe(CLOSE.alreadyAuthenticated);
  const still = await identified();
  still.stopBeating();
  expect(await still.code()).toBe(CLOSE.sessionTimedOut);
});

it('goes silent: no event, no acknowledgement, until the bot comes back', async () => {
  const bot = await identified();
  await bot.hear(11);
  discord.gateway.goSilent();
  bot.heard.length = 0;
  discord.say('unheard');
  await new Promise((resolve) => setTimeout(resolve, 150));
  expect(bot.heard).toEqual([]);
});
