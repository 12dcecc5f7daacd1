import fc from 'fast-check';
import { expect, it } from 'vitest';
import { TermDictionary, termKey } from '../../src/archive/term-dictionary.ts';

/** The dictionary of terms in the order given. */
function dictionaryOf(terms: readonly string[]): TermDictionary {
  const encoded = terms.map((term) => Buffer.from(term));
  const offsets = new Uint32Array(terms.length + 1);
  encoded.forEach(({ length }, place) => {
    offsets[place + 1] = offsets[place] + length;
  });
  return new TermDictionary(Buffer.concat(encoded), offsets);
}

it('every term is found where it is, and no other is', () => {
  const term = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(fc.uniqueArray(term, { maxLength: 60 }), fc.array(term), (terms, asked) => {
      const dictionary = dictionaryOf(terms);
      for (const each of [...terms, ...asked]) {
        expect(dictionary.find(termKey(each))).toBe(terms.indexOf(each));
      }
    }),
  );
});

it('terms whose hashes are the same are told apart', () => {
  // Two words that are known to have the same FNV-1a in 32 bits.
  const [one, other] = ['costarring', 'liquid'];
  expect(termKey(one).hash).toBe(termKey(other).hash);
  const dictionary = dictionaryOf([one, 'between', other]);
  expect([one, 'between', other].map((term) => dictionary.find(termKey(term)))).toEqual([0, 1, 2]);
  expect(dictionaryOf([one]).find(termKey(other))).toBe(-1);
});
