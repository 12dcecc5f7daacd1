import { dot } from '../embedding/vector.ts';
import type { Event } from './events.ts';
import type { Statement } from './statement.ts';
import { cosine } from './word-vectors.ts';

/** A statement this like another (sum of the cosines of words and meanings) tells what is told already. */
const TOLD = 0.8;
/** How many may stand beside dated events: a few where these are few, else next to none. */
const WITHOUT_DATED = 12;
const WITH_FEW = 2;
const FEW = 5;
const DATED_TO_UNDATED = 15;
/** Where there is enough else, only what an article says at its head is worth a place. */
const HEAD = 4;

/** The undated statements that tell of the topic what no dated one does, as events: the most relevant ones. */
export function undatedEvents(
  undated: readonly Statement[],
  dated: readonly Statement[],
  events: number,
): Event[] {
  const hasFew = events <= FEW;
  const room = events === 0 ? WITHOUT_DATED : hasFew ? WITH_FEW : Math.floor(events / DATED_TO_UNDATED);
  const told: Statement[] = [...dated];
  const kept: Event[] = [];
  for (const statement of [...undated].sort((a, b) => b.relevance - a.relevance)) {
    if (kept.length === room) break;
    if (!hasFew && statement.passage.place >= HEAD) continue;
    if (
      told.some(
        (other) => cosine(other.words, statement.words) + dot(other.meaning, statement.meaning) >= TOLD,
      )
    )
      continue;
    told.push(statement);
    kept.push([statement]);
  }
  return kept;
}
