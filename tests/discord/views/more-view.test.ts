import fc from 'fast-check';
import { expect, it } from 'vitest';
import { textsFor } from '../../../src/discord/text/texts-for.ts';
import { answerView } from '../../../src/discord/views/answer-view.ts';
import { moreView } from '../../../src/discord/views/more-view.ts';
import { inverse } from '../../../src/discord/views/order-id.ts';
import { putInOrder } from '../../../src/discord/views/put-in-order.ts';
import { ALWAYS } from '../../../src/domain/date-range.ts';
import { type MessageBody, messageProblems, textOf } from '../../support/discord/documented-limits.ts';
import { readMarkdown } from '../../support/discord-markdown.ts';
import { hostileText } from '../hostile-text.ts';
import { locales } from '../locales.ts';
import { articleOf, cite, day } from '../small-dateline.ts';

const asked = { text: 'Who opened the bridge?', published: ALWAYS };

const found = fc
  .uniqueArray(
    fc.record({
      text: fc.oneof(hostileText(), hostileText(600)),
      title: hostileText(60),
      source: hostileText(),
      url: fc.oneof(fc.webUrl({ withQueryParameters: true }), hostileText()),
      published: fc.constantFrom(day('2023-01-31'), day('2024-06-01'), day('2025-04-16')),
    }),
    { minLength: 2, maxLength: 8, selector: ({ text }) => text },
  )
  .map((articles) =>
    articles.map(({ text, ...header }) => {
      const article = articleOf(text, header);
      return { ...cite(article), copies: [article, article, article] };
    }),
  );

it('shows what the answer does not, within the limits, with nothing that takes effect', () => {
  fc.assert(
    fc.property(found, hostileText(), locales, (citations, question, locale) => {
      const texts = textsFor(locale);
      const answer = answerView({ outcome: 'answered', citations }, asked, texts);
      const more = moreView(citations, answer.components, question, texts) as MessageBody;
      expect(messageProblems(more)).toEqual([]);
      const shown = readMarkdown(textOf(more));
      expect(shown.flatMap(({ effects }) => effects)).toEqual([]);
      expect(shown.filter(({ place }) => place === 'quote')).toHaveLength(Math.max(citations.length - 3, 0));
    }),
    { numRuns: 150 },
  );
});

it('shows no sentence again that the answer has a part of', () => {
  const texts = textsFor('en-GB');
  const article = articleOf('Ada Quill opened the bridge. Trams ran at once.');
  const answer = answerView({ outcome: 'answered', citations: [cite(article)] }, asked, texts);
  const more = moreView([cite(article, 'Trams ran at once.')], answer.components, 'Who?', texts);
  expect(textOf(more as MessageBody)).toBe(texts.answer.noMore);
});

it('puts the reports of an answer in any order and back, with nothing lost', () => {
  fc.assert(
    fc.property(found, locales, (citations, locale) => {
      const { components } = answerView({ outcome: 'answered', citations }, asked, textsFor(locale));
      const places = citations.length > 2 ? [2, 0, 1] : [1, 0];
      const order = { kind: 'time', locale: textsFor(locale).locale } as const;
      const moved = putInOrder(components, { ...order, places })!;
      expect(messageProblems(moved as MessageBody)).toEqual([]);
      const back = putInOrder(moved.components, { ...order, kind: 'best', places: inverse(places) })!;
      expect(textOf(back as MessageBody)).toBe(textOf({ components } as MessageBody));
      expect(putInOrder(components, { ...order, places: [...places, places.length] })).toBeUndefined();
    }),
    { numRuns: 100 },
  );
});
