import { expect, test } from 'vitest';
import { synonymsOf } from '../../src/language/synonyms.ts';
import { termsOf } from '../../src/language/terms.ts';

const term = (word: string) => termsOf(word)[0]!.term;

test('words for the same event are synonyms, in any form, and both ways', () => {
  expect(synonymsOf(term('operations'))).toContain(term('surgery'));
  expect(synonymsOf(term('surgeries'))).toContain(term('operation'));
  expect(synonymsOf(term('sacked'))).toContain(term('dismissal'));
});

test('other words have none', () => {
  expect([...synonymsOf(term('bridge'))]).toEqual([]);
  expect(synonymsOf(term('operation'))).not.toContain(term('hospital'));
});
