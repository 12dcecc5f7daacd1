import { describe, expect, it } from 'vitest';
import { Catalogue } from '../../src/archive/catalogue.ts';
import { dayNumber, parseDay } from '../../src/domain/day.ts';

const days = (...written: string[]) => Int32Array.from(written, (day) => dayNumber(parseDay(day)!));

const catalogue = new Catalogue(
  [
    { file: 'a.txt', title: 'Harbour bridge opens', source: 'The Courier' },
    { file: 'b.txt', title: 'Goats return', source: 'Wave' },
    { file: 'c.txt', title: 'The harbour in winter', source: 'The Courier of Holm' },
    { file: 'd.txt', title: 'Été à Köln' },
    { file: 'e.txt', title: 'Harbour bridge removed', source: 'Gone' },
  ],
  {
    published: days('2024-03-07', '2025-04-16', '2023-12-01', '2022-07-05', '2025-05-01'),
    has: (article) => article !== 4,
  },
);

describe('articles are completed', () => {
  it.each([
    ['', [1, 0, 2, 3]],
    ['harb', [0, 2]],
    ['the harb', [2, 0]],
    ['bridge', [0]],
    ['courier', [0, 2]],
    ['winter holm', [2]],
    ['ete', [3]],
    ['2025-04', [1]],
    ['7 March', [0]],
    ['march 7', [0]],
    ['December 2023', [2]],
    ['oats', []],
  ])('%j', (typed, expected) => {
    expect(catalogue.articles(typed, 10)).toEqual(expected);
  });

  it('no more than wanted', () => {
    expect(catalogue.articles('', 2)).toEqual([1, 0]);
  });
});

it.each([
  ['', 5, ['The Courier', 'The Courier of Holm', 'Wave']],
  ['cour', 5, ['The Courier', 'The Courier of Holm']],
  ['HOLM', 5, ['The Courier of Holm']],
  ['', 1, ['The Courier']],
])('outlets are completed: %j', (typed, count, expected) => {
  expect(catalogue.sources(typed, count)).toEqual(expected);
});

it('tells which articles are of an outlet', () => {
  const of = (source: string) => [0, 1, 2, 3].filter(catalogue.isFrom(source)!);
  expect(of('the COURIER')).toEqual([0]);
  expect(of('Courier')).toEqual([]);
  expect(catalogue.isFrom(undefined)).toBeUndefined();
  expect([0, 1, 2, 3].map((article) => catalogue.sourceOf(article))).toEqual([
    'The Courier',
    'Wave',
    'The Courier of Holm',
    undefined,
  ]);
});

describe('outlets in a text', () => {
  it.each([
    ['What did The Courier say?', ['The Courier']],
    ['What did The Courier of Holm, or ‘Wave’, say?', ['The Courier of Holm', 'Wave']],
    ['Did the courier wave?', []],
    ['Is Wavefront there? Courier too?', []],
    ['', []],
  ])('%s', (text, expected) => {
    const found = catalogue.outletsIn(text);
    expect(found.map(({ source }) => source)).toEqual(expected);
    for (const { source, start, end } of found)
      expect(text.slice(start, end).toLowerCase()).toBe(source.toLowerCase());
  });
});
