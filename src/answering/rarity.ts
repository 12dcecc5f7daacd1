import type { Similarities } from './similarities.ts';

/**
 * By term of the question: how rare it is among the candidates themselves, as the idf of BM25 has it (Robertson & Walker
 * 1994). Candidates are found by the subject of a question, so that the words of this stand in most of them; what tells
 * them apart is a word that few have. `held` is by candidate how well each term is matched.
 */
export function rarityAmong(held: readonly Similarities[]): number[] {
  const [first = []] = held;
  return first.map((_, place) => {
    let holders = 0;
    for (const similarities of held) if (similarities[place] === 1) holders++;
    return Math.log(1 + (held.length - holders + 0.5) / (holders + 0.5));
  });
}
