import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  eachPassage,
  eachTitle,
  lastPassage,
  packPassages,
  packTitles,
} from '../../../src/archive/postgres/postings.ts';
import { SegmentMatches } from '../../../src/archive/postgres/segment-matches.ts';
import { TermIndex, TermIndexBuilder } from '../../../src/archive/term-index.ts';

const title = fc.record({
  article: fc.nat({ max: 0xffff }),
  length: fc.nat({ max: 100_000 }),
  frequency: fc.integer({ min: 1, max: 1000 }),
});
const passage = fc
  .tuple(title, fc.nat({ max: 2 ** 32 - 1 }))
  .map(([posting, number]) => ({ ...posting, passage: number }));

it('postings come back as they were packed, but for lengths and frequencies beyond what a record holds', () => {
  const held = <P extends { length: number; frequency: number }>(posting: P) => ({
    ...posting,
    length: Math.min(posting.length, 65_535),
    frequency: Math.min(posting.frequency, 255),
  });
  fc.assert(
    fc.property(fc.array(passage), fc.array(title), (passages, titles) => {
      const found: unknown[] = [];
      const bytes = packPassages(passages);
      eachPassage(bytes, (number, article, length, frequency) => {
        found.push({ article, length, frequency, passage: number });
      });
      expect(found).toEqual(passages.map(held));
      expect(lastPassage(bytes)).toBe(passages.at(-1)?.passage ?? -1);
      const foundTitles: unknown[] = [];
      eachTitle(packTitles(titles), (article, length, frequency) => {
        foundTitles.push({ article, length, frequency });
      });
      expect(foundTitles).toEqual(titles.map(held));
    }),
  );
});

const WORDS = ['ferry', 'mill', 'tram', 'storm'];

/** Articles of passages of words. */
const segments = fc.array(
  fc.array(fc.array(fc.constantFrom(...WORDS, 'other'), { maxLength: 12 }), { maxLength: 4 }),
  { minLength: 1, maxLength: 12 },
);

it('a segment scores its passages as the term index on disk does, and leaves out articles that were removed', () => {
  fc.assert(
    fc.property(segments, fc.nat({ max: 11 }), (articles, removed) => {
      const passages = articles.flatMap((its, article) => its.map((words) => ({ article, words })));
      const builder = new TermIndexBuilder();
      for (const { words } of passages) builder.add(words);
      const index = new TermIndex([builder.columns()]);
      const query = index.query(WORDS);
      const { weights } = query;
      const held = passages.map((_, number) => query.held(number, number, number + 1));
      const scores = held.map(({ score }) => score);
      const masks = held.map(({ around }) => around);
      const postings = WORDS.map((word, term) => ({
        term,
        titles: Buffer.alloc(0),
        passages: packPassages(
          passages.flatMap(({ article, words }, number) => {
            const frequency = words.filter((other) => other === word).length;
            return frequency === 0 ? [] : [{ passage: number, article, length: words.length, frequency }];
          }),
        ),
      }));
      const words = passages.reduce((sum, its) => sum + its.words.length, 0);
      const weighting = {
        weights,
        titleWeights: weights,
        meanPassage: words / Math.max(1, passages.length) || 1,
        meanTitle: 1,
      };
      const matches = new SegmentMatches(postings, weighting, (article) => article === removed);
      for (const [number, { article }] of passages.entries()) {
        const isRemoved = article === removed;
        const found = matches.passage(number);
        expect(found.score).toBeCloseTo(isRemoved ? 0 : scores[number], 5);
        expect(found.mask).toBe(isRemoved ? 0 : masks[number]);
        const near = passages.flatMap((other, at) =>
          other.article === article && Math.abs(at - number) <= 1 ? masks[at] : 0,
        );
        const whole = passages.map((other, at) => (other.article === article ? masks[at] : 0));
        const all = (bits: number[]) => (isRemoved ? 0 : bits.reduce((sum, mask) => sum | mask, 0));
        expect(matches.neighbourhood(number, article)).toBe(all(near));
        expect(matches.wholeArticle(article)).toBe(all(whole));
      }
    }),
  );
});
