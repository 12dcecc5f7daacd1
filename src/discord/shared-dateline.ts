import type { Answer } from '../domain/answer.ts';
import type { Dateline } from '../domain/dateline.ts';
import type { Timeline } from '../domain/timeline.ts';
import type { Metrics } from '../operations/metrics.ts';
import { questionKey } from './question-key.ts';
import { RecentWork } from './recent-work.ts';
import type { WorkLimit } from './work-limit.ts';

/** How many answers and timelines are kept in memory. */
const ANSWERS = 500;
const TIMELINES = 50;

/** How long a snapshot is taken for the present one before that is asked again, in milliseconds. */
const SNAPSHOT_KNOWN_FOR = 1000;

/** Tells which snapshot answers, without asking for every question. */
function snapshotOf(dateline: Dateline, now: () => number): () => Promise<string> {
  let known: { readonly builtAt: Promise<string>; readonly until: number } | undefined;
  return () => {
    if (!known || known.until <= now()) {
      const builtAt = dateline.about().then((overview) => overview.builtAt);
      known = { builtAt, until: now() + SNAPSHOT_KNOWN_FOR };
      builtAt.catch(() => {
        known = undefined;
      });
    }
    return known.builtAt;
  };
}

/**
 * The product as many people use it at once: what needs a search is done within a limit, and a question or a topic asked
 * again within minutes, of the same snapshot, is answered from memory.
 * @param now a clock in milliseconds that never goes back
 */
export function shareDateline(
  dateline: Dateline,
  searches: WorkLimit,
  metrics: Pick<Metrics, 'cacheLookup'>,
  now: () => number = () => performance.now(),
): Dateline {
  const answers = new RecentWork<Answer>(ANSWERS, now);
  const timelines = new RecentWork<Timeline>(TIMELINES, now);
  const snapshot = snapshotOf(dateline, now);
  const counted = <T>({ result, hit }: ReturnType<RecentWork<T>['look']>): Promise<T> => {
    metrics.cacheLookup(hit ? 'hit' : 'miss');
    return result;
  };
  return {
    async answer(question) {
      const key = questionKey(await snapshot(), question);
      return counted(answers.look(key, () => searches.run(() => dateline.answer(question))));
    },
    async timeline(request) {
      const key = JSON.stringify([await snapshot(), request.topic, request.range]);
      return counted(timelines.look(key, () => searches.run(() => dateline.timeline(request))));
    },
    article: (id) => dateline.article(id),
    articles: (typed, count) => dateline.articles(typed, count),
    sources: (typed, count) => dateline.sources(typed, count),
    topics: (typed, count) => dateline.topics(typed, count),
    about: () => dateline.about(),
  };
}
