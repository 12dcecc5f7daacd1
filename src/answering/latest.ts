import type { Span } from '../domain/span.ts';

const NEWS = '(?:news|articles?|stor(?:y|ies)|reports?|updates?|developments?)';
const LATEST = new RegExp(`\\b(?:(?:latest|newest|most recent)(?:\\s+${NEWS})?|recent\\s+${NEWS})\\b`, 'giu');

/** Words by which a question asks for what was published last: "the latest news on". What answers need not have them. */
export function wishesForLatest(question: string): Span[] {
  return [...question.matchAll(LATEST)].map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
  }));
}
