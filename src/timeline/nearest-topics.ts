import { closestArticles, type Ranking } from '../answering/answerer.ts';
import type { Archive } from '../archive/archive.ts';

const MOST_OFFERED = 5;
/** Names offered for each word that was typed. */
const NAMES_A_WORD = 2;
/** A word is compared by its first letters, as many as this at least, so that a slip at its end does no harm. */
const LEAST_LETTERS = 4;
const MOST_CUT = 3;

/** What to look for instead of a topic that the archive does not have: its names with such words, then its nearest articles. */
export async function nearestTopics(
  archive: Archive,
  { passages }: Ranking,
  topic: string,
): Promise<string[]> {
  const offered = new Set<string>();
  for (const word of topic.match(/\p{L}{4,}/gu) ?? []) {
    for (let length = word.length; length >= Math.max(LEAST_LETTERS, word.length - MOST_CUT); length--) {
      const names = await archive.topics(word.slice(0, length), NAMES_A_WORD);
      for (const name of names) offered.add(name);
      if (names.length > 0) break;
    }
  }
  for (const { title } of await closestArticles(archive, passages)) offered.add(title);
  return [...offered].slice(0, MOST_OFFERED);
}
