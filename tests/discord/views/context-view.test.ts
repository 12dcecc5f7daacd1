import fc from 'fast-check';
import { expect, it } from 'vitest';
import { textsFor } from '../../../src/discord/text/texts-for.ts';
import { contextView } from '../../../src/discord/views/context-view.ts';
import type { Article } from '../../../src/domain/article.ts';
import {
  allComponents,
  type MessageBody,
  messageProblems,
  textOf,
} from '../../support/discord/documented-limits.ts';
import { readMarkdown } from '../../support/discord-markdown.ts';
import { hostileArticles } from '../hostile-article.ts';
import { locales } from '../locales.ts';
import { articleOf } from '../small-dateline.ts';

const english = textsFor('en-GB');

function articleOfLines(lines: readonly string[]): Article {
  const text = lines.join('\n');
  let start = 0;
  const paragraphs = lines.map((line) => {
    const paragraph = { start, end: start + line.length, kind: 'body' as const };
    start = paragraph.end + 1;
    return paragraph;
  });
  return { ...articleOf(text), paragraphs };
}

const spanOf = ({ text }: Article, words: string) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};

const shown = (article: Article, ...quotes: string[]) =>
  textOf(
    contextView(
      article,
      quotes.map((words) => spanOf(article, words)),
      english,
    ) as MessageBody,
  )
    .split('\n')
    .slice(2)
    .filter(Boolean);

const lines = [
  'First it rained.',
  'Then it cleared.',
  'Ada came. Bo left.',
  'They met.',
  'Night fell.',
  'Day broke.',
  'Birds sang.',
];

it('shows the paragraph of a quote, the quote in bold, and its neighbours', () => {
  expect(shown(articleOfLines(lines), 'Bo left.')).toEqual([
    'Then it cleared.',
    '> Ada came. **Bo left.**',
    'They met.',
    '-# Paragraphs 2 to 4 of 7',
    '-# What was quoted is in bold.',
  ]);
});

it('shows several quotes of one article, and where something between them is left out', () => {
  expect(shown(articleOfLines(lines), 'First it rained.', 'Ada came.', 'Bo left.', 'Birds sang.')).toEqual([
    '> **First it rained.**',
    'Then it cleared.',
    '> **Ada came.** **Bo left.**',
    'They met.',
    '-# …',
    'Day broke.',
    '> **Birds sang.**',
    '-# Paragraphs 1 to 7 of 7',
    '-# What was quoted is in bold.',
  ]);
});

it('marks a quote that goes on in the next paragraph in both', () => {
  expect(shown(articleOfLines(lines.slice(0, 3)), 'it rained.\nThen it').slice(0, 2)).toEqual([
    '> First **it rained.**',
    '> **Then it** cleared.',
  ]);
});

it('shows the quote itself of a paragraph that is far too long, before any neighbour', () => {
  const long = 'The pier stood in the rain. '.repeat(400);
  const [neighbours, quoted] = [[long.trim(), long.trim()], `${long}Ada came. ${long}`.trim()];
  const [line, ...rest] = shown(articleOfLines([neighbours[0]!, quoted, neighbours[1]!]), 'Ada came.');
  expect(line).toMatch(/^> … \*\*Ada came\.\*\* The pier .* rain\. …$/);
  expect(line!.length).toBeGreaterThan(3000);
  expect(rest).toHaveLength(2);
});

it('has a button to the page of the article that the quote is on', () => {
  const article = articleOfLines([
    ...Array.from({ length: 60 }, () => 'The pier stood in the rain for very long. '.repeat(3).trim()),
    'Ada came.',
  ]);
  const view = contextView(article, [spanOf(article, 'Ada came.')], english) as MessageBody;
  expect(allComponents(view.components).flatMap(({ custom_id }) => custom_id ?? [])).toEqual([
    `page:${article.id}:5`,
  ]);
});

it('is nothing where the article has no such place', () => {
  expect(contextView(articleOf('Rain.'), [{ start: 90, end: 99 }], english)).toBeUndefined();
});

it('keeps inside the limits, and lets nothing take effect but bold and italics', () => {
  const spans = fc.array(fc.record({ start: fc.nat(3000), length: fc.integer({ min: 1, max: 700 }) }), {
    minLength: 1,
    maxLength: 6,
  });
  fc.assert(
    fc.property(hostileArticles, spans, locales, (article, places, locale) => {
      const quoted = places.map(({ start, length }) => ({ start, end: start + length }));
      const view = contextView(article, quoted, textsFor(locale)) as MessageBody | undefined;
      if (!view) return;
      expect(messageProblems(view)).toEqual([]);
      const effects = readMarkdown(textOf(view)).flatMap((line) => line.effects);
      expect(effects.filter((effect) => effect !== 'em')).toEqual([]);
    }),
    { numRuns: 150 },
  );
});
