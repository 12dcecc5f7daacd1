import { expect, it } from 'vitest';
import { WordVectors } from '../../src/embedding/word-vectors.ts';
import { builtIn } from './built-in.ts';

it('gives each word the vector the model gives it, without regard to case', async () => {
  const words = new WordVectors(builtIn);
  const vectors = await words.of(new Set(['ferry', 'Ferry', 'parliament', '🙂']));
  expect([...vectors.keys()].sort()).toEqual(['Ferry', 'ferry', 'parliament', '🙂'].sort());
  expect(vectors.get('ferry')).toEqual(vectors.get('Ferry'));
  expect(
    Math.max(...vectors.get('parliament')!.map((value, at) => Math.abs(value - expected[at]))),
  ).toBeLessThan(1e-6);
  expect(vectors.get('🙂')!.every((value) => value === 0)).toBe(true);
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
  const first = await words.of(new Set(['oak', 'elm']));
  const second = await words.of(new Set(['elm', 'ash']));
  expect(embedded).toEqual([2, 1]);
  expect(second.get('elm')).toBe(first.get('elm'));
  expect(await words.of(new Set())).toEqual(new Map());
});
