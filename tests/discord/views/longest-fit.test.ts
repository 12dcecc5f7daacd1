import fc from 'fast-check';
import { expect, it } from 'vitest';
import { longestFit } from '../../../src/discord/views/longest-fit.ts';

const cut = (text: string, room: number) =>
  text.slice(
    0,
    longestFit(text, 4000, (end) => end <= room),
  );

it.each([
  ['what fits stays whole', 'Rain fell. It stopped.', 22, 'Rain fell. It stopped.'],
  ['after a sentence', 'Rain fell in the hills. It stopped later on.', 40, 'Rain fell in the hills.'],
  [
    'after a word where a sentence would lose most',
    'No. The bridge was opened by the mayor on Friday.',
    30,
    'No. The bridge was opened by',
  ],
  ['after a word', 'The bridge was opened', 12, 'The bridge'],
  ['inside a word only when it must', 'Donaudampfschiff', 5, 'Donau'],
  ['never inside a character', '👩‍👩‍👧👩‍👩‍👧', 9, '👩‍👩‍👧'],
  ['nothing when nothing fits', 'word', 0, ''],
])('%s', (_, text, room, beginning) => {
  expect(cut(text, room)).toBe(beginning);
});

it('cuts to what fits, at the end of a word, and looks no further than its window', () => {
  fc.assert(
    fc.property(
      fc.array(fc.stringMatching(/^[a-z]{1,9}\.?$/), { minLength: 2 }),
      fc.nat(60),
      (words, room) => {
        const text = words.join(' ');
        const shown = cut(text, room);
        expect(shown.length).toBeLessThanOrEqual(Math.max(room, 0));
        expect(text.startsWith(shown)).toBe(true);
        if (room >= words[0]!.length) expect(['', ' ']).toContain(text.charAt(shown.length));
      },
    ),
  );
  expect(longestFit('a b '.repeat(1000), 10, (end) => end < 100)).toBeLessThanOrEqual(10);
});
