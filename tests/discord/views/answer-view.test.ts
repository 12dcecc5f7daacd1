import fc from 'fast-check';
import { expect, it } from 'vitest';
import { answerView } from '../../../src/discord/views/answer-view.ts';
import type { MessageView } from '../../../src/discord/views/message-view.ts';
import type { Article } from '../../../src/domain/article.ts';
import type { Citation } from '../../../src/domain/citation.ts';
import { type MessageBody, messageProblems, textOf } from '../../support/discord/documented-limits.ts';
import { readMarkdown } from '../../support/discord-markdown.ts';
import { hostileText, sameToSee, seen } from '../hostile-text.ts';
import { articleOf, cite } from '../small-dateline.ts';

const body = (view: MessageView) => view as MessageBody;
const lines = (view: MessageView) => readMarkdown(textOf(body(view)));

/** A citation of a whole hostile article, with any spans as decisive. */
const citations: fc.Arbitrary<Citation> = fc
  .record({
    text: fc.oneof(hostileText(), hostileText(600)),
    title: hostileText(60),
    source: fc.option(hostileText(), { nil: undefined }),
    file: hostileText(),
    url: fc.option(fc.oneof(fc.webUrl({ withQueryParameters: true, withFragments: true }), hostileText()), {
      nil: undefined,
    }),
    cuts: fc.array(fc.nat(400), { maxLength: 6 }),
  })
  .map(({ text, cuts, ...header }) => {
    const article: Article = articleOf(text, header);
    const at = [...cuts].sort((a, b) => a - b);
    const decisive = at.flatMap((start, index) =>
      index % 2 === 0 && at[index + 1] ? { start, end: at[index + 1]! } : [],
    );
    return { ...cite(article), decisive };
  });

it('keeps every message inside the limits, every quote as it is, and lets nothing take effect', () => {
  fc.assert(
    fc.property(
      fc.array(citations, { minLength: 1, maxLength: 7 }),
      fc.option(hostileText(), { nil: '' }),
      (cited, question) => {
        const view = answerView({ outcome: 'answered', citations: cited }, question);
        expect(messageProblems(body(view))).toEqual([]);
        const shown = lines(view);
        expect(shown.flatMap(({ effects }) => effects)).toEqual([]);
        const quotes = shown.filter(({ place }) => place === 'quote');
        expect(quotes).toHaveLength(Math.min(cited.length, 5));
        quotes.forEach(({ text }, index) => {
          const whole = cited[index]!.quote.text;
          const cut = text.replaceAll('\u200D', '').replace(/ ?…$/, '');
          if (!sameToSee(text, whole))
            expect(seen(whole).replaceAll('\t', '    ').startsWith(cut)).toBe(true);
        });
        for (const { links } of shown) {
          expect(links.length).toBeLessThanOrEqual(1);
          for (const { label, target } of links) {
            expect(label).toBe('read the article');
            expect(
              cited.map(
                ({ article }) => article.url && URL.canParse(article.url) && new URL(article.url).host,
              ),
            ).toContain(new URL(target).host);
          }
        }
      },
    ),
    { numRuns: 300 },
  );
});

const bridge = articleOf(
  '"We are proud," said Ada Quill. The harbour bridge, 300 metres long,\n opened on Friday.',
);

it('puts the decisive words in bold and nothing else', () => {
  const citation = cite(bridge, bridge.text, ['Ada Quill', 'harbour bridge', 'bridge,', ' 300 metres ']);
  const [quote] = lines(answerView({ outcome: 'answered', citations: [citation] }));
  expect(quote).toMatchObject({
    place: 'quote',
    text: '"We are proud," said Ada Quill. The harbour bridge, 300 metres long, opened on Friday.',
    bold: ['Ada Quill', 'harbour bridge,', '300 metres'],
  });
});

it('shows all citations, and cuts the longest where they do not fit together, after a sentence or word', () => {
  const long = articleOf('The bridge carries trams and people over the wide water. '.repeat(200).trim());
  const view = answerView(
    { outcome: 'answered', citations: [cite(long), cite(bridge), cite(long)] },
    'How long?',
  );
  const quotes = lines(view).filter(({ place }) => place === 'quote');
  expect(quotes[0]!.text).toMatch(/water\. …$/);
  expect(quotes[1]!.text).toMatch(/Friday\.$/);
  expect(quotes[0]!.text.length).toBeGreaterThan(1500);
  expect(Math.abs(quotes[0]!.text.length - quotes[2]!.text.length)).toBeLessThan(100);
});

it('offers the closest articles, safely, when nothing was found', () => {
  fc.assert(
    fc.property(fc.array(hostileText(60), { maxLength: 8 }), (titles) => {
      const closest = titles.map((title) => articleOf('Rain.', { title, file: title }));
      const view = answerView({ outcome: 'not-found', closest }, titles[0]);
      expect(messageProblems(body(view))).toEqual([]);
      expect(lines(view).flatMap(({ effects }) => effects)).toEqual([]);
      expect(textOf(body(view))).toContain('no answer');
    }),
  );
});
