import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { expect, it, onTestFinished } from 'vitest';
import { encoderOf } from '../../src/embedding/encoder.ts';
import { loadModel } from '../../src/embedding/load-model.ts';
import { BUILT_IN } from './built-in.ts';

/** The tokenizer of the built-in model, with some of its file changed. */
async function tokenizerOf(changes: object = {}) {
  const model = await mkdtemp(path.join(tmpdir(), 'tokenizer-'));
  onTestFinished(() => rm(model, { recursive: true, force: true }));
  await cp(BUILT_IN.model, model, { recursive: true });
  const file = path.join(model, 'tokenizer.json');
  await writeFile(file, JSON.stringify({ ...JSON.parse(await readFile(file, 'utf8')), ...changes }));
  const { tokenizer, network } = await loadModel({ ...BUILT_IN, model });
  onTestFinished(async () => {
    await network.dispose();
  });
  return tokenizer;
}

const piece = fc.oneof(
  fc.constantFrom('ferry', 'FERRY,', 'unhappily', '“No,”', "it's", 'ΟΔΟΣ', 'ΟΔΟΣ\u0301', '[CLS]', 'a[UNK]b'),
  fc.constantFrom(
    ' ',
    '  ',
    '\n',
    '\u00a0',
    '\u200b',
    '\ufeff',
    '\u0000',
    '\u0301',
    '😀',
    '\ud83d',
    '漢字',
    'İ',
  ),
  fc.string({ unit: 'binary', maxLength: 5 }),
);

it('gives the tokens that the tokenizer gives of the whole text, the second time too', async () => {
  const tokenizer = await tokenizerOf();
  const encode = encoderOf(tokenizer);
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join('');
      const expected = tokenizer.encode(text, { add_special_tokens: false });
      expect(encode(text)).toEqual(expected);
      expect(encode(text)).toEqual(expected);
    }),
    { numRuns: 2000 },
  );
});

it('asks a tokenizer that looks across spaces for every text', async () => {
  const tokenizer = await tokenizerOf({ pre_tokenizer: null });
  const ofTwo = encoderOf(tokenizer)('the ferry');
  expect(ofTwo).toEqual(tokenizer.encode('the ferry', { add_special_tokens: false }));
  expect(ofTwo).toHaveLength(1);
});

it('keeps the tokens of a word too long to be one', async () => {
  const tokenizer = await tokenizerOf();
  const text = `${'ferry-'.repeat(40)} ferry`;
  expect(encoderOf(tokenizer)(text)).toEqual(tokenizer.encode(text, { add_special_tokens: false }));
});
