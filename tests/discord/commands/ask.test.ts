import { expect, it } from 'vitest';
import { COMPONENTS_V2 } from '../../support/discord/documented-limits.ts';
import { readMarkdown } from '../../support/discord-markdown.ts';
import { archive, discord, held, start } from '../bot-under-test.ts';

it('answers with the quotes, each with its title, source, date and link', async () => {
  await start(archive());
  const interaction = discord.command('ask', { question: 'Who opened the harbour bridge?' });
  const answer = await discord.answerTo(interaction);
  expect(answer.ephemeral).toBe(false);
  expect(answer.body.flags).toBe(COMPONENTS_V2);
  expect(readMarkdown(answer.text).map(({ place, text }) => [place, text])).toEqual([
    ['small', 'Who opened the harbour bridge?'],
    ['quote', 'Mayor Ada Quill opened the harbour bridge.'],
    ['small', 'Harbour bridge opens · The Exampleland Courier · 16 Apr 2025 · read the article'],
    ['quote', 'The council voted for a harbour bridge in January.'],
    ['small', 'Council backs a bridge · The Exampleland Courier · 5 Jan 2024 · council.txt'],
  ]);
  expect(readMarkdown(answer.text)[1]!.bold).toEqual(['Mayor']);
  expect(readMarkdown(answer.text)[2]!.links[0]!.target).toBe('https://news.example/harbour');
});

it('tells Discord that an answer is coming before it looks for one', async () => {
  const dateline = held(archive());
  await start(dateline);
  const interaction = discord.command('ask', { question: 'Who opened the bridge?' });
  await discord.until('the acknowledgement', () => interaction.state === 'thinking');
  dateline.release();
  await discord.answerTo(interaction);
  expect(interaction.acknowledgedAfter).toBeLessThan(1000);
});

it.each([
  ['start of from, end of to', { from: '2024', to: '2024' }, ['2024-01-01', '2024-12-31']],
  ['from alone', { from: '2025-02-01' }, ['2025-02-01', null]],
  ['to alone', { to: '2025' }, [null, '2025-12-31']],
])('searches the dates given: %s', async (_, dates, [from, to]) => {
  const dateline = archive();
  await start(dateline);
  await discord.answerTo(discord.command('ask', { question: 'Who opened the bridge?', ...dates }));
  expect(dateline.asked[0]!.published).toEqual({ from, to });
});

it.each([
  [
    'unreadable',
    { from: 'the day of <@1> **yore**' },
    /“the day of <@1> \*\*yore\*\*” is not a date.*16 April 2025.*last week/,
  ],
  ['the wrong way round', { from: '2025', to: '2024' }, /2025-01-01 is after 2024-12-31/],
])('says privately and at once what is wrong with dates: %s', async (_, dates, message) => {
  const dateline = archive();
  await start(dateline);
  const answer = await discord.answerTo(discord.command('ask', { question: 'Who opened it?', ...dates }));
  expect(answer.ephemeral).toBe(true);
  expect(readMarkdown(answer.text)).toMatchObject([{ text: expect.stringMatching(message), effects: [] }]);
  expect(discord.world.sent).toHaveLength(1);
  expect(dateline.asked).toEqual([]);
});

it('says that there is no answer, and offers the closest articles', async () => {
  await start(archive());
  const answer = await discord.answerTo(discord.command('ask', { question: 'Do penguins dance?' }));
  expect(readMarkdown(answer.text).map(({ text }) => text)).toEqual([
    'Do penguins dance?',
    'The archive has no answer to that.',
    'The closest articles:',
    'Harbour bridge opens · The Exampleland Courier · 16 Apr 2025 · read the article',
    'Council backs a bridge · The Exampleland Courier · 5 Jan 2024 · council.txt',
  ]);
});

it('takes a question of any length and any signs', async () => {
  const dateline = archive();
  await start(dateline);
  const question = 'who opened the bridge <@1> @everyone '.repeat(160);
  const answer = await discord.answerTo(discord.command('ask', { question }));
  expect(dateline.asked[0]!.text).toBe(question.trim());
  expect(readMarkdown(answer.text)[0]).toMatchObject({
    place: 'small',
    effects: [],
    text: expect.stringMatching(/…$/),
  });
});

it('works in direct messages', async () => {
  await start(archive());
  const answer = await discord.answerTo(
    discord.command('ask', { question: 'Who opened the bridge?' }, 'direct'),
  );
  expect(answer.text).toContain('Ada Quill');
});
