import { expect, it } from 'vitest';
import { Problem } from '../../src/domain/problem.ts';
import { readMarkdown } from '../support/discord-markdown.ts';
import { TOKEN } from '../support/discord-server.ts';
import { archive, bot, discord, failing, held, logged, standInForEachTest, start } from './bot-under-test.ts';
import { articleOf, day, SmallDateline } from './small-dateline.ts';

standInForEachTest();

it('tells the person who gave a command privately, and the log with a stack', async () => {
  await start(failing(new Error(`index broke, token ${TOKEN}`)));
  const interaction = discord.command('ask', { question: 'Who opened the bridge?' });
  const notice = await discord.followUpTo(interaction);
  expect(notice).toMatchObject({ ephemeral: true, text: expect.stringContaining('Something went wrong') });
  expect(interaction.original).toBeUndefined();
  expect(discord.world.sent).toEqual([notice]);
  const entry = logged().find(({ level }) => level === 50);
  expect(entry.err.stack).toContain('index broke, token [redacted]');
  expect(bot!.log.join()).not.toContain(TOKEN);
});

it('tells what a Problem says, safe to show', async () => {
  await start(failing(new Problem('NO_SNAPSHOT', 'Run `npm run index` first, @everyone.')));
  const notice = await discord.followUpTo(discord.command('about'));
  expect(readMarkdown(notice.text)).toMatchObject([
    { text: 'Run `npm run index` first, @everyone.', effects: [] },
  ]);
});

it('keeps the page of a timeline when the next one cannot be worked out', async () => {
  const dateline = new SmallDateline(
    Array.from({ length: 6 }, (_, i) =>
      articleOf(`Harbour day ${i}.`, { published: day(`2024-03-0${i + 1}`) }),
    ),
  );
  await start(dateline);
  const message = await discord.answerTo(discord.command('timeline', { topic: 'harbour' }));
  await bot!.stop();
  await start(failing(new Error('gone')));
  const notice = await discord.followUpTo(discord.press(message, 'Later'));
  expect(notice.ephemeral).toBe(true);
  expect(message.text).toContain('Entries 1 to 5 of 6');
});

it('tells the person who wrote a message in a reply', async () => {
  await start(failing(new Error('index broke')));
  const reply = await discord.replyTo(discord.say('Who opened the bridge?', { in: 'direct' }));
  expect(reply.text).toContain('Something went wrong');
});

it.each([
  ['the channel allows no messages', 403, 50013],
  ['the channel cannot be seen', 403, 50001],
  ['the channel is gone', 404, 10003],
])('lives on when %s', async (_, status, code) => {
  await start(archive());
  discord.fail('POST', /\/typing$/, status, code);
  discord.fail('POST', /\/messages$/, status, code);
  discord.say('Who opened the bridge?', { in: 'direct' });
  await discord.until('the log', () =>
    logged().find((entry) => entry.level === 40 && entry.code === code && /answer/.test(entry.msg)),
  );
  await discord.replyTo(discord.say('Who opened the bridge?', { in: 'direct' }));
  expect(discord.world.sent).toHaveLength(1);
});

it('lives on when the question was deleted meanwhile', async () => {
  const dateline = held(archive());
  await start(dateline);
  const question = discord.say('Who opened the bridge?', { in: 'direct' });
  await discord.until('typing', () => discord.requests.some(({ path }) => path.endsWith('/typing')));
  question.deleted = true;
  dateline.release();
  await discord.until('the log', () => logged().find(({ msg }) => /the question was deleted/.test(msg)));
  expect(discord.world.sent).toEqual([]);
});

it.each([
  ['comes too late to acknowledge it', 'POST', /\/callback$/, 404, 10062],
  ['finds its thinking message deleted', 'PATCH', /@original$/, 404, 10008],
] as const)('lives on when an interaction %s', async (_, method, path, status, code) => {
  await start(archive());
  discord.fail(method, path, status, code);
  discord.command('about');
  await discord.until('the log', () => logged().find((entry) => entry.code === code));
  await discord.answerTo(discord.command('about'));
  expect(discord.world.sent).toHaveLength(1);
});

it.each([
  ['does not take a request', false],
  ['takes a request and its answer gets lost', true],
])('answers once when Discord %s', async (_, done) => {
  await start(archive());
  discord.fail('POST', /\/callback$/, 500, 0, done);
  discord.fail('PATCH', /@original$/, 502, 0, done);
  discord.fail('POST', /\/messages$/, 500, 0, done);
  await discord.answerTo(discord.command('about'));
  await discord.replyTo(discord.say('Who opened the bridge?', { in: 'direct' }));
  await bot!.stop();
  expect(discord.world.sent).toHaveLength(2);
  expect(logged().filter(({ level }) => level >= 40)).toEqual([]);
});

it('tells privately that a command is no more', async () => {
  await start(archive());
  expect(await discord.answerTo(discord.command('weather'))).toMatchObject({ ephemeral: true });
});
