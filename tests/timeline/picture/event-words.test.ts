import { expect, test } from 'vitest';
import { eventWords } from '../../../src/timeline/picture/event-words.ts';
import { entry } from './entries.ts';

const words = (text: string, expression?: string) =>
  eventWords(entry({ from: '2024-03-05', text, ...(expression === undefined ? {} : { expression }) }));

test.each([
  ['On 5 March 2024, the lock gates failed.', '5 March 2024', '…the lock gates failed.'],
  ['On Tuesday the lock gates failed.', 'Tuesday', '…the lock gates failed.'],
  ['In March the council voted.', 'In March', '…the council voted.'],
  ['And in early 2024 the pier closed.', 'early 2024', '…the pier closed.'],
  ['Last week, divers found a crack.', 'Last week', '…divers found a crack.'],
  ['Since 2020 the crew has been paid.', 'Since 2020', '…the crew has been paid.'],
])('a date at the head is left out: %s', (text, expression, expected) => {
  expect(words(text, expression)).toEqual([expected, expected]);
});

test.each([
  ['The gates failed on Tuesday.', 'Tuesday'],
  ['Tuesday was the day of the vote.', 'Tuesday'],
  ['In 2019 and 2020 the ferry was late.', '2019'],
  ["Last week's storm broke the pier.", 'Last week'],
  ['The 1950s were lean years.', 'The 1950s'],
  ['The gates failed.', 'Tuesday'],
])('a date that the sentence needs stays: %s', (text, expression) => {
  expect(words(text, expression)).toEqual([text, text]);
});

test('of two sentences the one with the date is told', () => {
  const [quote, sentence] = words('The mayor wept. On Tuesday she resigned.', 'Tuesday');
  expect(quote).toBe('The mayor wept. On Tuesday she resigned.');
  expect(sentence).toBe('…she resigned.');
});

test('of two sentences without a date the last is told', () => {
  expect(words('The mayor wept. Then she resigned.')[1]).toBe('Then she resigned.');
});
