import { contains } from '../domain/date-range.ts';
import type { Day } from '../domain/day.ts';
import { dot } from '../embedding/vector.ts';
import type { ArchiveQuery, Candidate, SearchResult } from './archive.ts';
import type { Catalogue } from './catalogue.ts';
import { coverageOf } from './coverage.ts';
import type { PassageTable } from './passage-table.ts';
import type { PassageVectors } from './passage-vectors.ts';
import type { SentenceVectors } from './sentence-vectors.ts';
import type { TermIndex } from './term-index.ts';
import { best } from './top.ts';

/** How much a match in the title counts beside one in the passage when candidates are picked. */
export const TITLE_WEIGHT = 0.3;

/** What a search reads of an archive. */
export interface SearchedParts {
  readonly passages: PassageTable;
  /** The term index of passages, and that of titles with outlets and authors by article. */
  readonly terms: TermIndex;
  readonly titles: TermIndex;
  readonly catalogue: Catalogue;
  readonly vectors: PassageVectors;
  readonly sentenceVectors: SentenceVectors;
}

/**
 * The candidates for a query: the best passages by BM25 of all its terms, the nearest by vector, and, where the query
 * says of which outlets or dates it speaks, the best by BM25 of its subject with those articles preferred.
 */
export function searchCandidates(parts: SearchedParts, query: ArchiveQuery): SearchResult {
  const { passages: table, catalogue } = parts;
  const passages = parts.terms.match(query.terms);
  const titles = parts.titles.match(query.terms);
  const subject =
    query.subject.length < query.terms.length
      ? parts.terms.match(query.subject.map((place) => query.terms[place]))
      : passages;
  const admitted = filterOf(parts, query);
  const wanted = (id: number) => table.has(table.articleOf(id)) && (admitted?.(id) ?? true);
  const titled = (id: number) => TITLE_WEIGHT * titles.scores[table.articleOf(id)];
  const ids = new Set(
    best(passages.documents, query.depth, (id) => passages.scores[id] + titled(id), wanted),
  );
  if (subject !== passages) {
    const preference = preferenceOf(query, passages.weights);
    const preferred = (article: number) => preference(catalogue.sourceOf(article), table.day(article));
    const score = (id: number) => subject.scores[id] + titled(id) + preferred(table.articleOf(id));
    for (const id of best(subject.documents, query.depth, score, wanted)) ids.add(id);
  }
  const cosines = new Map<number, number>();
  for (const { passage, cosine } of parts.vectors.nearest(query.vector, query.depth, admitted)) {
    ids.add(passage);
    cosines.set(passage, cosine);
  }
  const coverage = coverageOf(table, passages, titles);
  const candidates = Array.from(ids, (id): Candidate => {
    const passage = table.passage(id);
    return {
      passage,
      published: table.day(passage.article),
      source: catalogue.sourceOf(passage.article),
      bm25: passages.scores[id],
      subjectBm25: subject.scores[id],
      titleBm25: titles.scores[passage.article],
      ...coverage(passage),
      cosine: cosines.get(id) ?? dot(query.vector, parts.vectors.vector(id)),
      sentenceCosines: parts.sentenceVectors.cosines(
        query.vector,
        table.firstSentence(id),
        passage.sentences.length,
      ),
    };
  });
  for (const matches of new Set([passages, subject])) parts.terms.release(matches);
  parts.titles.release(titles);
  const isKnown = query.terms.map((term) => parts.terms.has(term) || parts.titles.has(term));
  return { candidates, termWeights: Array.from(passages.weights), isKnown };
}

/** Tells whether a passage is of an article that the query admits; undefined where it admits all. */
function filterOf(
  { passages, catalogue }: SearchedParts,
  { published, source }: ArchiveQuery,
): ((passage: number) => boolean) | undefined {
  const isInTime = passages.publishedIn(published);
  const isFrom = catalogue.isFrom(source);
  if (!isFrom) return isInTime;
  return (passage) => isFrom(passages.articleOf(passage)) && (isInTime?.(passage) ?? true);
}

/**
 * What an article gains by its outlet, and by its date: each as much as one more term of the question. `weights` are
 * those of the question's terms.
 */
export function preferenceOf(
  { outlets, dates }: ArchiveQuery,
  weights: Float32Array,
): (source: string | undefined, published: Day) => number {
  const gain = weights.reduce((sum, weight) => sum + weight, 0) / (weights.length || 1);
  return (source, published) => {
    const isOfOutlet = outlets.includes(source ?? '');
    const isOfDate = dates.length > 0 && dates.some((range) => contains(range, published));
    return gain * (Number(isOfOutlet) + Number(isOfDate));
  };
}
