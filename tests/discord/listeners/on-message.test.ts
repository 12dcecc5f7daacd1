import { describe, expect, it } from 'vitest';
import type { Dateline } from '../../../src/domain/dateline.ts';
import { DIRECT_MESSAGES, GUILD_MESSAGES, MESSAGE_CONTENT } from '../../support/discord/gateway.ts';
import { readMarkdown } from '../../support/discord-markdown.ts';
import { archive, discord, held, standInForEachTest, start } from '../bot-under-test.ts';

standInForEachTest();

const mention = () => `<@${discord.world.bot.id}>`;

it('answers a mention with a reply', async () => {
  const dateline = archive();
  await start(dateline);
  const reply = await discord.replyTo(discord.say(`hey ${mention()} who opened the bridge`));
  expect(dateline.asked[0]!.text).toBe('who opened the bridge');
  expect(readMarkdown(reply.text).find(({ place }) => place === 'quote')).toMatchObject({
    text: 'Mayor Ada Quill opened the harbour bridge.',
  });
});

it('shows that it is typing where the answer takes its time', async () => {
  const dateline = held(archive());
  await start(dateline);
  const message = discord.say('who opened the bridge', { in: 'direct' });
  await discord.until('typing', () => discord.requests.find(({ path }) => path.endsWith('/typing')));
  expect(discord.world.sent).toEqual([]);
  dateline.release();
  await discord.replyTo(message);
});

it.each(['', 'hello!', 'help'])('answers a mention that says "%s" with a hint', async (said) => {
  const dateline = archive();
  await start(dateline);
  const hint = await discord.replyTo(discord.say(`${mention()} ${said}`));
  expect(hint.text).toContain('Ask me a question');
  expect(dateline.asked).toEqual([]);
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

it('answers posts in a forum that ask something in title or text, and what is asked in them', async () => {
  const dateline = archive();
  await start(dateline, { askChannels: [discord.world.channels.forum] });
  discord.post('Lovely bridge', 'I walked over it today.');
  const titled = discord.post('Who opened the harbour bridge?', 'I would like to thank them.');
  expect((await discord.replyTo(titled)).text).toContain('Ada Quill');
  const told = discord.post('The harbour', 'When did the council vote for it?');
  await discord.replyTo(told);
  await discord.replyTo(discord.say('When do ferries stop?', { in: told.channel }));
  expect(dateline.asked.map(({ text }) => text)).toEqual([
    'Who opened the harbour bridge? I would like to thank them.',
    'The harbour: When did the council vote for it?',
    'When do ferries stop?',
  ]);
  expect(discord.world.sent).toHaveLength(3);
});

describe('a reply to its answer', () => {
  it('is answered when it is a question, and left alone when it is none', async () => {
    const dateline = archive();
    await start(dateline);
    const answer = await discord.replyTo(discord.say(`${mention()} who opened the bridge?`));
    discord.say('thank you', { replyTo: answer });
    await discord.replyTo(discord.say('And when do ferries stop?', { replyTo: answer }));
    expect(dateline.asked.at(-1)!.text).toBe('And when do ferries stop?');
    expect(discord.world.sent).toHaveLength(2);
  });

  it.each(['general', 'ask', 'direct', 'thread'] as const)(
    'takes its subject from the question before, in place %s',
    async (place) => {
      const dateline = archive();
      await start(dateline, { askChannels: [discord.world.channels.ask] });
      const first = await discord.replyTo(
        discord.say(`${mention()} who opened the harbour bridge?`, { in: place }),
      );
      const second = await discord.replyTo(discord.say('and when was that?', { in: place, replyTo: first }));
      expect(readMarkdown(second.text).slice(0, 2)).toMatchObject([
        { place: 'small', text: 'and when was that?' },
        { place: 'small', text: 'Understood as: when was that? (who opened the harbour bridge?)' },
      ]);
      expect(second.text).toContain('Ada Quill');
      await discord.replyTo(discord.say('Who said so?', { in: place, replyTo: second }));
      expect(dateline.asked.map(({ text }) => text)).toEqual([
        'who opened the harbour bridge?',
        'when was that (opened the harbour bridge)?',
        'Who said so (opened the harbour bridge)?',
      ]);
    },
  );

  it('finds the question before after a restart, and under the answer to a command', async () => {
    const dateline = archive();
    const first = await start(dateline);
    const answer = await discord.answerTo(discord.command('ask', { question: 'Is *Ada* the mayor?' }));
    await first.stop();
    await start(dateline);
    await discord.replyTo(discord.say('Why?', { replyTo: answer }));
    expect(dateline.asked.at(-1)!.text).toBe('Why (*Ada* the mayor)?');
  });

  it.each(['en-GB', 'de', 'fr', 'es-ES'])('takes up the topic of a timeline in %s', async (locale) => {
    const dateline = archive();
    await start(dateline, { drawTimeline: () => Promise.reject(new Error('no picture')) });
    const by = discord.person('reader', locale);
    const timeline = await discord.answerTo(
      discord.command('timeline', { topic: 'harbour: *bridge*' }, { by }),
    );
    await discord.replyTo(discord.say('who opened it?', { replyTo: timeline }));
    expect(dateline.asked.at(-1)!.text).toBe('who opened it (harbour: *bridge*)?');
  });

  it('stands on its own when the answer cannot be read', async () => {
    const dateline = archive();
    await start(dateline);
    const answer = await discord.replyTo(discord.say(`${mention()} who opened the bridge?`));
    discord.fail('GET', /\/messages\/\d+$/, 404, 10008);
    await discord.replyTo(discord.say('and when was that?', { replyTo: answer }));
    expect(dateline.asked.at(-1)!.text).toBe('and when was that?');
  });
});

it('answers in the order of the questions in each channel, whatever they take', async () => {
  const slow = held(archive());
  const dateline: Dateline = {
    ...slow,
    answer: (question) => (question.text.includes('slow') ? slow : archive()).answer(question),
    about: () => archive().about(),
  };
  await start(dateline, { askChannels: [discord.world.channels.ask] });
  const questions = ['Is the harbour slow?', 'Is the harbour quick?', 'Is the bridge open?'];
  const messages = questions.map((question) => discord.say(question, { in: 'ask' }));
  await discord.replyTo(discord.say('Is the harbour elsewhere?', { in: 'direct' }));
  expect(discord.world.sent).toHaveLength(1);
  slow.release();
  await discord.replyTo(messages[2]!);
  const answered = discord.world.sent.slice(1).map(({ body }) => body.message_reference!.message_id);
  expect(answered).toEqual(messages.map(({ id }) => id));
});

it('tells who asks too much once, and answers the others', async () => {
  const dateline = archive();
  await start(dateline, { askChannels: [discord.world.channels.ask], questionsPerMinute: 2 });
  const questions = Array.from({ length: 6 }, (_, number) => `Is the harbour number ${number}?`);
  const messages = questions.map((question) => discord.say(question, { in: 'ask' }));
  const refusal = await discord.replyTo(messages[2]!);
  expect(refusal.text).toMatch(/a lot of questions.*again in (29|30) seconds/);
  await discord.replyTo(
    discord.say('Is the harbour busy?', { in: 'ask', by: discord.person('somebody else') }),
  );
  await discord.replyTo(messages[1]!);
  expect(discord.world.sent).toHaveLength(4);
  expect(dateline.asked).toHaveLength(3);
});
