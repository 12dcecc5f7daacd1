import type { Answerer } from '../answering/answerer.ts';
import type { Breadth } from '../answering/rank.ts';
import type { Archive } from '../archive/archive.ts';
import { ALWAYS, intersection } from '../domain/date-range.ts';
import type { Timeline, TimelineRequest } from '../domain/timeline.ts';
import { entriesOf } from './entries-of.ts';
import { gatherEvents } from './events.ts';
import { gatherStatements } from './gather-statements.ts';
import { mostImportant } from './most-important.ts';
import { nearestTopics } from './nearest-topics.ts';
import { outlineEvents } from './outline-events.ts';
import { isWithin } from './time-span.ts';
import { readTopic } from './topic.ts';
import { undatedEvents } from './undated-events.ts';

/** A story has more passages than a question has answers. */
const BREADTH: Breadth = { depth: 200, read: Infinity };

/** A timeline with more entries is not read. */
const MOST_ENTRIES = 60;

/**
 * What happened when: the dated statements on a topic, and the publication date where an article tells of it without
 * one; reports of one event are one entry. A topic without words ("2020-2025") gives the outline of the whole archive.
 */
export async function buildTimeline(
  archive: Archive,
  answerer: Answerer,
  { topic: typed, range }: TimelineRequest,
): Promise<Timeline> {
  const topic = readTopic(typed);
  if (topic.terms.length === 0) {
    const events = await outlineEvents(archive, intersection(range, topic.period?.range ?? ALWAYS));
    return { entries: await entriesOf(archive, events), omitted: 0, nearest: [] };
  }
  const ranking = await answerer.rank(archive, { text: topic.text, published: ALWAYS }, BREADTH);
  const { dated, undated } = await gatherStatements(archive, ranking, topic);
  const events = gatherEvents(dated.filter(({ days }) => isWithin(days, range)));
  const unlike = undatedEvents(
    undated.filter(({ days }) => isWithin(days, range)),
    dated,
    events.length,
  );
  const all = [...events, ...unlike];
  const kept = mostImportant(all, MOST_ENTRIES);
  return {
    entries: await entriesOf(archive, kept),
    omitted: all.length - kept.length,
    nearest: kept.length > 0 ? [] : await nearestTopics(archive, ranking, topic.text),
  };
}
