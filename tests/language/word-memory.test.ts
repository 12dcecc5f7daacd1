import fc from 'fast-check';
import { expect, it } from 'vitest';
import { WordMemory } from '../../src/language/word-memory.ts';

it('knows what a map knows, by where a word stands in a text', () => {
  const word = fc.string({
    unit: fc.constantFrom('a', 'b', 'é', '\u4e2d', '\ud83d'),
    minLength: 1,
    maxLength: 4,
  });
  fc.assert(
    fc.property(fc.array(fc.tuple(word, fc.integer())), fc.array(word), (known, sought) => {
      const memory = new WordMemory<number>();
      for (const [written, number] of known) memory.set(written, number);
      const expected = new Map(known);
      for (const written of [...sought, ...expected.keys()]) {
        expect(memory.get(`(${written})`, 1, 1 + written.length)).toBe(expected.get(written));
      }
    }),
  );
});

it('forgets all when it is full, and goes on', () => {
  const memory = new WordMemory<number>();
  const most = 1 << 17;
  for (let number = 0; number < most; number++) memory.set(`word${number}`, number);
  const get = (word: string) => memory.get(word, 0, word.length);
  expect([get('word0'), get(`word${most - 1}`)]).toEqual([0, most - 1]);
  memory.set('one more', -1);
  expect([get('word0'), get(`word${most - 1}`), get('one more')]).toEqual([undefined, undefined, -1]);
});
