import { expect, it } from 'vitest';
import { COMPONENTS_V2 } from '../../support/discord/documented-limits.ts';
import { readMarkdown } from '../../support/discord-markdown.ts';
import { archive, discord, held, standInForEachTest, start } from '../bot-under-test.ts';
import { articleOf, SmallDateline } from '../small-dateline.ts';

standInForEachTest();

it('answers with the quotes, each with its title, source, date and link', async () => {
  await start(archive());
  const interaction = discord.command('ask', { question: 'Who opened the harbour bridge?' });
  const answer = await discord.answerTo(interaction);
  expect(answer.ephemeral).toBe(false);
  expect(answer.body.flags).toBe(COMPONENTS_V2);
  const lines = readMarkdown(answer.text);
  expect(lines[0]).toMatchObject({ place: 'small', text: 'Who opened the harbour bridge?' });
  expect(lines.filter(({ place }) => place === 'quote')).toMatchObject([
    { text: 'Mayor Ada Quill opened the harbour bridge.', bold: ['Mayor'] },
    { text: 'The council voted for a harbour bridge in January.' },
  ]);
  expect(lines.map(({ text }) => text)).toContain(
    'Harbour bridge opens\u00A0· The Exampleland Courier\u00A0· 16\u00A0Apr\u00A02025\u00A0· read',
  );
  expect(lines.flatMap(({ links }) => links.map(({ target }) => target))).toEqual([
    'https://news.example/harbour',
  ]);
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
  ['the wrong way round', { from: '2025', to: '2024' }, /1 Jan 2025 is after 31 Dec 2024/],
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
    'Harbour bridge opens',
    'The Exampleland Courier\u00A0· 16\u00A0Apr\u00A02025\u00A0· read',
    'Council backs a bridge',
    'The Exampleland Courier\u00A0· 5\u00A0Jan\u00A02024',
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

const outlets = () =>
  new SmallDateline([
    articleOf('The harbour bridge opened.', { source: 'The Exampleland Courier' }),
    articleOf('The harbour bridge shook.', { source: 'Harbour Herald' }),
    articleOf('The harbour bridge closed.', { source: 'Herald on Sunday' }),
  ]);

it('completes the outlets of the archive', async () => {
  await start(outlets());
  expect(await discord.completions('ask', 'source', 'herald', { question: 'harbour?' })).toEqual([
    'Harbour Herald',
    'Herald on Sunday',
  ]);
  expect(await discord.completions('ask', 'source', 'penguin')).toEqual([]);
});

it.each([
  ['as it is named', 'Harbour Herald', 'Harbour Herald'],
  ['in other letters', 'harbour herald', 'Harbour Herald'],
  ['by a part that no other has', 'courier', 'The Exampleland Courier'],
])('keeps to the articles of an outlet given %s, and says so', async (_, given, source) => {
  const dateline = outlets();
  await start(dateline);
  const answer = await discord.answerTo(discord.command('ask', { question: 'harbour?', source: given }));
  expect(dateline.asked[0]!.source).toBe(source);
  expect(answer.text).toContain(`Only articles of: ${source}`);
  expect(answer.text.match(/^> /gm)).toHaveLength(1);
});

it.each([
  ['unknown', 'Harbor Heralds', /no articles of “Harbor Heralds”.*nearest: Harbour Herald, Herald on Sunday/],
  ['several', 'herald', /nearest: Harbour Herald, Herald on Sunday/],
  ['unlike any', 'Zzz', /no articles of “Zzz”\. Choose one of the outlets offered while you type\.$/],
])('says privately which outlets are nearest to one that is %s', async (_, source, message) => {
  const dateline = outlets();
  await start(dateline);
  const notice = await discord.followUpTo(discord.command('ask', { question: 'harbour?', source }));
  expect(notice.ephemeral).toBe(true);
  expect(readMarkdown(notice.text)).toMatchObject([{ text: expect.stringMatching(message) }]);
  expect(dateline.asked).toEqual([]);
  expect(discord.world.sent).toEqual([notice]);
});

it('answers the same question again from memory', async () => {
  const dateline = archive();
  await start(dateline);
  const first = await discord.answerTo(
    discord.command('ask', { question: 'Who opened the harbour bridge?' }),
  );
  const again = await discord.replyTo(
    discord.say('who opened the harbour  bridge', { in: 'direct', by: discord.person('bob') }),
  );
  expect(dateline.asked).toHaveLength(1);
  expect(again.text.split('\n').slice(1)).toEqual(first.text.split('\n').slice(1));
});

it('tells who asks too much how long to wait, privately and at once', async () => {
  const dateline = archive();
  await start(dateline, { questionsPerMinute: 2 });
  const ask = (question: string, by = discord.world.person) =>
    discord.answerTo(discord.command('ask', { question }, { by }));
  await ask('harbour?');
  await ask('bridge?');
  await discord.answerTo(discord.command('about'));
  const refused = await ask('ferries?');
  expect(refused).toMatchObject({ ephemeral: true, text: expect.stringMatching(/again in (30|29) seconds/) });
  expect((await ask('ferries?', discord.person('bob'))).ephemeral).toBe(false);
  expect(dateline.asked.map(({ text }) => text)).toEqual(['harbour?', 'bridge?', 'ferries?']);
});

it('answers in the language of the person, with dates as they write them', async () => {
  await start(archive());
  const ask = (locale: string) =>
    discord.answerTo(
      discord.command('ask', { question: 'harbour?' }, { by: discord.person('anna', locale) }),
    );
  expect((await ask('de')).text).toContain('16.\u00A0Apr.\u00A02025\u00A0· [lesen]');
  expect((await ask('en-US')).text).toContain('Apr\u00A016,\u00A02025\u00A0· [read]');
  expect((await ask('ja')).text).toContain('16\u00A0Apr\u00A02025\u00A0· [read]');
});
