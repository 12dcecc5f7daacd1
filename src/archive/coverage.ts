import type { Passage } from '../domain/passage.ts';
import type { Candidate } from './archive.ts';
import type { PassageTable } from './passage-table.ts';
import type { TermMatches } from './term-index.ts';

/**
 * Measures which share of a query's weight is covered by a passage in its context, and by its article, from
 * the query's matches in passages and in titles.
 */
export function coverageOf(
  table: PassageTable,
  passages: TermMatches,
  titles: TermMatches,
): (passage: Passage) => Pick<Candidate, 'contextCoverage' | 'articleCoverage'> {
  const share = weightShare(passages.weights);
  return ({ id, article }) => {
    const [first, last] = table.passagesOf(article);
    let context = passages.masks[id] | titles.masks[article];
    if (id > first) context |= passages.masks[id - 1];
    if (id + 1 < last) context |= passages.masks[id + 1];
    let whole = titles.masks[article];
    for (let other = first; other < last; other++) whole |= passages.masks[other];
    return {
      contextCoverage: share(context),
      articleCoverage: share(whole),
    };
  };
}

/** Gives the share of a query's weight that a mask of its terms holds: bit `i` stands for the term of `weights[i]`. */
export function weightShare(weights: Float32Array): (mask: number) => number {
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  return (mask) =>
    weights.reduce((sum, weight, position) => sum + ((mask >>> position) & 1 ? weight : 0), 0) / total;
}
