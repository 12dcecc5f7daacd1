import { expect, it } from 'vitest';
import { dot } from '../../src/embedding/vector.ts';
import { WordVectors } from '../../src/embedding/word-vectors.ts';
import { builtIn } from './built-in.ts';

const wordVectors = await WordVectors.of(builtIn);

it('compares words by the vectors that the model gives them, without regard to case', async () => {
  const words = ['ferry', 'Ferry', 'zzxqferries', 'boat', '🙂'];
  const others = ['parliament', 'ship', '🙂'];
  const vectors = new Map<string, Float32Array>();
  for (const word of [...words, ...others]) vectors.set(word, await builtIn.embedQuery(word));
  const expected = words.flatMap((word) =>
    others.map((other) => dot(vectors.get(word)!, vectors.get(other)!)),
  );
  const cosines = await wordVectors.cosines(words, others);
  expect(cosines).toHaveLength(expected.length);
  cosines.forEach((cosine, at) => {
    expect(cosine).toBeCloseTo(expected[at], 5);
  });
  expect(cosines.subarray(0, 3)).toEqual(cosines.subarray(3, 6));
  expect([cosines[2], cosines[14]]).toEqual([0, 0]);
});

it('gives the same to several that ask at the same time, and when it had to forget', async () => {
  const [first] = await wordVectors.cosines(['oak'], ['elm']);
  const many = (name: string) => Array.from({ length: 30_000 }, (_, number) => `${name}${number}`);
  const [before, after] = await Promise.all([
    wordVectors.cosines(['oak', ...many('a')], ['elm']),
    wordVectors.cosines([...many('b'), 'oak'], ['elm', 'birch']),
    wordVectors.cosines(many('c'), ['ash']),
  ]);
  expect(before[0]).toBeCloseTo(first, 5);
  expect(after.at(-2)).toBeCloseTo(first, 5);
});

it('has nothing to compare where one side is empty', async () => {
  expect(await wordVectors.cosines([], ['oak'])).toHaveLength(0);
  expect(await wordVectors.cosines(['oak'], [])).toHaveLength(0);
});
