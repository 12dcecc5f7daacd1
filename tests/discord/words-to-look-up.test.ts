import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wordsToLookUp } from '../../src/discord/words-to-look-up.ts';
import { hostileText } from './hostile-text.ts';
import { day } from './small-dateline.ts';

const TODAY = day('2025-05-02');

it.each([
  ['a question', 'Did the bridge open?', 'Did the bridge open?'],
  ['the first question', 'I was there. Who opened the bridge? And when?', 'Who opened the bridge?'],
  [
    'what a question hangs on',
    'The council built a bridge. Did it ruin the town? Sad.',
    'Did it ruin the town? (The council built a bridge.)',
  ],
  ['more than a mere opening', 'Did you hear? The bridge is open!', 'Did you hear? The bridge is open!'],
  ['all that is said', 'The bridge is open. Ferries stop.', 'The bridge is open. Ferries stop.'],
  [
    'no mentions, emoji and addresses',
    '<@12> the bridge <:wave:34> opened https://evil.example/x <t:1:R>',
    'the bridge opened',
  ],
  ['the words of a link', 'see [the new bridge](https://news.example/a)', 'see the new bridge'],
  ['no formatting', '> **The** ~~old~~ ||bridge|| is _open_', 'The old bridge is open'],
  ['words in other scripts', 'Мост открыт', 'Мост открыт'],
  ['nothing but signs', '🎉 !!! <@12> https://news.example', ''],
])('looks up %s', (_, message, words) => {
  expect(wordsToLookUp(message, TODAY)).toBe(words);
});

it('stops at the end of a sentence where a message is long', () => {
  const sentence = 'The council talked about the bridge for an hour.';
  const words = wordsToLookUp(Array.from({ length: 50 }, () => sentence).join(' '), TODAY);
  expect(words.length).toBeLessThanOrEqual(300);
  expect(words).toMatch(/^(?:The council talked about the bridge for an hour\.\s?){6}$/);
});

it('leaves out what a question hangs on where that is long', () => {
  const long = `The council talked ${'about the bridge '.repeat(20)}for an hour.`;
  expect(wordsToLookUp(`${long} Did it ruin the town?`, TODAY)).toBe('Did it ruin the town?');
});

it('takes any message', () => {
  fc.assert(
    fc.property(hostileText(300), (message) => {
      expect(wordsToLookUp(message, TODAY)).not.toMatch(/<@!?\d|\n/);
    }),
  );
});
