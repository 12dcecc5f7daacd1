import { expect, it } from 'vitest';
import { NameAliases } from '../../src/archive/name-aliases.ts';

const aliases = new NameAliases([
  ['Ada', 'Adelaide', 'Duchess of Holm'],
  ['Tom Reed', 'Reed'],
  ['Holm Ferry Board', 'HFB'],
]);

it.each<[string, [string, string[]][]]>([
  ['What did Adelaide say?', [['Adelaide', ['Ada', 'Duchess of Holm']]]],
  ['Where is the duchess of Holm’s boat?', [['duchess of Holm’s', ['Ada', 'Adelaide']]]],
  [
    'Did Tom Reed meet Ada?',
    [
      ['Tom Reed', ['Reed']],
      ['Ada', ['Adelaide', 'Duchess of Holm']],
    ],
  ],
  // Where the longer name stands, so does this one.
  ['What did Reed say?', []],
  ['What is the HFB?', [['HFB', ['Holm Ferry Board']]]],
  ['what did adelaide say', []],
  // Somebody else, and the same under a title.
  ['What did Ada Firth and Tom Ada say?', []],
  ['What did Duchess Ada say?', [['Ada', ['Adelaide', 'Duchess of Holm']]]],
  ['', []],
])('finds the names with others in "%s"', (text, expected) => {
  const found = aliases.namedIn(text).map(({ start, end, others }) => [text.slice(start, end), others]);
  expect(found).toEqual(expected);
});
