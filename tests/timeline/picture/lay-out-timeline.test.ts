import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayFromNumber } from '../../../src/domain/day.ts';
import type { TimelineEntry } from '../../../src/domain/timeline.ts';
import { layOutTimeline } from '../../../src/timeline/picture/lay-out-timeline.ts';
import { type Box, markBox, type TimelineLayout, textBox } from '../../../src/timeline/picture/layout.ts';
import { entriesApart, entry } from './entries.ts';

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** The pairs of texts, and of text and mark, that cover one another, and what lies outside the picture. */
function faults({ width, height, texts, marks }: TimelineLayout): string[] {
  const page: Box = { left: 0, right: width, top: 0, bottom: height };
  const words = texts.map((text) => ({ name: text.text, box: textBox(text) }));
  const boxes = [...words, ...marks.map((mark) => ({ name: mark.basis, box: markBox(mark) }))];
  const found: string[] = [];
  for (const { name, box } of boxes) {
    if (box.left < page.left || box.right > page.right || box.top < page.top || box.bottom > page.bottom) {
      found.push(`${name} lies outside`);
    }
  }
  for (const [index, a] of words.entries()) {
    for (const b of boxes.slice(index + 1))
      if (overlap(a.box, b.box)) found.push(`${a.name} meets ${b.name}`);
  }
  return found;
}

const linesOf = ({ texts }: TimelineLayout): string[] => texts.map(({ text }) => text);
/** The marks of the rows, without those that the legend explains. */
const rowMarks = ({ marks }: TimelineLayout, rows: number) => marks.slice(0, rows);

describe('nothing overlaps and nothing lies outside', () => {
  test.each([
    [1, 1],
    [2, 1],
    [3, 1],
    [8, 0],
    [8, 400],
    [12, 3],
    [60, 550],
  ])('with %i entries %i days apart', (count, step) => {
    expect(faults(layOutTimeline('Ferries of Saltmouth', entriesApart(count, step)))).toEqual([]);
  });

  test('whatever the entries say and wherever they end', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.lorem({ maxCount: 60 }),
      fc.constant('W'.repeat(500)),
    );
    const someEntry = fc
      .record({
        first: fc.integer({ min: -20_000, max: 25_000 }),
        days: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 9000 })),
        open: fc.constantFrom('none', 'none', 'from', 'to', 'both'),
        basis: fc.constantFrom('stated' as const, 'resolved' as const, 'published' as const),
        text,
        expression: fc.string({ maxLength: 60 }),
      })
      .map(
        ({ first, days, open, ...rest }): TimelineEntry =>
          entry({
            ...rest,
            text: rest.text || 'x',
            from: open === 'from' || open === 'both' ? null : dayFromNumber(first),
            to: open === 'to' || open === 'both' ? null : dayFromNumber(first + days),
          }),
      );
    fc.assert(
      fc.property(text, fc.array(someEntry, { minLength: 1, maxLength: 16 }), (topic, entries) => {
        expect(faults(layOutTimeline(topic, entries))).toEqual([]);
      }),
    );
  });
});

test('marks stand in the proportions of their days', () => {
  const layout = layOutTimeline('Proportions', [
    entry({ from: '2020-01-01' }),
    entry({ from: '2020-01-02' }),
    entry({ from: '2020-01-05' }),
    entry({ from: '2020-01-02', to: '2020-01-04' }),
  ]);
  const [a, b, c, bar] = rowMarks(layout, 4);
  expect((b!.left - a!.left) * 4).toBeCloseTo(c!.left - a!.left);
  expect(bar!.left).toBeCloseTo(b!.left);
  expect(bar!.right - bar!.left).toBeCloseTo(2 * (b!.left - a!.left));
  expect([a, b, c, bar].map((mark) => mark!.left === mark!.right)).toEqual([true, true, true, false]);
});

test('an open end reaches the edge of the axis', () => {
  const layout = layOutTimeline('Open ends', [
    entry({ from: null, to: '2021-03-31' }),
    entry({ from: '2022-05-01', to: null }),
    entry({ from: null, to: null }),
  ]);
  const [until, since, always] = rowMarks(layout, 3);
  expect([until!.opensLeft, until!.opensRight]).toEqual([true, false]);
  expect([since!.opensLeft, since!.opensRight]).toEqual([false, true]);
  expect([always!.opensLeft, always!.opensRight]).toEqual([true, true]);
  expect(until!.left).toBe(always!.left);
  expect(since!.right).toBe(always!.right);
  expect(until!.right).toBeLessThan(since!.left);
});

test('entries without any day between them are laid out around their reports', () => {
  const layout = layOutTimeline('Undated', [entry({ from: null, to: null })]);
  expect(linesOf(layout)).toContain('undated');
  expect(linesOf(layout)).toContain('1 Jun');
});

test('of more entries than rows the most reported get rows, and the picture says how many did not', () => {
  const entries = entriesApart(30, 10).map((each, index) => ({
    ...each,
    reports: index === 20 ? entry({ reports: 5 }).reports : each.reports,
  }));
  const layout = layOutTimeline('Ferries', entries);
  const lines = linesOf(layout);
  expect(lines).toContain('30 entries, 1931');
  expect(lines).toContain('+18 more, marked on the axis only');
  expect(lines.some((line) => line.startsWith('The ferry left the pier'))).toBe(true);
  expect(layout.lines.filter(({ kind }) => kind === 'unlabelled')).toHaveLength(18 + 1);
});

test('all entries have rows where they fit, and the legend names only the kinds there are', () => {
  const lines = linesOf(layOutTimeline('Ferries', [entry({ from: '2020-01-01', basis: 'published' })]));
  expect(lines).toContain('day of the report');
  expect(lines).not.toContain('date stated');
  expect(lines.filter((line) => line.includes('more'))).toEqual([]);
});

test('a resolved date shows the words that it was worked out from', () => {
  const last = entry({ from: '2025-04-07', to: '2025-04-13', basis: 'resolved', expression: 'last week' });
  expect(linesOf(layOutTimeline('Hearing', [last]))).toEqual(
    expect.arrayContaining(['7–13 Apr 2025', '(“last week”)']),
  );
});

test('without entries there is no picture', () => {
  expect(() => layOutTimeline('Nothing', [])).toThrow(RangeError);
});
