import { expect, test } from 'vitest';
import { holdsFact, isFittingQuestion } from '../../../../scripts/evaluate/data/multihop.ts';

test.each([
  ['The mill  closed\nin May.', 'mill closed in May', true],
  ['The mill closed in May.', 'millclosedinMay.', true],
  ['The mill closed in May.', 'the mill', false],
  ['The mill closed in May.', 'in May. The', false],
])('%j holds %j: %s', (text, fact, holds) => {
  expect(holdsFact(text, fact)).toBe(holds);
});

test('a tenth of all questions is for fitting', () => {
  expect(Array.from({ length: 2556 }, (_, id) => id).filter(isFittingQuestion)).toHaveLength(256);
});
