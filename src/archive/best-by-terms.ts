import type { PassageTable } from './passage-table.ts';
import type { TermQuery } from './term-query.ts';
import { Top } from './top.ts';

/** How much a match in the title counts beside one in the passage when candidates are picked. */
export const TITLE_WEIGHT = 0.3;

/** What an article gains beside the BM25 of its passages. */
export interface Preferences {
  readonly of: (article: number) => number;
  /** The most that any article gains. */
  readonly most: number;
}

/**
 * The `count` passages with the best sum of their BM25, that of their title, and what their article gains; of equal ones
 * the lower numbers. Only passages that hold a term and are wanted.
 * @param titles BM25 by article
 */
export function bestByTerms(
  table: Pick<PassageTable, 'articleOf'>,
  terms: TermQuery,
  titles: Float32Array,
  count: number,
  wanted: (passage: number) => boolean,
  preferences: Preferences = { of: () => 0, most: 0 },
): number[] {
  const top = new Top(count);
  terms.eachWindow((first, places, scores) => {
    let { floor } = top;
    for (let at = 0; at < places.length; at++) {
      const place = places[at];
      const passage = first + place;
      const article = table.articleOf(passage);
      const byWords = scores[place] + TITLE_WEIGHT * titles[article];
      // All but a few of the many passages that hold a common term are passed by here.
      if (byWords + preferences.most < floor) continue;
      const score = byWords + preferences.of(article);
      if (score < floor || !wanted(passage)) continue;
      top.offer(passage, score);
      floor = top.floor;
    }
  });
  return top.items();
}
