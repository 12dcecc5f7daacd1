import { contains } from '../domain/date-range.ts';
import type { Day } from '../domain/day.ts';
import { dot } from '../embedding/vector.ts';
import type { ArchiveQuery, Candidate, SearchResult } from './archive.ts';
import { bestByTerms, type Preferences } from './best-by-terms.ts';
import type { Catalogue } from './catalogue.ts';
import { weightShare } from './coverage.ts';
import type { PassageTable } from './passage-table.ts';
import type { PassageVectors } from './passage-vectors.ts';
import type { SentenceVectors } from './sentence-vectors.ts';
import type { TermIndex } from './term-index.ts';

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
 * says of which outlets or dates it speaks, the best by BM25 of its subject with those articles preferred; where it has
 * names that the archive knows others for, the best by BM25 with those instead.
 */
export function searchCandidates(parts: SearchedParts, query: ArchiveQuery): SearchResult {
  const { passages: table, catalogue } = parts;
  const terms = parts.terms.query(query.terms);
  const titles = parts.titles.query(query.terms);
  const hasSubject = query.subject.length < query.terms.length;
  const subject = hasSubject ? parts.terms.query(query.subject.map((place) => query.terms[place])) : terms;
  const admitted = filterOf(parts, query);
  const wanted = (id: number) => table.has(table.articleOf(id)) && (admitted?.(id) ?? true);
  const byTitle = titles.scores(parts.titles.size);
  const ids = new Set(bestByTerms(table, terms, byTitle, query.depth, wanted));
  if (hasSubject) {
    const preferences = preferencesOf(parts, query, terms.weights);
    for (const id of bestByTerms(table, subject, byTitle, query.depth, wanted, preferences)) ids.add(id);
  }
  if (query.reworded.length > 0) {
    const [other, title] = [parts.terms.query(query.reworded), parts.titles.query(query.reworded)];
    const byOther = title.scores(parts.titles.size);
    for (const id of bestByTerms(table, other, byOther, query.depth, wanted)) ids.add(id);
  }
  const cosines = new Map<number, number>();
  for (const { passage, cosine } of parts.vectors.nearest(query.vector, query.depth, admitted)) {
    ids.add(passage);
    cosines.set(passage, cosine);
  }
  const share = weightShare(terms.weights);
  const candidates = Array.from(ids, (id): Candidate => {
    const passage = table.passage(id);
    const { article } = passage;
    const held = terms.held(id, ...table.passagesOf(article));
    const title = titles.held(article, article, article + 1);
    return {
      passage,
      published: table.day(article),
      source: catalogue.sourceOf(article),
      bm25: held.score,
      subjectBm25: hasSubject ? subject.held(id, id, id + 1).score : held.score,
      titleBm25: title.score,
      contextCoverage: share(held.near | title.near),
      articleCoverage: share(held.around | title.around),
      cosine: cosines.get(id) ?? dot(query.vector, parts.vectors.vector(id)),
      sentenceCosines: parts.sentenceVectors.cosines(
        query.vector,
        table.firstSentence(id),
        passage.sentences.length,
      ),
    };
  });
  return {
    candidates,
    termWeights: Array.from(terms.weights),
    isKnown: query.terms.map((_, place) => terms.occurs(place) || titles.occurs(place)),
  };
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

/** What an article of the archive gains by {@link preferenceOf}. */
function preferencesOf(
  { passages, catalogue }: SearchedParts,
  query: ArchiveQuery,
  weights: Float32Array,
): Preferences {
  const preference = preferenceOf(query, weights);
  return {
    of: (article) => preference(catalogue.sourceOf(article), passages.day(article)),
    most: meanOf(weights) * (Number(query.outlets.length > 0) + Number(query.dates.length > 0)),
  };
}

/**
 * What an article gains by its outlet, and by its date: each as much as one more term of the question. `weights` are
 * those of the question's terms.
 */
export function preferenceOf(
  { outlets, dates }: ArchiveQuery,
  weights: Float32Array,
): (source: string | undefined, published: Day) => number {
  const gain = meanOf(weights);
  return (source, published) => {
    const isOfOutlet = outlets.includes(source ?? '');
    const isOfDate = dates.length > 0 && dates.some((range) => contains(range, published));
    return gain * (Number(isOfOutlet) + Number(isOfDate));
  };
}

const meanOf = (weights: Float32Array) =>
  weights.reduce((sum, weight) => sum + weight, 0) / (weights.length || 1);
