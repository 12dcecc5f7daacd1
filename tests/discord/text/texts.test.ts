import { describe, expect, it } from 'vitest';
import { de } from '../../../src/discord/text/de.ts';
import { en } from '../../../src/discord/text/en.ts';
import { es } from '../../../src/discord/text/es.ts';
import { fr } from '../../../src/discord/text/fr.ts';
import { localised, localisedCommand } from '../../../src/discord/text/localised.ts';
import type { CommandTexts, Texts } from '../../../src/discord/text/texts.ts';
import { textsFor } from '../../../src/discord/text/texts-for.ts';
import { commandProblems } from '../../support/discord/documented-limits.ts';
import { readMarkdown } from '../../support/discord-markdown.ts';

type Text = string | ((...values: readonly unknown[]) => string);

/** Every text with its place, such as `answer.more`. */
const leaves = (tree: object, path: readonly string[] = []): [string, Text][] =>
  Object.entries(tree).flatMap(([name, value]): [string, Text][] =>
    typeof value === 'object' ? leaves(value, [...path, name]) : [[[...path, name].join('.'), value]],
  );

/** The texts that take a number in its own right, which decides between one and many. */
const COUNTED =
  /^(?:answer\.reportedOver|.*\.more(?:Copies|Reports)|timeline\.(?:entries|omitted)|notice\.(?:topicTooLong|slowDown))$/;

/** A text with marks in place of values, which are the same in every language. */
function filled(place: string, text: Text): string {
  if (typeof text === 'string') return text;
  if (place.endsWith('.nearest')) return text(['value0', 'value1']);
  return text(
    ...Array.from({ length: text.length }, (_, index) => (COUNTED.test(place) ? 7 + index : `value${index}`)),
  );
}

const valuesIn = (shown: string) => (shown.match(/value\d|\b(?:7|8|9)\b/g) ?? []).sort();

/** What Markdown makes of a text, without its words. */
const formOf = (shown: string) =>
  readMarkdown(shown).map(({ place, bold, links, effects }) => [place, bold.length, links.length, effects]);

const english = new Map(leaves(en));
const languages: [string, Texts][] = [
  ['German', de],
  ['French', fr],
  ['Spanish', es],
];

describe.each(languages)('%s', (_, texts) => {
  const translated = new Map(leaves(texts));

  it('has every text and no other', () => {
    expect([...translated.keys()].sort()).toEqual([...english.keys()].sort());
    for (const [place, text] of translated)
      expect([place, filled(place, text).trim()]).not.toEqual([place, '']);
  });

  it('puts the same values in, and formats as the English does', () => {
    for (const [place, text] of translated) {
      const [shown, original] = [text, english.get(place)!].map((each) => filled(place, each));
      expect([place, valuesIn(shown!)]).toEqual([place, valuesIn(original!)]);
      expect([place, formOf(shown!)]).toEqual([place, formOf(original!)]);
    }
  });

  it('says something else than the English, but for words that both have', () => {
    const same = [...translated].filter(
      ([place, text]) => filled(place, text) === filled(place, english.get(place)!),
    );
    const shared = /^(?:answer\.question|timeline\.date|commands\.(?:.*\.)?name)$/;
    expect(same.map(([place]) => place).filter((place) => !shared.test(place))).toEqual([]);
  });
});

describe.each([['English', en] as [string, Texts], ...languages])('%s', (_, texts) => {
  it('counts one and many', () => {
    const { timeline, article, notice } = texts;
    for (const counted of [timeline.moreReports, timeline.omitted, article.moreCopies, notice.slowDown]) {
      expect([counted(1), counted(5)]).toEqual([
        expect.stringMatching(/\b1\b/),
        expect.stringMatching(/\b5\b/),
      ]);
    }
    expect(timeline.omitted(1).replace('1', '5')).not.toBe(timeline.omitted(5));
  });

  it('keeps to the limits: labels of buttons, names and descriptions of commands', () => {
    const labels = [
      texts.answer.context,
      texts.answer.more,
      texts.answer.timeline,
      texts.answer.inTimeOrder,
      texts.answer.bestFirst,
      texts.answer.helpful,
      texts.answer.notHelpful,
      texts.article.open,
      texts.article.whole,
      texts.article.previousPage,
      texts.article.nextPage,
      texts.timeline.earlier,
      texts.timeline.later,
    ];
    expect(Math.max(...labels.map((label) => label.length))).toBeLessThanOrEqual(80);
    const { findSources, ...slash } = texts.commands;
    expect(findSources.length).toBeLessThanOrEqual(32);
    const commands = Object.values(slash).map((command) => ({
      ...command,
      options: Object.values('options' in command ? (command.options as Record<string, CommandTexts>) : {}),
    }));
    expect(commandProblems(commands)).toEqual([]);
    for (const { options } of commands)
      expect(new Set(options.map(({ name }) => name)).size).toBe(options.length);
  });

  it('names its own commands in its help, and nothing that would take effect', () => {
    const help = Object.values(texts.help).join('\n');
    for (const command of ['ask', 'timeline', 'article', 'about'] as const)
      expect(help).toContain(`/${texts.commands[command].name}`);
    for (const label of [
      texts.commands.findSources,
      texts.answer.context,
      texts.answer.more,
      texts.answer.timeline,
    ])
      expect(help).toContain(`**${label}**`);
    expect(readMarkdown(help).flatMap(({ effects }) => effects)).toEqual([]);
  });
});

it.each([
  ['en-US', 'en', 'en-US'],
  ['en-GB', 'en', 'en-GB'],
  ['de', 'de', 'de'],
  ['fr', 'fr', 'fr'],
  ['es-ES', 'es', 'es-ES'],
  ['es-419', 'es', 'es-419'],
  ['ja', 'en', 'en-GB'],
  [undefined, 'en', 'en-GB'],
  [null, 'en', 'en-GB'],
])('speaks to a reader of %s in %s, with the dates of %s', (locale, language, dates) => {
  expect(textsFor(locale)).toMatchObject({ language, locale: dates });
});

it('gives Discord commands in every language', () => {
  expect(localisedCommand(({ commands }) => commands.ask)).toMatchObject({
    name: 'ask',
    name_localizations: { de: 'fragen', fr: 'demander', 'es-ES': 'preguntar', 'es-419': 'preguntar' },
    description: en.commands.ask.description,
    description_localizations: { de: de.commands.ask.description },
  });
  expect(localised(({ commands }) => commands.findSources)).toMatchObject({
    inEnglish: 'Find sources',
    byLocale: { de: 'Quellen finden' },
  });
});
