import { expect, it } from 'vitest';
import { allComponents, type MessageBody } from '../../support/discord/documented-limits.ts';
import { archive, bot, discord, failing, standInForEachTest, start } from '../bot-under-test.ts';
import { articleOf, day, SmallDateline } from '../small-dateline.ts';

standInForEachTest();

const months = Array.from({ length: 12 }, (_, index) =>
  articleOf(`Harbour report number ${index + 1}.`, {
    published: day(`2024-${String(index + 1).padStart(2, '0')}-03`),
  }),
);

it('turns its pages, also after a restart, and keeps topic and dates', async () => {
  const dateline = new SmallDateline(months);
  await start(dateline);
  const message = await discord.answerTo(
    discord.command('timeline', { topic: 'harbour: reports', from: '2024-02-01', to: '2025' }),
  );
  expect(message.text).toMatch(/number 2\..*number 6\./s);
  expect(message.text).toContain('Entries 1 to 5 of 11');
  expect(() => discord.press(message, 'Earlier')).toThrow('disabled');

  await bot!.stop();
  await start(dateline);
  await discord.until('the next page', () => discord.gateway.connected());
  await discord.answerTo(discord.press(message, 'Later'));
  expect(message.text).toContain('Entries 6 to 10 of 11');
  await discord.answerTo(discord.press(message, 'Later'));
  expect(message.text).toMatch(/Entries 11 to 11 of 11/);
  expect(() => discord.press(message, 'Later')).toThrow('disabled');
  expect(discord.world.sent).toEqual([message]);
});

/** The pictures that came with messages so far, by their PNG signatures. */
const pictures = () =>
  discord.requests.flatMap(({ files }) =>
    files.map(({ name, bytes }) => [name, Buffer.from(bytes.subarray(1, 4)).toString()]),
  );
const described = (message: { body: MessageBody }) =>
  allComponents(message.body.components).flatMap(({ items = [] }) =>
    items.map(({ description }) => description),
  );

it('attaches a picture to the first page, with its entries in words, and takes it away with the next', async () => {
  await start(new SmallDateline(months));
  const message = await discord.answerTo(discord.command('timeline', { topic: 'harbour reports' }));
  expect(pictures()).toEqual([['timeline.png', 'PNG']]);
  expect(described(message)).toEqual([expect.stringContaining('Harbour report number 1.')]);
  await discord.answerTo(discord.press(message, 'Later'));
  expect(described(message)).toEqual([]);
  expect(message.body.attachments).toEqual([]);
  await discord.answerTo(discord.press(message, 'Earlier'));
  expect(described(message)).toHaveLength(1);
  expect(pictures()).toHaveLength(2);
});

it('draws the picture in the language of who asks', async () => {
  await start(new SmallDateline(months));
  const by = discord.person('Leserin', 'de');
  const message = await discord.answerTo(discord.command('timeline', { topic: 'harbour reports' }, { by }));
  expect(described(message)).toEqual([expect.stringMatching(/^Chronik: „harbour reports“, 12 Einträge\./)]);
});

it('says so where it may attach no picture', async () => {
  discord.world.places.get(discord.world.channels.general)!.lacks.add('AttachFiles');
  await start(new SmallDateline(months));
  const message = await discord.answerTo(discord.command('timeline', { topic: 'harbour reports' }));
  expect(message.text).toContain('lack the permission Attach Files');
  expect(pictures()).toEqual([]);
  const direct = await discord.answerTo(discord.command('timeline', { topic: 'harbour' }, 'direct'));
  expect(described(direct)).toHaveLength(1);
});

it('answers without a picture when none can be drawn', async () => {
  const drawTimeline = () => Promise.reject(new Error('no fonts'));
  const { log } = await start(new SmallDateline(months), { drawTimeline });
  const message = await discord.answerTo(discord.command('timeline', { topic: 'harbour' }));
  expect(message.text).toContain('report number 1.');
  expect(described(message)).toEqual([]);
  expect(log.join()).toContain('draw a timeline');
});

it('completes topics while they are typed, and types on when that fails', async () => {
  await start(archive());
  expect(await discord.completions('timeline', 'topic', 'har')).toEqual(['Harbour bridge opens']);
  expect(await discord.completions('timeline', 'topic', 'whale')).toEqual([]);
  await bot!.stop();
  await start(failing(new Error('no archive')));
  expect(await discord.completions('timeline', 'topic', 'har')).toEqual([]);
});

it('offers the nearest topics where there is nothing', async () => {
  await start(archive());
  const answer = await discord.answerTo(discord.command('timeline', { topic: 'penguins' }));
  expect(answer.text).toBe(
    'The archive tells nothing dated about penguins.\n-# Nearest topics: harbour · ferries',
  );
});

it('says privately that a topic is too long', async () => {
  await start(archive());
  const answer = await discord.answerTo(discord.command('timeline', { topic: '🌉'.repeat(60) }));
  expect(answer).toMatchObject({ ephemeral: true, text: expect.stringContaining('too long') });
});

it('says privately that a button is from an earlier version', async () => {
  await start(new SmallDateline(months));
  const message = await discord.answerTo(discord.command('timeline', { topic: 'harbour' }));
  for (const id of ['timeline:x', 'timeline:1:2024-99-01::harbour', 'elsewhere:1']) {
    const press = discord.press(message, id);
    expect(await discord.until('a notice', () => press.original !== message && press.original)).toMatchObject(
      {
        ephemeral: true,
        text: expect.stringContaining('earlier version'),
      },
    );
  }
  expect(message.text).toContain('Entries 1 to 5');
});
