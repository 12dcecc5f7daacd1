import { expect, it } from 'vitest';
import { archive, discord, standInForEachTest, start } from '../bot-under-test.ts';

standInForEachTest();

it('/about tells what the archive holds', async () => {
  await start(archive());
  const answer = await discord.answerTo(discord.command('about'));
  expect(answer.text).toContain('**2** articles, published **5 Jan 2024** to **16 Apr 2025**');
  expect(answer.text).toContain('**1,234** passages, searched with dateline-256 (q8)');
  expect(answer.text).toContain(`<t:${Date.parse('2025-05-01T10:00:00Z') / 1000}:f>`);
});
