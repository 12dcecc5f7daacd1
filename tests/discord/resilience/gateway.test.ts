import { afterEach, expect, it } from 'vitest';
import type { RunningBot } from '../../../src/discord/start-bot.ts';
import {
  type DiscordStandIn,
  type DiscordStandInOptions,
  startDiscord,
} from '../../support/discord-server.ts';
import { runBot } from '../running-bot.ts';
import { articleOf, SmallDateline } from '../small-dateline.ts';

const QUESTION = 'Who opened the harbour bridge?';

let discord: DiscordStandIn;
let bot: RunningBot | undefined;
let dateline: SmallDateline;

afterEach(async () => {
  await bot?.stop();
  bot = undefined;
  await discord.stop();
  expect(discord.violations).toEqual([]);
});

async function start(options: DiscordStandInOptions = {}): Promise<void> {
  discord = await startDiscord(options);
  dateline = new SmallDateline([articleOf('Mayor Ada Quill opened the harbour bridge.')]);
  bot = await runBot(discord, dateline, {
    askChannels: [discord.world.channels.ask, discord.world.channels.forum],
  });
}

/** The bot's answers to a message. */
const replies = (id: string) =>
  discord.world.sent.filter(({ body }) => body.message_reference?.message_id === id);

const disturbances: [string, (gateway: DiscordStandIn['gateway']) => void][] = [
  ['asks it to connect anew', (gateway) => gateway.askToReconnect()],
  ['drops the connection', (gateway) => gateway.drop()],
  ['closes with an unknown error', (gateway) => gateway.drop(4000)],
  ['says that its session timed out', (gateway) => gateway.drop(4009)],
  ['calls its session invalid, but resumable', (gateway) => gateway.invalidate(true)],
];

it.each(disturbances)('answers what was asked meanwhile, once, when Discord %s', async (_, disturb) => {
  await start();
  disturb(discord.gateway);
  const message = discord.say(QUESTION, { in: 'ask' });
  const interaction = discord.command('ask', { question: QUESTION });
  await discord.replyTo(message);
  await discord.answerTo(interaction);
  await discord.until('a resume', () => discord.gateway.record.resumed === 1);
  expect(replies(message.id)).toHaveLength(1);
  expect(discord.gateway.record).toMatchObject({ identified: 1, closed: [] });
});

it('notices a connection that died in silence by its heartbeats, and answers what was asked meanwhile', async () => {
  await start({ heartbeatInterval: 150 });
  await discord.until('heartbeats', () => discord.gateway.heartbeats() > 1);
  discord.gateway.goSilent();
  const message = discord.say(QUESTION, { in: 'direct' });
  await discord.replyTo(message);
  expect(discord.gateway.record).toMatchObject({ identified: 1, resumed: 1 });
});

it('reads what was asked while it had no session, where people ask it things, and answers each once', async () => {
  await start();
  const mention = `<@${discord.world.bot.id}> ${QUESTION}`;
  const before = [
    discord.say(QUESTION, { in: 'direct' }),
    discord.say(mention),
    discord.say(QUESTION, { in: 'ask' }),
  ];
  for (const message of before) await discord.replyTo(message);
  discord.gateway.invalidate(false);
  const missed = [
    discord.say(QUESTION, { in: 'direct' }),
    discord.say(mention),
    discord.say(QUESTION, { in: 'ask' }),
    discord.say(QUESTION, { in: 'thread' }),
    discord.post('A bridge', QUESTION),
  ];
  discord.say('No question at all.', { in: 'ask' });
  discord.say(QUESTION);
  expect(missed.every(({ id }) => discord.gateway.record.missed.has(id))).toBe(true);
  // Discord lets a bot identify itself every five seconds.
  await new Promise((resolve) => setTimeout(resolve, 5000));
  for (const message of missed) await discord.replyTo(message);
  const after = discord.say(QUESTION, { in: 'ask' });
  await discord.replyTo(after);
  expect([...before, ...missed, after].map(({ id }) => replies(id).length)).toEqual(Array(9).fill(1));
  expect(discord.world.sent).toHaveLength(9);
  expect(discord.gateway.record.identified).toBe(2);
});

it('handles an event once that comes twice', async () => {
  await start({ faults: { seed: 1, duplicate: 1 } });
  const message = discord.say(QUESTION, { in: 'ask' });
  const interaction = discord.command('ask', { question: 'Did the harbour bridge open?' });
  await discord.replyTo(message);
  await discord.answerTo(interaction);
  await bot!.stop();
  expect(dateline.asked.map(({ text }) => text).sort()).toEqual(['Did the harbour bridge open?', QUESTION]);
  expect(discord.world.sent).toHaveLength(2);
  expect(interaction.written).toBe(1);
});
