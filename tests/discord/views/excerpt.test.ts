import { expect, it } from 'vitest';
import { excerpt } from '../../../src/discord/views/excerpt.ts';

const text = 'Rain fell in the hills. Ada *came* home late. Bo left.';
const spanOf = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

it.each([
  ['all that fits', [], 100, 'Rain fell in the hills. Ada \\*came\\* home late. Bo left.'],
  ['a beginning', [], 30, 'Rain fell in the hills. …'],
  ['a beginning with what is bold', [spanOf('fell')], 32, 'Rain **fell** in the hills. …'],
  ['from what is bold on', [spanOf('Ada *came*')], 36, '… **Ada \\*came\\*** home late. …'],
  ['from the first that is bold on', [spanOf('home'), spanOf('Bo left.')], 24, '… **home** late. …'],
])('shows %s', (_, bold, room, shown) => {
  expect(excerpt(text, bold, room)).toBe(shown);
});
