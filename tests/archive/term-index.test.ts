import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_QUERY_TERMS, TermIndex, TermIndexBuilder } from '../../src/archive/term-index.ts';

function indexOf(documents: readonly (readonly string[])[]): TermIndex {
  const builder = new TermIndexBuilder();
  for (const terms of documents) builder.add(terms);
  return new TermIndex([builder.columns()]);
}

/** BM25 as the textbooks write it, straight from the documents. */
function naiveScore(
  documents: readonly (readonly string[])[],
  document: readonly string[],
  query: readonly string[],
) {
  const mean = documents.reduce((sum, { length }) => sum + length, 0) / documents.length || 1;
  return query.reduce((score, term) => {
    const frequency = document.filter((each) => each === term).length;
    const holders = documents.filter((each) => each.includes(term)).length;
    const idf = Math.log(1 + (documents.length - holders + 0.5) / (holders + 0.5));
    return score + (idf * frequency * 2.2) / (frequency + 1.2 * (0.25 + (0.75 * document.length) / mean));
  }, 0);
}

const term = fc.constantFrom('a', 'ab', 'b', 'ähre', 'z', 'ｚ', '漢', '漢字', '🙂', '\uFFFD', 'é', 'e');
const document = fc.array(term, { maxLength: 12 });

describe('the term index', () => {
  it('scores like BM25 written naively', () => {
    fc.assert(
      fc.property(
        fc.array(document, { maxLength: 12 }),
        fc.uniqueArray(term, { maxLength: 8 }),
        (documents, query) => {
          const index = indexOf(documents);
          const { documents: found, scores, masks, weights } = index.match(query);
          expect(index.size).toBe(documents.length);
          expect(weights.length).toBe(query.length);
          const holders = documents.flatMap((terms, number) =>
            query.some((each) => terms.includes(each)) ? [number] : [],
          );
          expect([...found].sort((a, b) => a - b)).toEqual(holders);
          documents.forEach((terms, number) => {
            expect(scores[number]).toBeCloseTo(naiveScore(documents, terms, query), 4);
            query.forEach((each, position) => {
              expect((masks[number] >>> position) & 1).toBe(terms.includes(each) ? 1 : 0);
            });
          });
        },
      ),
      { numRuns: 300 },
    );
  });

  it('finds each of many terms and none that is not there', () => {
    const terms = Array.from({ length: 3000 }, (_, number) => `term${number * 7}${number % 3 ? '' : 'ß'}`);
    const index = indexOf(terms.map((each) => [each, 'common']));
    for (const [number, each] of terms.entries()) {
      expect([...index.match([each]).documents]).toEqual([number]);
      expect(index.documentFrequency(`${each}x`)).toBe(0);
    }
    expect(index.documentFrequency('common')).toBe(3000);
  });

  it('tells as many terms apart as it promises', () => {
    const terms = Array.from({ length: MOST_QUERY_TERMS }, (_, number) => `t${number}`);
    const { masks } = indexOf(terms.map((each) => [each])).match(terms);
    terms.forEach((_, position) => {
      expect(masks[position]).toBe(2 ** position);
    });
  });

  it('weighs a term that is nowhere highest', () => {
    const index = indexOf([['a', 'b'], ['a'], ['a']]);
    const [common, rare, absent] = index.match(['a', 'b', 'c']).weights;
    expect(common).toBeGreaterThan(0);
    expect(common).toBeLessThan(rare);
    expect(rare).toBeLessThan(absent);
  });

  it('counts a term at most 255 times, which no score can feel', () => {
    const many = Array.from({ length: 1000 }, () => 'a');
    const [score] = indexOf([many, ['b']]).match(['a']).scores;
    expect(score).toBeGreaterThan(0);
    expect(Math.abs(score - naiveScore([many, ['b']], many, ['a']))).toBeLessThan(0.01);
  });

  it('works without documents', () => {
    expect(indexOf([]).match(['a']).documents.length).toBe(0);
    expect(indexOf([[], []]).match(['a']).documents.length).toBe(0);
  });
});
