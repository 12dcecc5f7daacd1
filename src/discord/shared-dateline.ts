import type { Dateline } from '../domain/dateline.ts';
import type { Metrics } from '../operations/metrics.ts';
import { AnswerCache } from './answer-cache.ts';
import type { WorkLimit } from './work-limit.ts';

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
 * The product as many people use it at once: what needs a search is done within a limit, and a question asked again
 * within minutes, of the same snapshot, is answered from memory.
 * @param now a clock in milliseconds that never goes back
 */
export function shareDateline(
  dateline: Dateline,
  searches: WorkLimit,
  metrics: Pick<Metrics, 'cacheLookup'>,
  now: () => number = () => performance.now(),
): Dateline {
  const cache = new AnswerCache(now);
  const snapshot = snapshotOf(dateline, now);
  return {
    async answer(question) {
      const search = () => searches.run(() => dateline.answer(question));
      const { answer, hit } = cache.look(await snapshot(), question, search);
      metrics.cacheLookup(hit ? 'hit' : 'miss');
      return answer;
    },
    timeline: (request) => searches.run(() => dateline.timeline(request)),
    article: (id) => dateline.article(id),
    articles: (typed, count) => dateline.articles(typed, count),
    sources: (typed, count) => dateline.sources(typed, count),
    topics: (typed, count) => dateline.topics(typed, count),
    about: () => dateline.about(),
  };
}
