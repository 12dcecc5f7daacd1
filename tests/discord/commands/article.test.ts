import { expect, it } from 'vitest';
import { archive, discord, standInForEachTest, start } from '../bot-under-test.ts';
import { articleOf, day, SmallDateline } from '../small-dateline.ts';

standInForEachTest();

const council = articleOf('The council met.', { title: 'Council meets', published: day('2024-03-05') });

it('offers articles by title and date, each with both, and shows the one chosen to the person alone', async () => {
  await start(new SmallDateline([council, articleOf('Ferries stop.', { title: 'Ferries stop' })]));
  const offered = await discord.offered('article', 'title', 'coun');
  expect(offered).toEqual([
    { name: 'Council meets · 5 Mar 2024 · The Exampleland Courier', value: council.id },
  ]);
  expect(await discord.completions('article', 'title', '2025-04')).toHaveLength(1);
  const answer = await discord.answerTo(discord.command('article', { title: offered[0]!.value }));
  expect(answer.ephemeral).toBe(true);
  expect(answer.text).toContain('Council meets');
  expect(answer.text).toContain('The council met.');
  expect(answer.text).toContain('https://news.example/harbour');
});

it('turns the pages of a long article, also after a restart', async () => {
  const paragraphs = Array.from({ length: 120 }, (_, number) => `Paragraph number ${number} of the report. `);
  const text = paragraphs.map((paragraph) => paragraph.repeat(4).trim()).join('\n\n');
  const spans = [...text.matchAll(/[^\n]+/g)].map(({ index, 0: line }) => ({
    start: index,
    end: index + line.length,
    kind: 'body' as const,
  }));
  const long = { ...articleOf(text), paragraphs: spans };
  const bot = await start(new SmallDateline([long]));
  const message = await discord.answerTo(discord.command('article', { title: long.id }));
  expect(message.text).toContain('Paragraph number 0 ');
  await bot.stop();
  await start(new SmallDateline([long]));
  await discord.answerTo(discord.press(message, 'Next page'));
  expect(message.text).not.toContain('Paragraph number 0 ');
  await discord.answerTo(discord.press(message, 'Previous page'));
  expect(message.text).toContain('Paragraph number 0 ');
});

it('takes words for the article that they complete best', async () => {
  await start(new SmallDateline([council]));
  const answer = await discord.answerTo(discord.command('article', { title: 'council' }));
  expect(answer.text).toContain('The council met.');
});

it.each([
  ['there is no such article', 'penguins', 'no article “penguins”'],
  ['an article that was offered is gone', 'AAAAAAAAAAAAAAAA', 'no longer in the archive'],
])('says privately that %s', async (_, title, message) => {
  await start(archive());
  const notice = await discord.answerTo(discord.command('article', { title }));
  expect(notice).toMatchObject({ ephemeral: true, text: expect.stringContaining(message) });
});
