import { standardScores } from './standard-scores.ts';

/** How many of the first passages a cross-encoder reads again. */
export const RERANKED = 20;

/** What the cross-encoder counts beside the ranker: as much. */
const SHARE = 0.5;

/**
 * The order of items, best first, by the convex combination of two scores, each brought to mean 0 and deviation 1 over
 * the items (Bruch et al. 2023, arXiv 2210.11934); equal ones as they come.
 */
export function combinedOrder(scores: readonly number[], others: readonly number[]): number[] {
  const [own, other] = [standardScores(scores), standardScores(others)];
  const combined = own.map((score, place) => (1 - SHARE) * score + SHARE * other[place]);
  return scores.map((_, place) => place).sort((a, b) => combined[b] - combined[a] || a - b);
}
