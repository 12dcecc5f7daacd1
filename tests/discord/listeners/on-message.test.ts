import { expect, it } from 'vitest';
import { DIRECT_MESSAGES, GUILD_MESSAGES, MESSAGE_CONTENT } from '../../support/discord/gateway.ts';
import { readMarkdown } from '../../support/discord-markdown.ts';
import { archive, discord, start } from '../bot-under-test.ts';

const mention = () => `<@${discord.world.bot.id}>`;

it('answers a mention with a reply, and shows that it is typing first', async () => {
  const dateline = archive();
  await start(dateline);
  const reply = await discord.replyTo(discord.say(`hey ${mention()} who opened the bridge`));
  expect(dateline.asked[0]!.text).toBe('hey who opened the bridge');
  expect(readMarkdown(reply.text)[0]).toMatchObject({
    place: 'quote',
    text: 'Mayor Ada Quill opened the harbour bridge.',
  });
  const paths = discord.requests.map(({ path }) => path.split('/').at(-1));
  expect(paths.indexOf('typing')).toBeGreaterThan(0);
  expect(paths.indexOf('typing')).toBeLessThan(paths.indexOf('messages'));
});

it('answers an empty mention with a hint', async () => {
  await start(archive());
  expect((await discord.replyTo(discord.say(`${mention()} `))).text).toContain('Mention me with a question');
});

it('answers a direct message', async () => {
  await start(archive());
  expect((await discord.replyTo(discord.say('harbour bridge', { in: 'direct' }))).text).toContain(
    'Ada Quill',
  );
});

it('answers questions in the channels that are for them and in their threads, and nothing else', async () => {
  const dateline = archive();
  await start(dateline, { askChannels: [discord.world.channels.ask] });
  expect(discord.gateway.intents() & MESSAGE_CONTENT).toBeTruthy();
  discord.say('The bridge is lovely.', { in: 'ask' });
  discord.say('Who opened the bridge?', { in: 'general' });
  discord.say('Who opened the bridge?', { in: 'ask', byBot: true });
  const asked = discord.say('Who opened the bridge?', { in: 'ask' });
  const posted = discord.say('what about the ferries and the bridge', { in: 'thread' });
  await discord.replyTo(asked);
  await discord.replyTo(posted);
  expect(discord.world.sent).toHaveLength(2);
});

it('asks to read all messages only when there are such channels', async () => {
  await start(archive());
  expect(discord.gateway.intents() & (MESSAGE_CONTENT | GUILD_MESSAGES | DIRECT_MESSAGES)).toBe(
    GUILD_MESSAGES | DIRECT_MESSAGES,
  );
  discord.say('Who opened the bridge?', { in: 'ask' });
  await discord.replyTo(discord.say(`${mention()} who opened the bridge?`));
  expect(discord.world.sent).toHaveLength(1);
});

it('answers a question in reply to its answer, but no thanks', async () => {
  await start(archive());
  const answer = await discord.replyTo(discord.say(`${mention()} who opened the bridge?`));
  discord.say('thank you', { replyTo: answer });
  await discord.replyTo(discord.say('And when do ferries stop?', { replyTo: answer }));
  expect(discord.world.sent).toHaveLength(2);
});
