import { expect, it } from 'vitest';
import { isQuestion } from '../../src/discord/is-question.ts';

it.each([
  'Did the ferry sink?',
  'the ferry sank? 😮',
  '(who was on board?)',
  'who was on board',
  "What's the mayor's name",
  '  How long is the bridge  ',
])('takes for a question: %s', (message) => {
  expect(isQuestion(message)).toBe(true);
});

it.each([
  '',
  '?',
  '???',
  'The ferry sank.',
  'Really? I doubt it.',
  'who knows',
  'whoever was on board',
  'lol',
  'Did not see that',
])('leaves alone: %s', (message) => {
  expect(isQuestion(message)).toBe(false);
});
