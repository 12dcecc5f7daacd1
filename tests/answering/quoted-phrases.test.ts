import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAsked, phrasesIn, quotedPhrases } from '../../src/answering/quoted-phrases.ts';

describe('the phrases that a question quotes', () => {
  it.each([
    ['Who said "the sea is rising"?', ['the sea is rising']],
    ['Who said “the sea is rising,” and who «no  hope»?', ['the sea is rising', 'no hope']],
    ['Who said “It’s over”?', ["it's over"]],
    ['Who said so?', []],
    ['Who said "no"?', []],
    ['Is a 5" pipe wide?', []],
  ])('%s', (question, phrases) => {
    expect(quotedPhrases(question)).toEqual(phrases);
  });
});

describe('phrases in a text', () => {
  it.each([
    ['“The SEA is rising,” she said.', ['the sea is rising'], 1],
    ['The sea is rising fast.', ['the sea is rising', 'no hope'], 0.5],
    ['The sea was rising.', ['the sea is rising'], 0],
    ['Bathe sea is risings.', ['the sea is rising'], 0],
    ['The sea is rising.', [], 0],
  ])('%s', (text, phrases, share) => {
    expect(phrasesIn(text, phrases)).toBe(share);
  });

  it('are there when a text quotes them in any marks', () => {
    const words = fc.lorem({ maxCount: 6 }).filter((phrase) => phrase.length > 5);
    fc.assert(
      fc.property(words, fc.constantFrom('""', '“”', '«»'), (phrase, [open, close]) => {
        const question = `Who said ${open}${phrase}${close}?`;
        expect(phrasesIn(`She said: ${close}${phrase}${open}.`, quotedPhrases(question))).toBe(1);
      }),
    );
  });
});

it.each([
  ['Who opened the pier?', true],
  ['“Who opened the pier?”', true],
  ['“Who opened the pier?” she asked.', false],
  ['Ada opened the pier.', false],
])('tells a question from a report of one: %s', (sentence, asks) => {
  expect(isAsked(sentence)).toBe(asks);
});
