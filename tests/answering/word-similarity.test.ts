import { expect, it } from 'vitest';
import { wordSimilarity } from '../../src/answering/word-similarity.ts';
import { dot } from '../../src/embedding/vector.ts';
import { WordVectors } from '../../src/embedding/word-vectors.ts';
import { builtIn } from '../embedding/built-in.ts';

it('is the cosine of every word with every word of the question, below that of the word itself', async () => {
  const wordVectors = new WordVectors(builtIn);
  const asked = ['king', 'operation', 'year', 'ferry', 'old'];
  const words = ['surgery', 'king', 'monarch', 'zzzzqqq', 'boat', 'operation'];
  const [ofAsked, ofWords] = [await wordVectors.of(asked), await wordVectors.of(words)];
  const expected = ofWords.flatMap((word) => ofAsked.map((other) => Math.min(0.99, dot(word, other))));
  const cosines = await wordSimilarity(asked, words, wordVectors);
  expect([...cosines]).toEqual(expected.map(Math.fround));
});

it('is nothing for a question without words, or for no words', async () => {
  const wordVectors = new WordVectors(builtIn);
  expect(await wordSimilarity([], ['boat'], wordVectors)).toHaveLength(0);
  expect(await wordSimilarity(['boat'], [], wordVectors)).toHaveLength(0);
});
