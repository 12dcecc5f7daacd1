import { expect, it } from 'vitest';
import { textsFor } from '../../../src/discord/text/texts-for.ts';
import type { Article } from '../../../src/domain/article.ts';
import type { Feedback } from '../../../src/operations/question-log.ts';
import { allComponents } from '../../support/discord/documented-limits.ts';
import type { Interaction, SentMessage } from '../../support/discord/world.ts';
import { readMarkdown } from '../../support/discord-markdown.ts';
import { bot, discord, standInForEachTest, start } from '../bot-under-test.ts';
import { LOCALES } from '../locales.ts';
import { articleOf, day, SmallDateline } from '../small-dateline.ts';

standInForEachTest();

/** An article of several paragraphs, which stand on lines of their own; a heading begins with a capital word and no full stop. */
function articleOfParagraphs(lines: readonly string[], header: Parameters<typeof articleOf>[1]): Article {
  const article = articleOf(lines.join('\n'), header);
  let start = 0;
  const paragraphs = lines.map((line) => {
    const paragraph = {
      start,
      end: start + line.length,
      kind: line.endsWith('.') ? 'body' : 'heading',
    } as const;
    start = paragraph.end + 1;
    return paragraph;
  });
  return { ...article, paragraphs };
}

const opening = articleOfParagraphs(
  [
    'A day of bunting',
    'Bands played by the water.',
    'Mayor Quill opened the drawbridge. It was noon.',
    'Rain fell later.',
  ],
  { title: 'Day of the bridge', published: day('2025-04-16') },
);
const others = ['2024-03-05', '2023-11-20', '2022-01-01', '2021-06-30'].map((published, index) =>
  articleOf(`Council report ${index + 1} on the drawbridge.`, {
    title: `Report ${index + 1}`,
    published: day(published),
  }),
);
const archive = () => new SmallDateline([opening, ...others]);
const QUESTION = 'Who opened the drawbridge?';

/** Ends the bot and starts another, which knows nothing of what was before. */
async function restart(dateline = archive(), options: Parameters<typeof start>[1] = {}): Promise<void> {
  await bot!.stop();
  await start(dateline, options);
}

const labels = ({ body }: SentMessage) => allComponents(body.components).flatMap(({ label }) => label ?? []);
const shown = ({ text }: SentMessage) => readMarkdown(text).map((line) => line.text);
const quotes = ({ text }: SentMessage) =>
  readMarkdown(text).flatMap((line) => (line.place === 'quote' ? [line.text] : []));
/** The private message that a press leads to. */
const privately = async (interaction: Interaction) => {
  const message = await discord.until(
    'a private message',
    () => interaction.state === 'answered' && interaction.original?.ephemeral && interaction.original,
  );
  return message;
};

it.each(LOCALES)('all work after a restart, for a reader of %s', async (locale) => {
  const { answer, article } = textsFor(locale);
  const reader = discord.person('reader', locale);
  const kept: Feedback[] = [];
  await start(archive());
  const message = await discord.answerTo(discord.command('ask', { question: QUESTION }, { by: reader }));
  expect(labels(message)).toEqual([
    answer.context,
    answer.context,
    answer.context,
    answer.more,
    answer.inTimeOrder,
    answer.timeline,
    answer.helpful,
    answer.notHelpful,
  ]);
  const questionLog = { record() {}, feedback: (each: Feedback) => void kept.push(each), close() {} };
  await restart(archive(), { questionLog });

  const context = await privately(discord.press(message, answer.context, reader));
  expect(context.text).toContain('> **Mayor Quill opened the drawbridge.** It was noon.');
  expect(context.text).toContain('Bands played by the water.');
  expect(context.text).toContain('Rain fell later.');
  expect(context.text).not.toContain('A day of bunting');
  await discord.answerTo(discord.press(context, article.whole, reader));
  expect(context.text).toContain('**A day of bunting**');

  expect(quotes(await privately(discord.press(message, answer.more, reader)))).toEqual([
    'Council report 3 on the drawbridge.',
    'Council report 4 on the drawbridge.',
  ]);
  const timeline = await privately(discord.press(message, answer.timeline, reader));
  expect(timeline.text).toContain('opened the drawbridge');
  expect((await privately(discord.press(message, answer.helpful, reader))).text).toBe(answer.thanks);
  expect((await privately(discord.press(message, answer.notHelpful, reader))).text).toBe(answer.noted);
  expect(kept).toEqual(
    (['up', 'down'] as const).map((verdict) => ({
      question: QUESTION,
      verdict,
      articles: [opening, others[0]!, others[1]!].map(({ id, title }) => ({ id, title })),
      ballot: expect.any(String),
    })),
  );
  expect(new Set(kept.map(({ ballot }) => ballot)).size).toBe(1);
});

it('put the reports in order of time and back, in the language of the message, and change nothing else', async () => {
  const german = discord.person('leser', 'de');
  await start(archive());
  const message = await discord.answerTo(discord.command('ask', { question: QUESTION }, { by: german }));
  const before = { text: message.text, labels: labels(message) };
  const best = quotes(message);
  await restart();
  await discord.answerTo(discord.press(message, 'Nach Datum'));
  expect(quotes(message)).toEqual([best[2], best[1], best[0]]);
  expect(shown(message).filter((line) => line.startsWith('Berichtet'))).toEqual([
    'Berichtet im Nov. 2023',
    'Berichtet im März 2024',
    'Berichtet im Apr. 2025',
  ]);
  await restart();
  await discord.answerTo(discord.press(message, 'Bestes zuerst'));
  expect({ text: message.text, labels: labels(message) }).toEqual(before);
});

it('ask for more with the dates and the source of the question, and say when there is none', async () => {
  const dateline = archive();
  await start(dateline);
  const message = await discord.answerTo(
    discord.command('ask', {
      question: QUESTION,
      from: '2022',
      to: '2025',
      source: 'the exampleland courier',
    }),
  );
  await restart(dateline);
  await privately(discord.press(message, 'More'));
  const [first, again] = dateline.asked;
  expect(first).toMatchObject({
    published: { from: '2022-01-01', to: '2025-12-31' },
    source: 'The Exampleland Courier',
  });
  expect(again).toEqual(first);
  await restart(new SmallDateline([opening]));
  expect((await privately(discord.press(message, 'More'))).text).toBe('There are no further quotes on this.');
});

it('ask for more of a follow-up as that was asked', async () => {
  const dateline = archive();
  await start(dateline);
  const first = await discord.replyTo(discord.say(QUESTION, { in: 'direct' }));
  const second = await discord.replyTo(discord.say('and when was that?', { in: 'direct', replyTo: first }));
  expect(second.text).toContain(`**when was that? (${QUESTION})**`);
  await privately(discord.press(second, 'More'));
  expect(dateline.asked.map(({ text }) => text)).toEqual([
    QUESTION,
    'when was that (opened the drawbridge)?',
  ]);
});

it('answer each of forty people who press them at once, once', async () => {
  // Pictures are drawn in another thread, where there is one.
  await start(archive(), { drawTimeline: async () => ({ png: new Uint8Array([1]), alt: 'A bridge.' }) });
  const message = await discord.answerTo(discord.command('ask', { question: QUESTION }));
  const pressed = Array.from({ length: 40 }, (_, index) =>
    discord.press(
      message,
      ['Context', 'More', 'Timeline', 'Helpful'][index % 4]!,
      discord.person(`p${index}`),
    ),
  );
  const answers = await Promise.all(pressed.map(privately));
  expect(new Set(answers).size).toBe(40);
  expect(pressed.every(({ written, followUps }) => written === 1 && followUps.length === 0)).toBe(true);
  expect(discord.world.sent).toHaveLength(41);
});

it('open an article that was offered, and turn its pages', async () => {
  const long = articleOfParagraphs(
    Array.from(
      { length: 60 },
      (_, index) => `Paragraph ${index + 1} tells of ${'the long pier '.repeat(8)}in rain.`,
    ),
    { title: 'The pier' },
  );
  await start(new SmallDateline([long]));
  const message = await discord.answerTo(discord.command('ask', { question: 'Do penguins dance?' }));
  await restart(new SmallDateline([long]));
  const article = await privately(discord.press(message, 'Open'));
  expect(article.text).toMatch(/^### The pier\n/);
  const seen: string[] = [];
  for (let page = 1; ; page++) {
    seen.push(...(article.text.match(/Paragraph \d+/g) ?? []));
    expect(article.text).toContain(`Page ${page} of 6`);
    if (page === 6) break;
    await discord.answerTo(discord.press(article, 'Next page'));
  }
  expect(seen).toEqual(long.paragraphs.map((_, index) => `Paragraph ${index + 1}`));
  expect(() => discord.press(article, 'Next page')).toThrow('disabled');
  await discord.answerTo(discord.press(article, 'Previous page'));
  expect(article.text).toContain('Page 5 of 6');
});

it('say so, kindly and privately, when an article is gone', async () => {
  await start(archive());
  const message = await discord.answerTo(discord.command('ask', { question: QUESTION }));
  const before = message.text;
  await restart(new SmallDateline(others));
  const press = discord.press(message, 'Context');
  const notice = await discord.until(
    'a notice',
    () => press.followUps[0] ?? (press.original?.ephemeral && press.original.text && press.original),
  );
  expect(notice).toMatchObject({
    ephemeral: true,
    text: expect.stringContaining('no longer in the archive'),
  });
  expect(message.text).toBe(before);
});

it.each([
  'context:x',
  `context:${'a'.repeat(16)}:1-0`,
  `context:${'a'.repeat(16)}:${'1-1,'.repeat(15)}`,
  'more:2025-13-01::',
  'order:time:en-GB:22',
  'order:time:en-GB:01',
  'unfold:1:::',
  'open:../../etc/passwd:1',
  `page:${'a'.repeat(16)}:-1`,
  'vote:sideways',
  '__proto__:1',
])('say privately that a forged id is of no use: %s', async (id) => {
  await start(archive());
  const message = await discord.answerTo(discord.command('ask', { question: QUESTION }));
  const before = message.text;
  const press = discord.press(message, id);
  const notice = await discord.until('a notice', () => press.original !== message && press.original);
  expect(notice).toMatchObject({ ephemeral: true, text: expect.stringContaining('earlier version') });
  expect(message.text).toBe(before);
});
