import { ExactIndex } from '../../src/archive/exact-index.ts';

/** How many neighbours are compared. */
const NEIGHBOURS = 10;

/** The nearest passages of each question by comparing all vectors; `dimension` components each. */
export function exactNeighbours(
  vectors: Float32Array,
  dimension: number,
  questions: readonly Float32Array[],
): ReadonlySet<number>[] {
  const exact = new ExactIndex(vectors, dimension);
  return questions.map((question) => passagesOf(exact.nearest(question, NEIGHBOURS)));
}

/** The mean share of the exact neighbours that are among the first found. */
export function recall(
  exact: readonly ReadonlySet<number>[],
  found: readonly (readonly { readonly passage: number }[])[],
): number {
  const shares = exact.map((wanted, question) => {
    const first = passagesOf(found[question].slice(0, NEIGHBOURS));
    return [...wanted].filter((passage) => first.has(passage)).length / wanted.size;
  });
  return shares.reduce((sum, share) => sum + share, 0) / shares.length;
}

const passagesOf = (found: readonly { readonly passage: number }[]) =>
  new Set(found.map(({ passage }) => passage));
