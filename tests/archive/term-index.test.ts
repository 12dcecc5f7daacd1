import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  MOST_QUERY_TERMS,
  type TermColumns,
  TermIndex,
  TermIndexBuilder,
} from '../../src/archive/term-index.ts';
import type { TermQuery } from '../../src/archive/term-query.ts';

type Documents = readonly (readonly string[])[];

function columnsOf(documents: Documents): TermColumns {
  const builder = new TermIndexBuilder();
  for (const terms of documents) builder.add(terms);
  return builder.columns();
}

const indexOf = (documents: Documents) => new TermIndex([columnsOf(documents)]);

/** The mask of those terms of a query that stand among others. */
const maskOf = (query: readonly string[], terms: readonly string[]) =>
  query.reduce((mask, each, place) => mask + (terms.includes(each) ? 2 ** place : 0), 0);

/** BM25 as the textbooks write it, straight from the documents. */
function naiveScore(documents: Documents, document: readonly string[], query: readonly string[]) {
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

/** The BM25 of every document that is visited, by number. */
function visited(query: TermQuery): Map<number, number> {
  const found = new Map<number, number>();
  query.eachWindow((first, places, scores) => {
    for (const place of places) {
      expect(found.has(first + place)).toBe(false);
      found.set(first + place, scores[place]);
    }
  });
  return found;
}

describe('the term index', () => {
  it('scores like BM25 written naively, in any number of segments', () => {
    fc.assert(
      fc.property(
        fc.array(document, { maxLength: 12 }),
        fc.uniqueArray(term, { maxLength: 8 }),
        fc.nat({ max: 12 }),
        (documents, query, cut) => {
          const index = new TermIndex([documents.slice(0, cut), documents.slice(cut)].map(columnsOf));
          const terms = index.query(query);
          expect(index.size).toBe(documents.length);
          expect(terms.weights.length).toBe(query.length);
          const holders = documents.flatMap((its, number) =>
            query.some((each) => its.includes(each)) ? [number] : [],
          );
          const scores = visited(terms);
          expect([...scores.keys()].sort((a, b) => a - b)).toEqual(holders);
          documents.forEach((its, number) => {
            const { score, near, around } = terms.held(number, number, number + 1);
            expect(score).toBeCloseTo(naiveScore(documents, its, query), 4);
            expect(score).toBe(scores.get(number) ?? 0);
            expect(terms.scores(index.size)[number]).toBe(score);
            expect(around).toBe(maskOf(query, its));
            expect(near).toBe(around);
          });
        },
      ),
      { numRuns: 300 },
    );
  });

  it('tells which terms stand in a document, beside it, and around it', () => {
    fc.assert(
      fc.property(
        fc.array(document, { minLength: 1, maxLength: 12 }),
        fc.uniqueArray(term, { maxLength: 8 }),
        fc.tuple(fc.nat({ max: 11 }), fc.nat({ max: 11 }), fc.nat({ max: 11 })),
        (documents, query, places) => {
          const [first, own, last] = places.map((place) => place % documents.length).sort((a, b) => a - b);
          const around = documents.slice(first, last + 1);
          const near = documents.slice(Math.max(first, own - 1), Math.min(last, own + 1) + 1);
          const held = indexOf(documents)
            .query(query)
            .held(own, first, last + 1);
          expect(held.around).toBe(maskOf(query, around.flat()));
          expect(held.near).toBe(maskOf(query, near.flat()));
        },
      ),
    );
  });

  it('scores more documents than it works on at a time, in segments of any size', () => {
    const documents = Array.from({ length: 10_001 }, (_, number) => [
      'common',
      ...(number % 7 === 0 ? ['seventh'] : []),
      ...(number === 5000 ? ['rare'] : []),
    ]);
    const query = ['rare', 'seventh', 'nowhere', 'common'];
    const whole = indexOf(documents).query(query).scores(documents.length);
    documents.forEach((its, number) => {
      if (number % 500 === 0 || number > 9990)
        expect(whole[number]).toBeCloseTo(naiveScore(documents, its, query), 4);
    });
    const cuts = [0, 1, 1, 4097, 4097 + 4096, 10_001];
    const segments = cuts.slice(1).map((end, place) => columnsOf(documents.slice(cuts[place], end)));
    expect(new TermIndex(segments).query(query).scores(documents.length)).toEqual(whole);
  });

  it('finds each of many terms and none that is not there', () => {
    const terms = Array.from({ length: 3000 }, (_, number) => `term${number * 7}${number % 3 ? '' : 'ß'}`);
    const index = indexOf(terms.map((each) => [each, 'common']));
    for (const [number, each] of terms.entries()) {
      expect([...visited(index.query([each])).keys()]).toEqual([number]);
      expect(index.documentFrequency(`${each}x`)).toBe(0);
    }
    expect(index.documentFrequency('common')).toBe(3000);
  });

  it('tells as many terms apart as it promises', () => {
    const terms = Array.from({ length: MOST_QUERY_TERMS }, (_, number) => `t${number}`);
    const query = indexOf(terms.map((each) => [each])).query(terms);
    terms.forEach((_, position) => {
      expect(query.held(position, position, position + 1).around).toBe(2 ** position);
    });
  });

  it('knows which terms occur, and weighs one that is nowhere highest', () => {
    const query = indexOf([['a', 'b'], ['a'], ['a']]).query(['a', 'b', 'c']);
    const [common, rare, absent] = query.weights;
    expect(common).toBeGreaterThan(0);
    expect(common).toBeLessThan(rare);
    expect(rare).toBeLessThan(absent);
    expect([0, 1, 2].map((place) => query.occurs(place))).toEqual([true, true, false]);
  });

  it('counts a term at most 255 times, which no score can feel', () => {
    const many = Array.from({ length: 1000 }, () => 'a');
    const [score] = indexOf([many, ['b']])
      .query(['a'])
      .scores(2);
    expect(score).toBeGreaterThan(0);
    expect(Math.abs(score - naiveScore([many, ['b']], many, ['a']))).toBeLessThan(0.01);
  });

  it('works without documents', () => {
    expect(visited(indexOf([]).query(['a'])).size).toBe(0);
    expect(visited(indexOf([[], []]).query(['a'])).size).toBe(0);
  });
});
