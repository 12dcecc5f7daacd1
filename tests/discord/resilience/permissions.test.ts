import { expect, it } from 'vitest';
import type { Permission } from '../../support/discord/places.ts';
import { archive, bot, discord, standInForEachTest, start } from '../bot-under-test.ts';

standInForEachTest();

const QUESTION = 'Who opened the harbour bridge?';

it.each<[string, 'ask' | 'thread', Permission, string]>([
  ['write', 'ask', 'SendMessages', 'Send Messages'],
  ['write in threads', 'thread', 'SendMessagesInThreads', 'Send Messages in Threads'],
  ['read the history, which replying needs', 'ask', 'ReadMessageHistory', 'Read Message History'],
])('tells who asked, in a direct message, that it may not %s', async (_, place, permission, name) => {
  discord.world.places.get(discord.world.channels.ask)!.lacks.add(permission);
  await start(archive(), { askChannels: [discord.world.channels.ask] });
  const asker = discord.person('asker');
  discord.say(QUESTION, { in: place, by: asker });
  const told = await discord.until('a word', () => discord.world.sent[0]);
  expect(told.channel).toBe(asker.direct);
  expect(told.text).toContain(`permissions in that channel: ${name}.`);
  await bot!.stop();
  expect(discord.world.sent).toEqual([told]);
});

it('lets be who takes no direct messages', async () => {
  discord.world.places.get(discord.world.channels.ask)!.lacks.add('SendMessages');
  await start(archive(), { askChannels: [discord.world.channels.ask] });
  const asker = discord.person('asker');
  asker.takesDirectMessages = false;
  discord.say(QUESTION, { in: 'ask', by: asker });
  await discord.until('the log', () => bot!.log.find((line) => line.includes('takes no direct messages')));
  expect(discord.world.sent).toEqual([]);
});

it('answers a command where it may not write', async () => {
  discord.world.places.get(discord.world.channels.general)!.lacks.add('SendMessages');
  await start(archive());
  expect((await discord.answerTo(discord.command('about'))).channel).toBe(discord.world.channels.general);
});
