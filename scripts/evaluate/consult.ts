import type { Answerer, Ranking } from '../../src/answering/answerer.ts';
import { citeAnswer } from '../../src/answering/cite.ts';
import type { Archive, Candidate } from '../../src/archive/archive.ts';
import type { Citation } from '../../src/domain/citation.ts';
import { ALWAYS } from '../../src/domain/date-range.ts';
import type { Passage } from '../../src/domain/passage.ts';

/** What is compared: each of the two retrievers alone, and the product. */
export const SYSTEMS = ['BM25', 'vectors', 'Dateline'] as const;
export type System = (typeof SYSTEMS)[number];

/** By system, how sure it is that its first passage answers; comparable within a system only. */
export type Signals = Readonly<Record<System, number>>;

/** What the systems make of a question. */
export interface Consultation {
  /** The passages of each, best first. */
  readonly rankings: Readonly<Record<System, readonly Passage[]>>;
  /** The product's first quote, were it never silent; absent when there is no passage at all. */
  readonly first?: Citation;
  readonly signals: Signals;
  /** What the product alone took, from the question's text to the quote. */
  readonly seconds: number;
}

/** How many candidates the retrievers that rank alone propose. */
const DEPTH = 50;

/**
 * Asks an archive with every system. `BM25` orders by the BM25 score of the passage's own text and leaves out what has
 * no term of the question; `vectors` orders by the cosine of question and passage; `Dateline` is the product's order.
 */
export async function consult(archive: Archive, answerer: Answerer, text: string): Promise<Consultation> {
  const start = performance.now();
  const ranking = await answerer.rank(archive, { text, published: ALWAYS });
  const first = await firstCitation(archive, ranking);
  const seconds = (performance.now() - start) / 1000;
  const { candidates } = await archive.search({
    terms: ranking.question.terms,
    vector: await answerer.embedder.embedQuery(ranking.question.text),
    published: ALWAYS,
    depth: DEPTH,
  });
  const byTerms = ordered(
    candidates.filter(({ bm25 }) => bm25 > 0),
    ({ bm25 }) => bm25,
  );
  const byVector = ordered(candidates, ({ cosine }) => cosine);
  return {
    rankings: {
      BM25: byTerms.map(({ passage }) => passage),
      vectors: byVector.map(({ passage }) => passage),
      Dateline: ranking.passages.map(({ evidence }) => evidence.candidate.passage),
    },
    first,
    signals: signalsOf(ranking),
    seconds,
  };
}

/** The highest BM25 score and cosine of the candidates, and the product's probability; 0 where there is none. */
export function signalsOf({ passages, probabilities }: Ranking): Signals {
  const candidates = passages.map(({ evidence }) => evidence.candidate);
  return {
    BM25: Math.max(0, ...candidates.map(({ bm25 }) => bm25)),
    vectors: Math.max(0, ...candidates.map(({ cosine }) => cosine)),
    Dateline: probabilities[0] ?? 0,
  };
}

/** The citation that the product would put first, were its threshold 0. */
async function firstCitation(archive: Archive, ranking: Ranking): Promise<Citation | undefined> {
  const [first] = ranking.passages;
  if (!first) return undefined;
  const article = await archive.article(first.evidence.candidate.passage.article);
  return citeAnswer(ranking.question, first, article, ranking.probabilities[0]);
}

/** Highest value first; equal ones in the order of the archive. */
function ordered(candidates: readonly Candidate[], value: (candidate: Candidate) => number): Candidate[] {
  return [...candidates].sort((a, b) => value(b) - value(a) || a.passage.id - b.passage.id);
}
