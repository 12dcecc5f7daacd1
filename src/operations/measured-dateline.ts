import type { Dateline } from '../domain/dateline.ts';
import type { Metrics } from './metrics.ts';

/** The product, with the time that each answer and timeline takes noted. */
export function measuredDateline(dateline: Dateline, metrics: Metrics): Dateline {
  return {
    answer: (question) => metrics.timed('answer', () => dateline.answer(question)),
    timeline: (request) => metrics.timed('timeline', () => dateline.timeline(request)),
    article: (id) => dateline.article(id),
    articles: (typed, count) => dateline.articles(typed, count),
    sources: (typed, count) => dateline.sources(typed, count),
    topics: (typed, count) => dateline.topics(typed, count),
    about: () => dateline.about(),
  };
}
