import { expect, it } from 'vitest';
import { analyseQuestion } from '../../src/answering/analysed-question.ts';
import { MOST_QUERY_TERMS } from '../../src/archive/term-index.ts';
import type { Day } from '../../src/domain/day.ts';

const analyse = (question: string) => analyseQuestion(question, '2025-05-02' as Day);

it('keeps the distinct terms in order, with their words, neighbours and names', () => {
  const { terms, words, pairs, names } = analyse(
    'When did Mayor Ada Quill open the harbour, and which harbour?',
  );
  expect(words).toEqual(['mayor', 'ada', 'quill', 'open', 'harbour']);
  expect(terms).toHaveLength(5);
  expect(pairs).toEqual([
    [0, 1],
    [1, 2],
    [2, 3],
    [3, 4],
  ]);
  expect(names).toEqual([0, 1, 2]);
});

it('takes no name for a word that only begins a sentence', () => {
  expect(analyse('Boats sail where? Ferries too?').names).toEqual([]);
});

it('reads a question of any length within bounds', () => {
  const { text, terms } = analyse(Array.from({ length: 5000 }, (_, index) => `word${index}`).join(' '));
  expect(text.length).toBeLessThanOrEqual(1000);
  expect(terms).toHaveLength(MOST_QUERY_TERMS);
  expect(analyse('   ').terms).toEqual([]);
});

it('works out the dates it names, seen from the day it is asked', () => {
  const { dates, terms, names } = analyse('What did Ada open last month, and what in June 2024?');
  expect(dates.map(({ range }) => range)).toEqual([
    { from: '2025-04-01', to: '2025-04-30' },
    { from: '2024-06-01', to: '2024-06-30' },
  ]);
  expect(dates.map(({ places }) => places.map((place) => terms[place]))).toEqual([
    ['last', 'month'],
    ['june', '2024'],
  ]);
  expect(names.map((place) => terms[place])).toEqual(['ada']);
});
