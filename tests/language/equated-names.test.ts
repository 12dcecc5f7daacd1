import fc from 'fast-check';
import { expect, it } from 'vitest';
import { equatedNames } from '../../src/language/equated-names.ts';

it.each<[string, [string, string][]]>([
  ['We met Ada, Duchess of Holm, on the pier.', [['Ada', 'Duchess of Holm']]],
  ['Ada, the Duchess of Holm. Photo / Nobody', [['Ada', 'Duchess of Holm']]],
  ['Prince Hal (the Warden of the Northern Isles) came.', [['Prince Hal', 'Warden of the Northern Isles']]],
  [
    'Hal, Duke of Reed and Ada, Duchess of Holm',
    [
      ['Hal', 'Duke of Reed'],
      ['Ada', 'Duchess of Holm'],
    ],
  ],
  // A function word that begins the sentence is no part of the name.
  ['With Ada, Duchess of Holm, he left.', [['Ada', 'Duchess of Holm']]],
  ['However, Bank of Holm shares fell.', []],
  ['On Tuesday, Duke of Reed, he left.', []],
  // A list, and a title that goes on.
  ['They came from Holm, Reed, Isle of Wick, and Firth.', []],
  ['Ada, Duchess of Holm who left, waved.', []],
  ['They left Reed, Isle of Wick ferries said.', []],
  ['the Holm Ferry Board (HFB) said', [['Holm Ferry Board', 'HFB']]],
  ['Says the Ministry of Boats and Tides (MBT).', [['Ministry of Boats and Tides', 'MBT']]],
  ['Says Old Ministry of Boats (MB).', [['Ministry of Boats', 'MB']]],
  ['the Holm Ferry Board (BBC) said', []],
  ['the ferry (HFB) said', []],
])('finds in "%s" the names of one', (text, pairs) => {
  expect(equatedNames(text)).toEqual(pairs);
});

it('gives names that stand in the text, whatever the text', () => {
  const words = fc.constantFrom(
    'Ada',
    'Duke of Reed',
    'the',
    ', ',
    ' (',
    ')',
    ' ',
    '. ',
    'HFB',
    'and',
    'Ünal',
    '’s',
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 30 }), (all) => {
      const text = all.join('');
      for (const name of equatedNames(text).flat()) expect(text).toContain(name);
    }),
  );
});
