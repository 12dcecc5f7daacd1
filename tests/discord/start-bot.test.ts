import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../support/discord-markdown.ts';
import { publishedApi, startDiscord } from '../support/discord-server.ts';
import { archive, discord, held, standInForEachTest, start } from './bot-under-test.ts';
import { runBot } from './running-bot.ts';
import { articleOf, SmallDateline } from './small-dateline.ts';

standInForEachTest();

it.skipIf(!publishedApi)(
  "checks every request here against Discord's published description (set DISCORD_OPENAPI)",
  () => {
    expect(publishedApi).toBeTruthy();
  },
);

it('lets an article neither ping nor format, wherever its words are shown', async () => {
  const { bot: me, person } = discord.world;
  const hostile = articleOf(
    `Harbour @everyone <@${person.id}> <@&${me.id}>\n# [bank](https://evil.example).`,
    {
      title: `@here <@${person.id}> **bold**`,
      source: '||hidden|| https://evil.example',
      file: '<@1>/`code`.txt',
      url: undefined,
    },
  );
  await start(new SmallDateline([hostile]));
  const answers = [
    await discord.answerTo(discord.command('ask', { question: '@everyone harbour?' })),
    await discord.answerTo(discord.command('timeline', { topic: '@everyone harbour' })),
    await discord.replyTo(discord.say('harbour @everyone?', { in: 'direct' })),
    await discord.replyTo(discord.say('@everyone?', { in: 'direct' })),
  ];
  for (const { text, pings } of answers) {
    expect(readMarkdown(text).flatMap(({ effects, links }) => [...effects, ...links])).toEqual([]);
    expect(pings).toEqual([]);
  }
  expect(answers[0]!.text).toContain('everyone');
});

it('finishes what is in flight when it stops, and takes nothing new', async () => {
  const dateline = held(archive());
  const stopping = await start(dateline);
  const early = discord.command('ask', { question: 'Who opened the bridge?' });
  await discord.until('the acknowledgement', () => early.state === 'thinking');
  const stopped = stopping.stop();
  const late = discord.command('ask', { question: 'Who opened the bridge?' });
  expect(await discord.answerTo(late)).toMatchObject({
    ephemeral: true,
    text: expect.stringContaining('restart'),
  });
  expect((await discord.replyTo(discord.say('Who?', { in: 'direct' }))).text).toContain('restart');
  dateline.release();
  await stopped;
  expect(early.original?.text).toContain('Ada Quill');
  expect(discord.gateway.connected()).toBe(false);
});

it.each([
  [4004, 'DISCORD_TOKEN_REFUSED', 'DISCORD_TOKEN'],
  [4011, 'DISCORD_SHARDS_REQUIRED', 'SHARDS'],
  [4014, 'DISCORD_INTENT_REFUSED', 'ASK_CHANNELS'],
])(
  'says which setting is to blame when Discord ends the connection with %d',
  async (code, identifier, setting) => {
    const bot = await start(archive());
    discord.gateway.drop(code);
    expect(await bot.lost).toMatchObject({ identifier, message: expect.stringContaining(setting) });
  },
);

describe('what keeps the bot from starting', () => {
  it('a wrong token', async () => {
    await expect(runBot(discord, archive(), { token: 'wrong' })).rejects.toMatchObject({
      identifier: 'DISCORD_TOKEN_REFUSED',
      message: expect.stringContaining('DISCORD_TOKEN'),
    });
  });

  it('an intent that is not switched on', async () => {
    const strict = await startDiscord({ messageContent: false });
    await expect(runBot(strict, archive(), { askChannels: ['1'] })).rejects.toMatchObject({
      identifier: 'DISCORD_INTENT_REFUSED',
      message: expect.stringContaining('ASK_CHANNELS'),
    });
    await strict.stop();
  });

  it('a server that is not there', async () => {
    const gone = await startDiscord();
    await gone.stop();
    await expect(runBot(gone, archive())).rejects.toMatchObject({
      identifier: 'DISCORD_UNREACHABLE',
      message: expect.stringContaining(gone.api),
    });
  });
});

it('keeps its heart beating', async () => {
  const hasty = await startDiscord({ heartbeatInterval: 200 });
  const beating = await runBot(hasty, archive());
  await hasty.until('heartbeats', () => hasty.gateway.heartbeats() >= 2);
  await beating.stop();
  await hasty.stop();
});
