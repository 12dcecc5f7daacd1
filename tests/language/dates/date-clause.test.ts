import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateClause } from '../../../src/language/dates/date-clause.ts';

/** The clauses of the dates that stand between bars. */
function clausesOf(marked: string): string[] {
  const [...pieces] = marked.split('|');
  const dates = pieces.flatMap((piece, index) => {
    const start = pieces.slice(0, index).join('').length;
    return index % 2 === 1 ? [{ start, end: start + piece.length }] : [];
  });
  const sentence = pieces.join('');
  return dates.map((date) => {
    const { start, end } = dateClause(sentence, date, dates);
    return sentence.slice(start, end).replace(/^\W+|\W+$/g, '');
  });
}

describe('what a date in a sentence tells of', () => {
  it.each<[string, string[]]>([
    ['The ferry sank in |2021|.', ['The ferry sank in 2021']],
    [
      'They met the mayor in |2021|, wrote a play in |2022|, and Ada sold the mill in |2023|.',
      ['They met the mayor in 2021', 'wrote a play in 2022', 'and Ada sold the mill in 2023'],
    ],
    [
      'The mill burned in |2020| and reopened in |2022|.',
      ['The mill burned in 2020', 'and reopened in 2022'],
    ],
    [
      'Though Tom left town in |May| after the vote, he did not see Ada on his visit |last week|.',
      ['Though Tom left town in May after the vote', 'he did not see Ada on his visit last week'],
    ],
    // Little more than a date: it belongs to what stands beside it.
    [
      'The opening of her play, Rust, in |May 2023|, drew crowds.',
      ['The opening of her play, Rust, in May 2023'],
    ],
    ['In |2019|, the council closed the baths.', ['In 2019, the council closed the baths']],
    ['|Tuesday|', ['Tuesday']],
  ])('%s', (marked, clauses) => {
    expect(clausesOf(marked)).toEqual(clauses);
  });

  it('always holds its date and no other', () => {
    const words = fc.array(
      fc.constantFrom('ferry', 'sank', ',', 'and', 'which', '(', '2020', ';', 'the', 'mill'),
      { minLength: 1, maxLength: 20 },
    );
    fc.assert(
      fc.property(words, (some) => {
        const sentence = some.join(' ');
        const dates = [...sentence.matchAll(/2020/g)].map(({ index }) => ({ start: index, end: index + 4 }));
        for (const date of dates) {
          const clause = dateClause(sentence, date, dates);
          const held = dates.filter(({ start, end }) => clause.start <= start && end <= clause.end);
          expect(held).toEqual([date]);
        }
      }),
    );
  });
});
