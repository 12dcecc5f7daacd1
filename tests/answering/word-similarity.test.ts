import { expect, it } from 'vitest';
import { wordSimilarity } from '../../src/answering/word-similarity.ts';
import { WordVectors } from '../../src/embedding/word-vectors.ts';
import { builtIn } from '../embedding/built-in.ts';

it('is the cosine of every word with every word of the question, below that of the word itself', async () => {
  const wordVectors = await WordVectors.of(builtIn);
  const asked = ['king', 'operation', 'year', 'ferry', 'old'];
  const words = ['surgery', 'king', 'monarch', 'zzzzqqq', 'boat', 'operation'];
  const cosines = await wordVectors.cosines(words, asked);
  const most = Math.fround(0.99);
  expect(Math.max(...cosines)).toBeGreaterThan(most);
  const expected = Array.from(cosines, (cosine) => Math.min(most, cosine));
  expect([...(await wordSimilarity(asked, words, wordVectors))]).toEqual(expected);
});
