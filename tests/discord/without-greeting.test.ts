import { expect, it } from 'vitest';
import { withoutGreeting } from '../../src/discord/without-greeting.ts';

it.each([
  ['hello there, who opened the bridge?', 'who opened the bridge?'],
  ['Hi who opened the bridge?', 'who opened the bridge?'],
  ['Good morning everyone! The bridge?', 'The bridge?'],
  ['hola, who opened it?', 'who opened it?'],
  ['hi', ''],
  ['Hey there 👋', ''],
  ['Bonjour !', ''],
  ['Help!!', ''],
])('%s', (message, rest) => {
  expect(withoutGreeting(message)).toBe(rest);
});

it.each([
  'Hello Kitty sold what?',
  'hi-fi shops in the harbour',
  'Highway costs?',
  'Help for the ferrymen?',
  'Heyday of the ferries?',
  'Who said hello?',
  'When is the hello, goodbye concert?',
  '',
])('leaves "%s" as it is', (message) => {
  expect(withoutGreeting(message)).toBe(message);
});
