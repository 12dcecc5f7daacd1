import { expect, it } from 'vitest';
import { WordVectors } from '../../src/embedding/word-vectors.ts';
import { builtIn } from './built-in.ts';

it('gives each word the vector the model gives it, without regard to case', async () => {
  const words = new WordVectors(builtIn);
  const [ferry, capital, parliament, smile] = await words.of(['ferry', 'Ferry', 'parliament', '🙂']);
  expect(ferry).toEqual(capital);
  expect(Math.max(...parliament.map((value, at) => Math.abs(value - expected[at])))).toBeLessThan(1e-6);
  expect(smile.every((value) => value === 0)).toBe(true);
});

const expected = await builtIn.embedQuery('parliament');

it('embeds a word once', async () => {
  const embedded: number[] = [];
  const words = new WordVectors({
    encode: (text) => builtIn.encode(text),
    embedPassages: (passages) => {
      embedded.push(passages.length);
      return builtIn.embedPassages(passages);
    },
  });
  const first = await words.of(['oak', 'elm', 'oak']);
  const second = await words.of(['elm', 'ash']);
  expect(embedded).toEqual([2, 1]);
  expect(second[0]).toBe(first[1]);
  expect(first[2]).toBe(first[0]);
  expect(await words.of([])).toEqual([]);
});
