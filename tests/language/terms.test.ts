import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isStopWord, termsOf } from '../../src/language/terms.ts';

const wordsOf = (text: string): string[] => termsOf(text).map(({ term }) => term);

describe('termsOf', () => {
  it.each([
    ['The runners were running to a run', ['runner', 'run', 'run']],
    ['Trains, TRAINS and a train', ['train', 'train', 'train']],
    ["the king’s crown, the KING'S kings'", ['king', 'crown', 'king', 'king']],
    ["It’s theirs, they’ve said; don’t, won't", ['said']],
    ["O’Neill or O'Neill", ['oneil', 'oneil']],
    ['a two-day trip', ['two', 'day', 'trip']],
    ['café Citroën Łódź Øresund straße', ['cafe', 'citroen', 'lodz', 'oresund', 'strass']],
    ['1,000 and 2,500,000 but 12,34 or 3.5', ['1000', '2500000', '12', '34', '3.5']],
    ['$5.4bn in 2024-25, up 10.5%', ['5.4bn', '2024', '25', '10.5']],
    ['the U.S. and the US told us', ['u.s', 'u.s', 'told']],
    ['US’s WHO and who, W.H.O.', ['u.s', 'w.h.o', 'w.h.o']],
    ['U.N. and UN, F.B.I and FBI', ['un', 'un', 'fbi', 'fbi']],
    ['In May they may', ['may']],
    ['AT&T and R&D', ['at&t', 'r&d']],
    ['COVID-19 ✓ 😀 n° @handle #tag_two', ['covid', '19', 'n', 'handl', 'tag', 'two']],
    ['東京 Москва', ['東京', 'москва']],
    ['', []],
    ['?! … “’', []],
  ])('%s', (text, terms) => {
    expect(wordsOf(text)).toEqual(terms);
  });

  it('tells where each word stands', () => {
    const text = 'The U.S. minister’s two-day visit cost 1,000 euros.';
    expect(termsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'U.S',
      'minister’s',
      'two',
      'day',
      'visit',
      'cost',
      '1,000',
      'euros',
    ]);
  });

  it('cuts what is too long to be a word', () => {
    const [term] = termsOf('x'.repeat(1_000_000));
    expect(term!.term).toHaveLength(64);
    expect(term!.end).toBe(1_000_000);
  });

  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .array(fc.constantFrom('a', 'US', '’', "'", '.', ',', '1', '&', '-', 'é', '\u0301', ' ', '\ud83d', 's'))
      .map((parts) => parts.join('')),
  );

  it('finds words in order, none empty, that other text around them leaves alone', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        let last = 0;
        for (const { term, start, end } of termsOf(before)) {
          expect(term).not.toBe('');
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(wordsOf(`${before} ${after}`)).toEqual([...wordsOf(before), ...wordsOf(after)]);
      }),
      { numRuns: 1000 },
    );
  });

  it('reads a word the same however it is written', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{4,12}$/), (word) => {
        expect(wordsOf(`${word.charAt(0).toUpperCase()}${word.slice(1)}'s`)).toEqual(wordsOf(word));
      }),
    );
  });
});

describe('isStopWord', () => {
  it.each(['the', 'Which', 'not', 'us', "doesn't", 'they’re', 'may', 'It'])('%s is one', (word) => {
    expect(isStopWord(word)).toBe(true);
  });
  it.each(['US', 'WHO', 'May', 'king', 'said', '2024', ''])('%s is none', (word) => {
    expect(isStopWord(word)).toBe(false);
  });
});
