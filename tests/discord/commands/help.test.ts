import { expect, it } from 'vitest';
import { archive, discord, standInForEachTest, start } from '../bot-under-test.ts';

standInForEachTest();

it('/help tells the person who asks how to ask, in their language', async () => {
  await start(archive());
  const answer = await discord.answerTo(discord.command('help'));
  expect(answer).toMatchObject({ ephemeral: true, text: expect.stringContaining('Find sources') });
  const anna = discord.person('anna', 'de');
  const antwort = await discord.answerTo(discord.command('help', {}, { by: anna }));
  expect(antwort).toMatchObject({ ephemeral: true, text: expect.stringContaining('Quellen finden') });
});
