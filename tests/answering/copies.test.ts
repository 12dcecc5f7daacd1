import { expect, it } from 'vitest';
import { isCopy } from '../../src/answering/copies.ts';

const AGENCY =
  'The harbour board said on Monday that the old swing bridge would close to lorries for nine weeks from June.';

it.each([
  ['the same words', AGENCY, AGENCY],
  ['other marks and letter case', AGENCY, AGENCY.toUpperCase().replace('.', '!')],
  [
    'an outlet that cuts and adds a little',
    AGENCY,
    'The harbour board said on Monday that the old swing bridge would close to lorries for nine weeks.',
  ],
  ['a short text said twice', '“We will see,” he said.', '"We will see", he said'],
])('%s is a copy', (_, a, b) => {
  expect(isCopy(a, b)).toBe(true);
  expect(isCopy(b, a)).toBe(true);
});

it.each([
  [
    'another event told alike',
    AGENCY,
    'The harbour board said on Friday that the new road bridge would open to buses in May after eleven weeks.',
  ],
  ['a short text of other words', '“We will see,” he said.', '“We will go,” he said.'],
  ['nothing', AGENCY, ''],
])('%s is none', (_, a, b) => {
  expect(isCopy(a, b)).toBe(false);
  expect(isCopy(b, a)).toBe(false);
});
