import { expect, it } from 'vitest';
import { makeVocabulary } from '../../../scripts/training/vocabulary.ts';

const counts = { harbour: 50, ferry: 40, ferrying: 12, harbouring: 9, quay: 5, once: 1, ',': 90 };
const made = (size: { words: number; pieces: number }) =>
  makeVocabulary(Object.keys(counts), Object.values(counts), size);

it('begins with the special tokens, then single characters, then the commonest words', () => {
  const vocabulary = made({ words: 2, pieces: 0 });
  expect(vocabulary.slice(0, 4)).toEqual(['[PAD]', '[UNK]', '[CLS]', '[SEP]']);
  expect(vocabulary[4]).toBe(',');
  expect(vocabulary.filter((token) => /^\w\w/.test(token))).toEqual(['harbour', 'ferry']);
  expect(vocabulary).toContain('##g');
  expect(vocabulary).not.toContain('##,');
});

it('leaves out words that are too rare to learn anything about', () => {
  expect(made({ words: 100, pieces: 0 })).not.toContain('once');
});

it('takes for pieces what most of the other words go on with', () => {
  const pieces = made({ words: 2, pieces: 1 }).filter((token) => /^##\w\w/.test(token));
  expect(pieces).toEqual(['##ing']);
});

it('has no token twice', () => {
  const vocabulary = made({ words: 100, pieces: 100 });
  expect(new Set(vocabulary).size).toBe(vocabulary.length);
});
