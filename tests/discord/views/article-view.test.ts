import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textsFor } from '../../../src/discord/text/texts-for.ts';
import { articlePages, pageAt } from '../../../src/discord/views/article-pages.ts';
import { articleView } from '../../../src/discord/views/article-view.ts';
import { type MessageBody, messageProblems, textOf } from '../../support/discord/documented-limits.ts';
import { readMarkdown } from '../../support/discord-markdown.ts';
import { hostileArticles } from '../hostile-article.ts';
import { locales } from '../locales.ts';
import { articleOf } from '../small-dateline.ts';

const english = textsFor('en-GB');

it('shows title, source, date, author and link, headings in bold and captions in italics', () => {
  const text = 'Rain on Monday A wet street. It rained on 3 roofs.';
  const article = {
    ...articleOf(text, { author: 'A. Writer' }),
    paragraphs: [
      { start: 0, end: 14, kind: 'heading' as const },
      { start: 15, end: 28, kind: 'caption' as const },
      { start: 29, end: text.length, kind: 'body' as const },
    ],
  };
  expect(textOf(articleView(article, 1, english) as MessageBody)).toBe(
    [
      '### Harbour bridge opens',
      '-# The Exampleland Courier\u00A0· 16\u00A0Apr\u00A02025\u00A0· [read](https://news.example/harbour)\u00A0· by A. Writer',
      '**Rain on Monday**\n\n*A wet street.*\n\nIt rained on 3 roofs.',
    ].join('\n'),
  );
});

it('names the file of an article that neither source nor link leads to', () => {
  const article = articleOf('Rain.', { source: undefined, url: undefined });
  expect(textOf(articleView(article, 1, english) as MessageBody)).toContain(
    '-# 16\u00A0Apr\u00A02025\u00A0· harbour.txt\n',
  );
});

it('says so when an article has no text', () => {
  const view = articleView({ ...articleOf('x'), text: '', paragraphs: [] }, 1, english);
  expect(textOf(view as MessageBody)).toContain('This article has no text.');
});

it('keeps every page inside the limits, and lets nothing take effect but bold and italics', () => {
  fc.assert(
    fc.property(hostileArticles, fc.integer({ min: -1, max: 12 }), locales, (article, page, locale) => {
      const view = articleView(article, page, textsFor(locale)) as MessageBody;
      expect(messageProblems(view)).toEqual([]);
      const effects = readMarkdown(textOf(view)).flatMap((line) => line.effects);
      expect(effects.filter((effect) => effect !== 'em')).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

describe('pages', () => {
  it('hold the whole article, in order, each something', () => {
    fc.assert(
      fc.property(hostileArticles, (article) => {
        const pages = articlePages(article);
        expect(pages.every((page) => page.length > 0)).toBe(true);
        const pieces = pages.flat();
        const whole = article.paragraphs.map(({ start, end }) => article.text.slice(start, end)).join('');
        expect(pieces.map(({ start, end }) => article.text.slice(start, end)).join('')).toBe(whole);
        pages.forEach((page, index) => {
          for (const { start } of page) expect(pageAt(pages, start)).toBe(index + 1);
        });
      }),
      { numRuns: 150 },
    );
  });

  it('end after sentences, and are about as many as they must be', () => {
    const text = 'The long pier stood in the rain for years. '.repeat(200).trim();
    const pages = articlePages(articleOf(text));
    expect(pages).toHaveLength(6);
    for (const [{ end } = { end: 0 }] of pages) expect(text.charAt(end - 1)).toBe('.');
  });

  it('are found fast in an article of the largest size', () => {
    const begun = performance.now();
    articlePages(articleOf('The long pier stood in the rain for years. '.repeat(240_000)));
    expect(performance.now() - begun).toBeLessThan(10_000);
  });
});
