import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wordPieces } from '../../../scripts/training/word-pieces.ts';
import { wordsOf } from '../../../scripts/training/words.ts';
import { BUILT_IN, builtIn } from '../../embedding/built-in.ts';

const { model } = JSON.parse(readFileSync(path.join(BUILT_IN.model, 'tokenizer.json'), 'utf8')) as {
  model: { vocab: Record<string, number> };
};
// By number: objects list keys that look like numbers first.
const vocabulary = Object.entries(model.vocab).sort((a, b) => a[1] - b[1]);
const cut = wordPieces(vocabulary.map(([token]) => token));
const tokensOf = (text: string) => wordsOf(text).flatMap(cut);

const word = fc.constantFrom(
  'Ferry',
  'harbours',
  'déjà',
  'U.S.',
  '£1,200',
  'x_y',
  '“Why?”',
  '100%',
  'Ærø',
  '日本',
  '🙂',
  '…',
);
const letters = fc.string({ unit: fc.constantFrom(...'aeinrstéßÅ0-'), minLength: 1, maxLength: 20 });

it('cuts texts into the tokens that the model will be given', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(word, letters)),
      fc.constantFrom(' ', ' \n', '\u00a0', ''),
      (words, space) => {
        const text = words.join(space);
        expect(tokensOf(text)).toEqual(builtIn.encode(text));
      },
    ),
    { numRuns: 300 },
  );
});

it.each([
  ['longest first', ['un', 'unhappy', '##happy', '##ly', '##happily'], 'unhappily', ['un', '##happily']],
  ['pieces only inside words', ['##un', 'u', '##n'], 'un', ['u', '##n']],
  ['nothing that fits', ['un'], 'unhappy', ['[UNK]']],
  ['a word too long to look up', ['a', '##a'], 'a'.repeat(65), ['[UNK]']],
])('knows %s', (_, tokens, text, expected) => {
  const vocabulary = ['[PAD]', '[UNK]', '[CLS]', '[SEP]', ...tokens];
  expect(wordPieces(vocabulary)(text).map((number) => vocabulary[number])).toEqual(expected);
});
