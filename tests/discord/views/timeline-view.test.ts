import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textsFor } from '../../../src/discord/text/texts-for.ts';
import { TOPIC_ROOM } from '../../../src/discord/views/timeline-page-id.ts';
import { timelineView } from '../../../src/discord/views/timeline-view.ts';
import { ALWAYS } from '../../../src/domain/date-range.ts';
import type { TimelineEntry } from '../../../src/domain/timeline.ts';
import { type MessageBody, messageProblems, textOf } from '../../support/discord/documented-limits.ts';
import { readMarkdown } from '../../support/discord-markdown.ts';
import { hostileText } from '../hostile-text.ts';
import { locales } from '../locales.ts';
import { articleOf, cite, day } from '../small-dateline.ts';

const entry = (text: string, from: string, to: string, more: Partial<TimelineEntry> = {}): TimelineEntry => ({
  range: { from: day(from), to: day(to) },
  precision: 'day',
  basis: 'stated',
  reports: [cite(articleOf(text))],
  ...more,
});

const english = textsFor('en-GB');
const first = { topic: 'harbour bridge', range: ALWAYS, page: 1 };
const textsOf = (view: object) => readMarkdown(textOf(view as MessageBody)).map(({ text }) => text);

it('puts entries under their dates and shows how each is known', () => {
  const bridge = cite(articleOf('The bridge opened.'));
  const view = timelineView(
    {
      nearest: [],
      omitted: 0,
      entries: [
        entry('Plans were drawn in 2019.', '2019-01-01', '2019-12-31', { expression: '2019' }),
        entry('A ferry sank in 2019.', '2019-01-01', '2019-12-31', { expression: '2019' }),
        entry('Work began last week.', '2025-04-07', '2025-04-13', {
          basis: 'resolved',
          expression: 'last week',
        }),
        entry('The bridge opened.', '2025-04-16', '2025-04-16', {
          basis: 'published',
          reports: [bridge, bridge, bridge],
        }),
      ],
    },
    first,
    english,
  );
  const source =
    'Harbour bridge opens\u00A0· The Exampleland Courier\u00A0· 16\u00A0Apr\u00A02025\u00A0· read';
  expect(textsOf(view)).toEqual([
    'Timeline: harbour bridge',
    '2019',
    'date stated',
    'Plans were drawn in 2019.',
    source,
    'date stated',
    'A ferry sank in 2019.',
    source,
    '7–13 Apr 2025',
    'date worked out from “last week”',
    'Work began last week.',
    source,
    '16 Apr 2025',
    'day of the report',
    'The bridge opened.',
    `${source}\u00A0· and 2 more reports`,
  ]);
});

describe('pages', () => {
  const entries = Array.from({ length: 11 }, (_, index) =>
    entry(`Day ${index + 1}.`, `2025-01-${index + 10}`, `2025-01-${index + 10}`),
  );

  it.each([
    [1, 'Entries 1 to 5 of 11', [true, false]],
    [3, 'Entries 11 to 11 of 11', [false, true]],
    [9999, 'Entries 11 to 11 of 11', [false, true]],
    [0, 'Entries 1 to 5 of 11', [true, false]],
  ])('page %i shows %s', (page, footer, disabled) => {
    const view = timelineView({ entries, nearest: [], omitted: 0 }, { ...first, page }, english);
    expect(textsOf(view)).toContain(footer);
    expect(messageProblems(view as MessageBody)).toEqual([]);
    const row = (view as MessageBody).components!.at(-1)!;
    expect(row.components!.map((button) => button.disabled)).toEqual(disabled);
  });

  it('has no buttons when one page holds all', () => {
    const view = timelineView({ entries: entries.slice(0, 5), nearest: [], omitted: 0 }, first, english);
    expect((view as MessageBody).components!.map(({ type }) => type)).not.toContain(1);
  });
});

it('says how many entries were left out, and shows a picture above the entries', () => {
  const entries = [entry('The bridge opened.', '2025-01-10', '2025-01-10')];
  const picture = { png: new Uint8Array([1, 2, 3]), alt: 'The bridge opened on 10 January.' };
  const view = timelineView({ entries, omitted: 12, nearest: [] }, first, english, picture);
  const [title, gallery, ...rest] = (view as MessageBody).components!;
  expect(title!.content).toContain('harbour bridge');
  expect(gallery!.items).toEqual([{ media: { url: 'attachment://timeline.png' }, description: picture.alt }]);
  expect(rest.at(-1)!.content).toBe('-# 12 less important entries were left out');
  expect(view.files).toMatchObject([{ name: 'timeline.png', description: picture.alt }]);
});

it('keeps every page inside the limits and lets nothing take effect', () => {
  const entries = fc.array(
    fc.record({
      text: hostileText(300),
      expression: hostileText(30),
      title: hostileText(60),
      days: fc.constantFrom(
        ['2025-04-07', '2025-04-13'],
        ['2025-03-07', '2025-03-07'],
        ['2020-01-01', '2020-12-31'],
      ),
      count: fc.integer({ min: 1, max: 3 }),
    }),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(
      entries,
      hostileText(4),
      fc.array(hostileText(), { maxLength: 8 }),
      fc.nat(3),
      fc.nat(99),
      locales,
      (made, topic, nearest, page, omitted, locale) => {
        const timeline = {
          nearest,
          omitted,
          entries: made.map(({ text, expression, title, days: [from, to], count }) => {
            const citation = cite(articleOf(text, { title }));
            return entry(text, from!, to!, {
              basis: 'resolved',
              expression,
              reports: [citation, ...Array.from({ length: count }, () => citation)],
            });
          }),
        };
        const view = timelineView(
          timeline,
          { ...first, topic: topic.slice(0, TOPIC_ROOM), page },
          textsFor(locale),
        );
        expect(messageProblems(view as MessageBody)).toEqual([]);
        expect(readMarkdown(textOf(view as MessageBody)).flatMap(({ effects }) => effects)).toEqual([]);
      },
    ),
    { numRuns: 200 },
  );
});
