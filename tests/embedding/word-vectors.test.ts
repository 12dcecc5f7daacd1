import { expect, it } from 'vitest';
import { dot } from '../../src/embedding/vector.ts';
import { WordVectors } from '../../src/embedding/word-vectors.ts';
import { builtIn } from './built-in.ts';

it('compares words by the vectors that the model gives them, without regard to case', async () => {
  const words = ['ferry', 'Ferry', 'parliament', 'boat', '🙂'];
  const others = ['parliament', 'ship', '🙂'];
  const vectors = new Map<string, Float32Array>();
  for (const word of [...words, ...others]) vectors.set(word, await builtIn.embedQuery(word));
  const expected = words.flatMap((word) =>
    others.map((other) => dot(vectors.get(word)!, vectors.get(other)!)),
  );
  const cosines = await new WordVectors(builtIn).cosines(words, others);
  expect(cosines).toHaveLength(expected.length);
  cosines.forEach((cosine, at) => {
    expect(cosine).toBeCloseTo(expected[at], 5);
  });
  expect(cosines.subarray(0, 3)).toEqual(cosines.subarray(3, 6));
  expect([cosines[2], cosines[14]]).toEqual([0, 0]);
});

it('embeds a word once, however many ask at the same time', async () => {
  const embedded: number[] = [];
  const words = new WordVectors({
    model: builtIn.model,
    encode: (text) => builtIn.encode(text),
    embedPassages: (passages) => {
      embedded.push(passages.length);
      return builtIn.embedPassages(passages);
    },
  });
  const first = await words.cosines(['oak', 'elm', 'oak'], ['elm']);
  expect(first[0]).toBe(first[2]);
  const [second, third] = await Promise.all([
    words.cosines(['elm', 'ash'], ['oak']),
    words.cosines(['oak'], ['elm', 'birch']),
  ]);
  expect(embedded).toEqual([2, 1, 1]);
  expect(second[0]).toBeCloseTo(first[0], 5);
  expect(third[0]).toBeCloseTo(first[0], 5);
});

it('has nothing to compare where one side is empty', async () => {
  const words = new WordVectors(builtIn);
  expect(await words.cosines([], ['oak'])).toHaveLength(0);
  expect(await words.cosines(['oak'], [])).toHaveLength(0);
});
