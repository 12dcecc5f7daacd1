import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  articlePageId,
  OPEN_BUTTON,
  PAGE_BUTTON,
  readArticlePageId,
} from '../../../src/discord/views/article-page-id.ts';
import { contextId, readContextId } from '../../../src/discord/views/context-id.ts';
import { moreId, readMoreId } from '../../../src/discord/views/more-id.ts';
import { inverse, orderId, orderOfTime, readOrderId } from '../../../src/discord/views/order-id.ts';
import { readVoteId } from '../../../src/discord/views/vote-buttons.ts';
import { articleId } from '../../../src/domain/article-id.ts';
import { dayFromNumber } from '../../../src/domain/day.ts';
import { LOCALES } from '../locales.ts';
import { articleOf } from '../small-dateline.ts';

const ids = fc.string({ unit: 'binary' }).map((text) => articleId(articleOf(text)));
const days = fc.option(fc.integer({ min: -700_000, max: 2_900_000 }).map(dayFromNumber));

it('names quotes of an article, as many as fit, and reads them back', () => {
  const span = fc
    .record({ start: fc.nat(10_000_000), length: fc.integer({ min: 1, max: 700 }) })
    .map(({ start, length }) => ({ start, end: start + length }));
  fc.assert(
    fc.property(ids, fc.array(span, { minLength: 1, maxLength: 12 }), fc.nat(9), (article, spans, place) => {
      const id = contextId({ article, spans }, place);
      expect(id.length).toBeLessThanOrEqual(100);
      const read = readContextId(id)!;
      expect(read.article).toBe(article);
      expect(read.spans.slice(0, 6)).toEqual(spans.slice(0, 6));
      expect(spans).toEqual(expect.arrayContaining([...read.spans]));
    }),
  );
});

it('names the page of an article', () => {
  fc.assert(
    fc.property(ids, fc.nat(999_999), fc.constantFrom(OPEN_BUTTON, PAGE_BUTTON), (article, page, button) => {
      const id = articlePageId(button, { article, page });
      expect(id.length).toBeLessThanOrEqual(100);
      expect(readArticlePageId(id)).toEqual({ article, page });
    }),
  );
});

it('names what a question was narrowed to, unless the name of the outlet is too long', () => {
  const sources = fc.option(fc.string({ unit: 'binary', minLength: 1, maxLength: 90 }), { nil: undefined });
  fc.assert(
    fc.property(days, days, sources, (from, to, source) => {
      const filters = { published: { from, to }, ...(source && { source }) };
      const id = moreId(filters);
      if (id === undefined) expect(source!.length).toBeGreaterThan(70);
      else {
        expect(id.length).toBeLessThanOrEqual(100);
        expect(readMoreId(id)).toEqual(filters);
      }
    }),
  );
});

it('names an order of reports and the way back', () => {
  const places = fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], { minLength: 2 }).map((some) => {
    const inOrder = some.toSorted();
    return some.map((place) => inOrder.indexOf(place));
  });
  fc.assert(
    fc.property(
      places,
      fc.constantFrom('time', 'best'),
      fc.constantFrom(...LOCALES.slice(0, -1)),
      (order, kind, locale) => {
        expect(readOrderId(orderId({ kind, locale, places: order }))).toEqual({
          kind,
          locale,
          places: order,
        });
        const back = inverse(order);
        expect(back.map((place) => order[place])).toEqual(order.map((_, place) => place));
      },
    ),
  );
  expect(orderOfTime(['2025-04-16', '2023-01-01', '2025-04-16', '2024-01-01'])).toEqual([1, 3, 0, 2]);
});

it.each([
  '',
  'context',
  'vote:',
  'vote:UP',
  'order:time:en-GB:0',
  'order:best:en-GB:12',
  `open:${'a'.repeat(15)}:1`,
  'more:::\0:',
])('reads nothing from %j', (id) => {
  expect([readContextId(id), readArticlePageId(id), readOrderId(id), readVoteId(id)]).toEqual(
    Array(4).fill(undefined),
  );
});
