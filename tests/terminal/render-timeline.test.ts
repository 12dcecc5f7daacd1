import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TimelineEntry } from '../../src/domain/timeline.ts';
import { renderTimeline } from '../../src/terminal/render-timeline.ts';
import { anyText, cite, day, ferryArticle, HARMFUL, widest } from './fixtures.ts';

const citation = cite({ ...ferryArticle, text: 'The ferry stayed in port.' });
const quoted = [
  '     │ The ferry stayed in port.',
  '     4 May 2023 · Storm keeps the Holm ferry in port · Harbour Post',
  '     north/ferry.md, paragraph 1 · https://harbour.example/ferry',
];

const entry = (from: string | null, to: string | null, rest: Partial<TimelineEntry>): TimelineEntry => ({
  range: { from: from === null ? null : day(from), to: to === null ? null : day(to) },
  precision: 'span',
  basis: 'stated',
  reports: [citation],
  ...rest,
});

test('entries stand under their years, with range, basis, reports and quote', () => {
  const entries = [
    entry(null, '2021-12-31', { expression: 'until 2021' }),
    entry('2023-04-24', '2023-04-30', {
      basis: 'resolved',
      expression: 'last\nweek',
      reports: [citation, citation],
    }),
    entry('2023-05-04', '2023-05-04', { basis: 'published', precision: 'day' }),
  ];
  expect(renderTimeline('ferry', { entries, omitted: 0, nearest: [] }, false).split('\n')).toEqual([
    '2021',
    '',
    '  until 2021 · stated',
    ...quoted,
    '',
    '2023',
    '',
    '  24–30 April 2023 · worked out from “last week” · 2 reports',
    ...quoted,
    '     also: 4 May 2023 · Storm keeps the Holm ferry in port · Harbour Post',
    '',
    '  4 May 2023 · date of publication',
    ...quoted,
  ]);
  const colored = renderTimeline('ferry', { entries, omitted: 0, nearest: [] }, true);
  expect(colored).toContain('\u001b[1m2021\u001b[22m\n');
  expect(colored).toContain('  \u001b[1m24–30 April 2023\u001b[22m · worked out');
});

test('words that are the date as it is written are not said twice', () => {
  const entries = [entry('2020-01-01', '2020-12-31', { precision: 'year', expression: '2020' })];
  const text = renderTimeline('ferry', { entries, omitted: 0, nearest: [] }, false);
  expect(text).toContain('\n  2020 · stated\n');
});

test('a timeline tells where else an event is told, and how much is left out', () => {
  const reports: TimelineEntry['reports'] = [citation, ...Array.from({ length: 7 }, () => citation)];
  const entries = [entry('2023-05-03', '2023-05-03', { precision: 'day', expression: '3 May', reports })];
  const text = renderTimeline('ferry', { entries, omitted: 2, nearest: [] }, false);
  expect(text.match(/also: 4 May 2023 · Storm keeps/g)).toHaveLength(5);
  expect(text).toMatch(/\n {5}and 2 more reports\n\n2 less important entries were left out\.$/);
});

test('an empty timeline names the nearest topics', () => {
  expect(renderTimeline('whales', { entries: [], omitted: 0, nearest: [] }, false)).toBe(
    'The archive has nothing with a date on “whales”.',
  );
  expect(renderTimeline('whales', { entries: [], omitted: 0, nearest: ['Holm', 'Ida Berg'] }, false)).toBe(
    'The archive has nothing with a date on “whales”.\nThe nearest topics: Holm, Ida Berg',
  );
});

test('any words of an article or a person are shown harmlessly within 80 columns', () => {
  fc.assert(
    fc.property(anyText, anyText, (words, topic) => {
      const entries = [entry('2023-01-01', '2023-01-31', { expression: words })];
      for (const timeline of [
        { entries, omitted: 0, nearest: [] },
        { entries: [], omitted: 0, nearest: [words] },
      ]) {
        const text = renderTimeline(topic, timeline, false);
        expect(text).not.toMatch(HARMFUL);
        expect(widest(text)).toBeLessThanOrEqual(80);
      }
    }),
  );
});
