import { describe, expect, it } from 'vitest';
import { textsFor } from '../../../src/discord/text/texts-for.ts';
import { aboutView } from '../../../src/discord/views/about-view.ts';
import { helpView } from '../../../src/discord/views/help-view.ts';
import type { MessageView } from '../../../src/discord/views/message-view.ts';
import { noticeView } from '../../../src/discord/views/notice-view.ts';
import { Problem } from '../../../src/domain/problem.ts';
import { type MessageBody, messageProblems, textOf } from '../../support/discord/documented-limits.ts';
import { readMarkdown } from '../../support/discord-markdown.ts';
import { LOCALES } from '../locales.ts';
import { day } from '../small-dateline.ts';

const overview = {
  articles: 12_345,
  passages: 1_234_567,
  published: { from: day('2024-01-05'), to: day('2025-04-16') },
  model: 'dateline-256 (q8)',
  builtAt: '2025-05-01T10:00:00.000Z',
};

const nothing = { ...overview, articles: 0, published: { from: null, to: null } };

describe.each(LOCALES)('for a reader of %s', (locale) => {
  const texts = textsFor(locale);

  it.each<[string, MessageView]>([
    ['/about', aboutView(overview, texts)],
    ['/about of an empty archive', aboutView(nothing, texts)],
    ['/help', helpView(texts)],
    ['a bug', noticeView(new Error('secret'), texts)],
    ['a mistake', noticeView(new Problem('X', '@everyone **look**'), texts)],
  ])('%s is a message that Discord takes, in which nothing takes effect', (_, view) => {
    const body = view as MessageBody;
    expect(messageProblems(body)).toEqual([]);
    const words = textOf(body).replace(/<t:\d+:f>/, '');
    expect(readMarkdown(words).flatMap(({ effects }) => effects)).toEqual([]);
    expect(words).not.toContain('secret');
  });
});

it.each([
  ['en-US', '12,345', 'Jan 5, 2024'],
  ['de', '12.345', '5. Jan. 2024'],
  ['fr', '12\u202F345', '5 janv. 2024'],
  ['es-ES', '12.345', '5 ene 2024'],
])('/about writes numbers and dates as a reader of %s does', (locale, articles, first) => {
  const shown = textOf(aboutView(overview, textsFor(locale)) as MessageBody);
  expect(shown).toContain(`**${articles}**`);
  expect(shown).toContain(`**${first}**`);
  expect(shown).toContain(`<t:${Date.parse(overview.builtAt) / 1000}:f>`);
});
