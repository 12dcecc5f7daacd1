import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textsFor } from '../../../src/discord/text/texts-for.ts';
import { answerView } from '../../../src/discord/views/answer-view.ts';
import type { MessageView } from '../../../src/discord/views/message-view.ts';
import type { Asked } from '../../../src/discord/views/question-line.ts';
import type { Article } from '../../../src/domain/article.ts';
import type { Citation } from '../../../src/domain/citation.ts';
import { ALWAYS } from '../../../src/domain/date-range.ts';
import {
  allComponents,
  type MessageBody,
  messageProblems,
  textOf,
} from '../../support/discord/documented-limits.ts';
import { readMarkdown } from '../../support/discord-markdown.ts';
import { hostileText, sameToSee, seen } from '../hostile-text.ts';
import { locales } from '../locales.ts';
import { articleOf, cite, day } from '../small-dateline.ts';

const english = textsFor('en-GB');
const asked: Asked = { text: 'Who opened the bridge?', published: ALWAYS };
const body = (view: MessageView) => view as MessageBody;
const lines = (view: MessageView) => readMarkdown(textOf(body(view)));
const textsOf = (view: MessageView) => lines(view).map(({ text }) => text);
const labels = (view: MessageView) =>
  allComponents(body(view).components).flatMap(({ label }) => label ?? []);
const quotesOf = (view: MessageView) => lines(view).filter(({ place }) => place === 'quote');

const answered = (citations: readonly Citation[], more: Partial<Asked> = {}) =>
  answerView({ outcome: 'answered', citations }, { ...asked, ...more }, english);

/** A header that tries all that takes effect. */
const headers = fc.record({
  title: hostileText(60),
  source: fc.option(hostileText(), { nil: undefined }),
  file: hostileText(),
  url: fc.option(fc.oneof(fc.webUrl({ withQueryParameters: true, withFragments: true }), hostileText()), {
    nil: undefined,
  }),
  published: fc.constantFrom(day('2023-01-31'), day('2025-04-16'), day('0007-01-01')),
});

/** A citation of a whole hostile article, with any spans as decisive, and with copies. */
const citations: fc.Arbitrary<Citation> = fc
  .record({
    text: fc.oneof(hostileText(), hostileText(600)),
    header: headers,
    copies: fc.array(headers, { maxLength: 4 }),
    cuts: fc.array(fc.nat(400), { maxLength: 6 }),
  })
  .map(({ text, cuts, header, copies }) => {
    const article: Article = articleOf(text, header);
    const at = [...cuts].sort((a, b) => a - b);
    const decisive = at.flatMap((start, index) =>
      index % 2 === 0 && at[index + 1] ? { start, end: at[index + 1]! } : [],
    );
    return { ...cite(article), decisive, copies: copies.map((copy) => articleOf('Rain.', copy)) };
  });

it('keeps every message inside the limits, every quote as it is, and lets nothing take effect', () => {
  fc.assert(
    fc.property(
      fc.array(citations, { minLength: 1, maxLength: 8 }),
      fc.record({
        text: hostileText(),
        understood: fc.option(hostileText(), { nil: undefined }),
        source: fc.option(hostileText(), { nil: undefined }),
        published: fc.constantFrom(ALWAYS, { from: day('2023-01-30'), to: null }),
      }),
      locales,
      (cited, question, locale) => {
        const texts = textsFor(locale);
        const view = answerView({ outcome: 'answered', citations: cited }, question, texts);
        expect(messageProblems(body(view))).toEqual([]);
        const shown = lines(view);
        expect(shown.flatMap(({ effects }) => effects)).toEqual([]);
        const quotes = quotesOf(view);
        expect(quotes).toHaveLength(Math.min(cited.length, 3));
        for (const { text } of quotes) {
          const cut = text.replace(/[\u200D\uFE0E\uFE0F]/g, '').replace(/ ?…$/, '');
          expect(
            cited.some(
              ({ quote: { text: whole } }) =>
                sameToSee(text, whole) || seen(whole).replaceAll('\t', '    ').startsWith(cut),
            ),
          ).toBe(true);
        }
        for (const { links } of shown) {
          expect(links.length).toBeLessThanOrEqual(1);
          for (const { label, target } of links) {
            expect(label).toBe(texts.article.link);
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
  expect(quotesOf(answered([citation]))[0]).toMatchObject({
    text: '"We are proud," said Ada Quill. The harbour bridge, 300 metres long, opened on Friday.',
    bold: ['Ada Quill', 'harbour bridge,', '300 metres'],
  });
});

it('cuts the longest quotes where they do not fit together, after a sentence or word', () => {
  const long = (title: string) =>
    cite(
      articleOf('The bridge carries trams and people over the wide water. '.repeat(200).trim(), { title }),
    );
  const quotes = quotesOf(answered([long('One'), cite(bridge), long('Two')]));
  expect(quotes[0]!.text).toMatch(/water\. …$/);
  expect(quotes[1]!.text).toMatch(/Friday\.$/);
  expect(quotes[0]!.text.length).toBeGreaterThan(1500);
  expect(Math.abs(quotes[0]!.text.length - quotes[2]!.text.length)).toBeLessThan(100);
});

const plan = articleOf('The council voted for it. Work began in May.', {
  title: 'Council backs a bridge',
  source: undefined,
  published: day('2024-01-05'),
});

it('has quotes of one article together, under one line that says where they come from', () => {
  const view = answered([
    cite(plan, 'Work began in May.'),
    cite(bridge, '"We are proud," said Ada Quill.'),
    cite(plan, 'The council voted for it.'),
  ]);
  expect(textsOf(view)).toEqual([
    'Who opened the bridge?',
    'Reported over 15 months: Jan 2024 – Apr 2025',
    'Reported Jan 2024',
    'Work began in May.',
    'The council voted for it.',
    'Council backs a bridge\u00A0· 5\u00A0Jan\u00A02024\u00A0· read',
    'Reported Apr 2025',
    '"We are proud," said Ada Quill.',
    'Harbour bridge opens\u00A0· The Exampleland Courier\u00A0· 16\u00A0Apr\u00A02025\u00A0· read',
  ]);
  expect(labels(view).filter((label) => label === 'Context')).toHaveLength(2);
});

describe('the dates of reports', () => {
  const reportOf = (published: string) => cite(articleOf('Trams run.', { published: day(published) }));

  it.each([
    ['61 days apart', '2024-12-01', '2025-01-31', 'Reported over 2 months: Dec 2024 – Jan 2025'],
    ['in two years', '2025-04-16', '2023-04-30', 'Reported over 24 months: Apr 2023 – Apr 2025'],
  ])('are named when they are %s', (_, one, other, line) => {
    const shown = textsOf(answered([reportOf(one), reportOf(other)]));
    expect(shown).toContain(line);
    expect(shown.filter((text) => /^Reported \w+ \d{4}$/.test(text))).toHaveLength(2);
  });

  it('are left to the lines below the quotes when they are 60 days apart', () => {
    const view = answered([reportOf('2024-12-02'), reportOf('2025-01-31')]);
    expect(textsOf(view).join()).not.toContain('Reported');
    expect(labels(view)).not.toContain('By date');
  });

  it('have a button for their order where it is another one', () => {
    expect(labels(answered([reportOf('2025-04-16'), reportOf('2023-04-30')]))).toContain('By date');
    expect(labels(answered([reportOf('2023-04-30'), reportOf('2025-04-16')]))).not.toContain('By date');
  });
});

it('says what a follow-up was understood as, and what the question was narrowed to', () => {
  const view = answered([cite(bridge)], {
    text: 'and when?',
    understood: 'When did the harbour bridge open?',
    published: { from: day('2025-01-01'), to: day('2025-12-31') },
    source: 'The *Courier*',
  });
  expect(textsOf(view).slice(0, 4)).toEqual([
    'and when?',
    'Understood as: When did the harbour bridge open?',
    'Only articles published: 2025',
    'Only articles of: The *Courier*',
  ]);
});

describe('the buttons', () => {
  const many = Array.from({ length: 8 }, (_, index) =>
    cite(articleOf(`Tram ${index}.`, { title: `${index}` })),
  );

  it('say in words what they do', () => {
    expect(labels(answered(many))).toEqual([
      'Context',
      'Context',
      'Context',
      'More',
      'Timeline',
      'Helpful',
      'Not helpful',
    ]);
  });

  it('offer no more than there is: no further quotes, no topic', () => {
    expect(labels(answered(many.slice(0, 3), { text: 'Who was it?' }))).toEqual([
      'Context',
      'Context',
      'Context',
      'Helpful',
      'Not helpful',
    ]);
  });
});

it('offers the closest articles, safely, when nothing was found', () => {
  fc.assert(
    fc.property(fc.uniqueArray(hostileText(60), { maxLength: 8 }), locales, (titles, locale) => {
      const texts = textsFor(locale);
      const closest = titles.map((title) => articleOf('Rain.', { title, file: title }));
      const view = answerView({ outcome: 'not-found', closest }, { ...asked, text: titles[0] ?? '' }, texts);
      expect(messageProblems(body(view))).toEqual([]);
      expect(lines(view).flatMap(({ effects }) => effects)).toEqual([]);
      expect(textOf(body(view))).toContain(texts.answer.notFound);
      expect(labels(view)).toEqual(closest.slice(0, 5).map(() => texts.article.open));
    }),
  );
});
