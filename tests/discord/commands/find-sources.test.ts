import { expect, it } from 'vitest';
import { archive, discord, standInForEachTest, start } from '../bot-under-test.ts';

standInForEachTest();

it('answers what a message says, to the person who wants to know alone, and leaves the channel as it is', async () => {
  const dateline = archive();
  await start(dateline);
  const message = discord.say('**Ada Quill** opened the harbour bridge, I hear. https://social.example/1');
  const interaction = discord.menu('Find sources', message);
  const answer = await discord.answerTo(interaction);
  expect(answer.ephemeral).toBe(true);
  expect(answer.text).toContain('Mayor** Ada Quill opened the harbour bridge.');
  expect(dateline.asked.map(({ text }) => text)).toEqual(['Ada Quill opened the harbour bridge, I hear.']);
  expect(discord.world.sent).toEqual([answer]);
});

it('asks the question of an answer of the bot again', async () => {
  const dateline = archive();
  await start(dateline);
  const answer = await discord.answerTo(discord.command('ask', { question: 'Who opened the harbour?' }));
  await discord.answerTo(discord.menu('Find sources', answer));
  expect(discord.world.sent.map(({ ephemeral }) => ephemeral)).toEqual([false, true]);
  expect(discord.world.sent[1]!.text).toContain('Who opened the harbour?');
});

it('says privately and at once that a message has no words', async () => {
  const dateline = archive();
  await start(dateline);
  const notice = await discord.answerTo(discord.menu('Find sources', discord.say('🎉🎉')));
  expect(notice).toMatchObject({ ephemeral: true, text: expect.stringContaining('no words') });
  expect(dateline.asked).toEqual([]);
});
