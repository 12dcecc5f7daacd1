import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bestByTerms, TITLE_WEIGHT } from '../../src/archive/best-by-terms.ts';
import { TermIndex, TermIndexBuilder } from '../../src/archive/term-index.ts';

const TERMS = ['ferry', 'mill', 'tram'];

/** Articles of passages of a few words, so that many score the same. */
const articles = fc.array(
  fc.array(fc.array(fc.constantFrom(...TERMS, 'other'), { maxLength: 3 }), { maxLength: 4 }),
  { maxLength: 10 },
);
const titleScore = fc.constantFrom(0, 0, 0, 1, 2.5);
const gain = fc.constantFrom(0, 0, 0.5, 1);

it('finds the passages that sorting all by the sum of what they have finds', () => {
  fc.assert(
    fc.property(
      articles,
      fc.array(titleScore, { minLength: 10, maxLength: 10 }),
      fc.array(gain, { minLength: 10, maxLength: 10 }),
      fc.nat({ max: 8 }),
      fc.boolean(),
      (its, titleScores, gains, count, onlyEven) => {
        const articleOf = its.flatMap((passages, article) => passages.map(() => article));
        const builder = new TermIndexBuilder();
        for (const words of its.flat()) builder.add(words);
        const query = new TermIndex([builder.columns()]).query(TERMS);
        const scores = query.scores(articleOf.length);
        const titles = Float32Array.from(titleScores);
        const wanted = (passage: number) => !onlyEven || passage % 2 === 0;
        const total = (passage: number) =>
          scores[passage] + TITLE_WEIGHT * titles[articleOf[passage]] + gains[articleOf[passage]];
        const expected = [...scores.keys()]
          .filter((passage) => scores[passage] > 0 && wanted(passage))
          .sort((a, b) => total(b) - total(a) || a - b)
          .slice(0, count);
        const table = { articleOf: (passage: number) => articleOf[passage] };
        const preferences = { of: (article: number) => gains[article], most: 1 };
        expect(bestByTerms(table, query, titles, count, wanted, preferences)).toEqual(expected);
      },
    ),
    { numRuns: 300 },
  );
});
