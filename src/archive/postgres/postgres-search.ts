import { contains } from '../../domain/date-range.ts';
import type { Day } from '../../domain/day.ts';
import { dot } from '../../embedding/vector.ts';
import type { ArchiveQuery, Candidate, SearchResult } from '../archive.ts';
import { TITLE_WEIGHT } from '../best-by-terms.ts';
import { preferenceOf } from '../candidate-search.ts';
import { weightShare } from '../coverage.ts';
import { best } from '../top.ts';
import { EXACT_UP_TO } from '../vector-index.ts';
import type { ArticleFacets } from './article-facets.ts';
import { outletKey } from './article-lookup.ts';
import { type Location, PASSAGE_COLUMNS, type PassageRow, passageOf, unpackVectors } from './passage-rows.ts';
import type { Pinned } from './pinned.ts';
import type { SegmentMatches } from './segment-matches.ts';
import { TermSearch } from './term-search.ts';

/** The facets of segments, read when they are first needed. */
export type FacetsOf = (segments: readonly number[]) => Promise<(segment: number) => ArticleFacets>;

/**
 * The candidates for a query, as on disk: the best passages by BM25 of all its terms, the nearest by vector, and,
 * where the query says of which outlets or dates it speaks, the best by BM25 of its subject with those articles
 * preferred. The data base keeps the postings, near their passages; scores are added up here.
 */
export async function searchPostgres(
  pinned: Pinned,
  facetsOf: FacetsOf,
  query: ArchiveQuery,
): Promise<SearchResult> {
  const [terms, reworded, near] = await Promise.all([
    TermSearch.of(pinned, query.terms),
    TermSearch.of(pinned, query.reworded),
    nearest(pinned, query),
  ]);
  const facets = await facetsOf([
    ...new Set([...terms.segments, ...reworded.segments, ...near.map(({ segment }) => segment)]),
  ]);
  const found = new Map<string, Location>();
  const withOtherNames = { ...query, terms: query.reworded, subject: [...query.reworded.keys()] };
  for (const location of [
    ...bestByTerms(terms, facets, query),
    ...bestByTerms(reworded, facets, withOtherNames),
    ...near,
  ]) {
    found.set(`${location.segment} ${location.place}`, location);
  }
  const locations = [...found.values()];
  const segments = [...new Set(locations.map(({ segment }) => segment))];
  const [rows] = await Promise.all([
    candidateRows(pinned, locations, query.vector),
    terms.complete(segments),
  ]);
  const matches = new Map(segments.map((segment) => [segment, terms.matches(segment)]));
  const subjects = hasSubject(query)
    ? new Map(segments.map((segment) => [segment, terms.matchesOf(segment, query.subject)]))
    : matches;
  const share = weightShare(terms.weighting.weights);
  const candidates = rows.map(({ published, cosine, sentence_vectors: vectors, ...row }): Candidate => {
    const its = matches.get(row.segment)!;
    const title = its.title(row.article);
    const passage = passageOf(row);
    return {
      passage,
      published,
      source: facets(row.segment).source(row.article),
      bm25: its.passage(row.number).score,
      subjectBm25: subjects.get(row.segment)!.passage(row.number).score,
      titleBm25: title.score,
      contextCoverage: share(title.mask | its.neighbourhood(row.number, row.article)),
      articleCoverage: share(title.mask | its.wholeArticle(row.article)),
      cosine,
      sentenceCosines: unpackVectors(vectors, passage.sentences.length).map((vector) =>
        dot(query.vector, vector),
      ),
    };
  });
  return { candidates, termWeights: Array.from(terms.weighting.weights), isKnown: terms.isKnown };
}

const hasSubject = ({ subject, terms }: ArchiveQuery) => subject.length < terms.length;

/** The best passages by all terms, and where a query has a subject by those of it with preferred articles first. */
function bestByTerms(
  terms: TermSearch,
  facets: (segment: number) => ArticleFacets,
  query: ArchiveQuery,
): Location[] {
  const isWanted = admits(query);
  const preference = preferenceOf(query, terms.weighting.weights);
  const pick = (
    matchesIn: (segment: number) => SegmentMatches,
    preferred: (facets: ArticleFacets, article: number) => number,
  ): Location[] => {
    const found = terms.segments.flatMap((segment) => {
      const [matches, titles, its] = [matchesIn(segment), terms.matches(segment), facets(segment)];
      const score = (at: number) => {
        const article = matches.articles[at];
        return matches.scoreAt(at) + TITLE_WEIGHT * titles.title(article).score + preferred(its, article);
      };
      return best(matches.passages.keys(), query.depth, score, (at) =>
        isWanted(its, matches.articles[at]),
      ).map((at) => ({ segment, place: matches.passages[at], score: score(at) }));
    });
    return best(found.keys(), query.depth, (at) => found[at].score).map((at) => found[at]);
  };
  const byAll = pick(
    (segment) => terms.matches(segment),
    () => 0,
  );
  if (!hasSubject(query)) return byAll;
  const bySubject = pick(
    (segment) => terms.matchesOf(segment, query.subject),
    (its, article) => preference(its.source(article), its.published(article)),
  );
  return [...byAll, ...bySubject];
}

/** Tells whether a query admits an article of a segment. */
function admits({ published, source }: ArchiveQuery): (facets: ArticleFacets, article: number) => boolean {
  const wanted = source === undefined ? undefined : outletKey(source);
  const isAlways = published.from === null && published.to === null;
  return (facets, article) => {
    if (!isAlways && !contains(published, facets.published(article))) return false;
    if (wanted === undefined) return true;
    const its = facets.source(article);
    return its !== undefined && outletKey(its) === wanted;
  };
}

/** The passages nearest to the query's vector. */
async function nearest(pinned: Pinned, query: ArchiveQuery): Promise<Location[]> {
  if (query.depth < 1) return [];
  const { passages, model } = pinned.generation;
  const values: unknown[] = [vectorText(query.vector), Math.min(query.depth, passages)];
  const conditions = [pinned.holds('p', 'article')];
  const require = (condition: string, value: unknown) => {
    values.push(value);
    conditions.push(`${condition} $${values.length}`);
  };
  if (query.published.from !== null) require('p.published >=', query.published.from);
  if (query.published.to !== null) require('p.published <=', query.published.to);
  if (query.source !== undefined) require('p.source =', outletKey(query.source));
  // The graph is over vectors of a length that is told; an expression without that length passes it by.
  const order =
    passages <= EXACT_UP_TO
      ? 'p.vector <#> $1::halfvec, p.segment, p.number'
      : `p.vector::halfvec(${model.dimension}) <#> $1::halfvec(${model.dimension})`;
  return pinned.database.query<Location>(
    `select p.segment, p.number as place from dateline.passage p where ${conditions.join(' and ')}
     order by ${order} limit $2`,
    values,
  );
}

type CandidateRow = PassageRow & { published: Day; cosine: number; sentence_vectors: Buffer };

function candidateRows(
  { database, generation }: Pinned,
  locations: readonly Location[],
  vector: Float32Array,
): Promise<CandidateRow[]> {
  return database.query<CandidateRow>(
    `select ${PASSAGE_COLUMNS}, p.published, p.sentence_vectors, -(p.vector <#> $4::halfvec) as cosine
     from unnest($2::int[], $3::int[]) with ordinality as wanted(segment, number, position)
     join dateline.passage p on p.series = $1 and p.segment = wanted.segment and p.number = wanted.number
     order by wanted.position`,
    [
      generation.series,
      locations.map(({ segment }) => segment),
      locations.map(({ place }) => place),
      vectorText(vector),
    ],
  );
}

const vectorText = (vector: Float32Array) => `[${vector.join(',')}]`;
