import { expect, it } from 'vitest';
import { analyseQuestion, questionText } from '../../src/answering/analysed-question.ts';
import type { NamedOutlet } from '../../src/archive/archive.ts';
import { MOST_QUERY_TERMS } from '../../src/archive/term-index.ts';
import type { Day } from '../../src/domain/day.ts';

const analyse = (question: string, ...outlets: NamedOutlet[]) =>
  analyseQuestion(questionText(question), '2025-05-02' as Day, outlets);

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

it('tells the subject from the outlets and dates it names', () => {
  const question = 'What did Harbour Post say of the ferry in June 2024?';
  const { outlets, subject, terms, names } = analyse(question, { source: 'Harbour Post', start: 9, end: 21 });
  const words = (places: readonly number[]) => places.map((place) => terms[place]);
  expect(outlets.map(({ source, places }) => [source, words(places)])).toEqual([
    ['Harbour Post', ['harbour', 'post']],
  ]);
  expect(words(subject)).toEqual(['say', 'ferri']);
  expect(names).toEqual([]);
  // A question of nothing but a date is about the date.
  expect(analyse('June 2024?').subject).toEqual([0, 1]);
});

it.each([
  ['What is the latest news on the ferry?', ['ferry'], true],
  ['most recent ferry strike', ['ferry', 'strike'], true],
  ['Are there recent reports of a ferry strike?', ['ferry', 'strike'], true],
  ['Was the recent ferry strike legal?', ['recent', 'ferry', 'strike', 'legal'], false],
  // A question of nothing but the wish is about its words.
  ['latest news', ['latest', 'news'], true],
])('takes the wish for the latest out of what is asked: %s', (question, words, latest) => {
  expect(analyse(question)).toMatchObject({ words, latest });
});

it('finds no wish for the latest in the name of an outlet', () => {
  const outlet = { source: 'Latest News', start: 9, end: 20 };
  expect(analyse('What did Latest News say of the ferry?', outlet)).toMatchObject({
    words: ['latest', 'news', 'say', 'ferry'],
    latest: false,
  });
});

it('finds the words that an age answers without', () => {
  const { kindPlaces, words } = analyse('How old is Ada Quill?');
  expect(kindPlaces.map((place) => words[place])).toEqual(['old']);
  expect(analyse('Which old pier fell?').kindPlaces).toEqual([]);
});

it('finds the words of a name with others, and the terms with those in its place', () => {
  const text = 'What did the Duchess of Holm sell in June 2024?';
  const bearer = { start: 13, end: 28, others: ['Ada', 'Adelaide of Reed'] };
  const { bearers, reworded, terms } = analyseQuestion(text, '2025-05-02' as Day, [], [bearer]);
  expect(bearers.map(({ places }) => places.map((place) => terms[place]))).toEqual([['duchess', 'holm']]);
  expect(bearers[0].others).toEqual([['ada'], ['adelaid', 'reed']]);
  expect(reworded).toEqual(['sell', 'june', '2024', 'ada', 'adelaid', 'reed']);
});

it.each([
  ['that are parts of it', 'Did Ada Quill wait?', { start: 4, end: 13, others: ['Quill'] }, 1],
  ['in a question of nothing else', 'Who is Ada?', { start: 7, end: 10, others: ['Adelaide'] }, 0],
])('does without the other names %s', (_, text, bearer, count) => {
  const { bearers, reworded } = analyseQuestion(text, '2025-05-02' as Day, [], [bearer]);
  expect(bearers).toHaveLength(count);
  expect(reworded).toEqual([]);
});
