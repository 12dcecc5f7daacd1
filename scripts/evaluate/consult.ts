import type { AnalysedQuestion } from '../../src/answering/analysed-question.ts';
import type { Answerer, Ranking } from '../../src/answering/answerer.ts';
import { citeAnswer } from '../../src/answering/cite.ts';
import type { RankedPassage } from '../../src/answering/rank.ts';
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
  /** The product's, with what it is ranked by. */
  readonly ranked: readonly RankedPassage[];
  /** The product's first quote, were it never silent; absent when there is no passage at all. */
  readonly first?: Citation;
  readonly signals: Signals;
  /** What the product alone took, from the question's text to the quote. */
  readonly seconds: number;
}

/** How many candidates the retrievers that rank alone propose. */
const DEPTH = 50;

/** Asks an archive with every system; `Dateline` is the product's order. See {@link retrieveAlone} for the others. */
export async function consult(archive: Archive, answerer: Answerer, text: string): Promise<Consultation> {
  const start = performance.now();
  const ranking = await answerer.rerank(archive, await answerer.rank(archive, { text, published: ALWAYS }));
  const first = await firstCitation(archive, ranking);
  const seconds = (performance.now() - start) / 1000;
  return {
    rankings: {
      ...(await retrieveAlone(archive, answerer, ranking.question)),
      Dateline: ranking.passages.map(({ evidence }) => evidence.candidate.passage),
    },
    ranked: ranking.passages,
    first,
    signals: signalsOf(ranking),
    seconds,
  };
}

/**
 * The passages of an archive by each retriever alone, best first: `BM25` by the BM25 score of the passage's own text,
 * without those that have no term of the question; `vectors` by the cosine of question and passage.
 */
export async function retrieveAlone(
  archive: Archive,
  { embedder }: Pick<Answerer, 'embedder'>,
  { text, terms }: Pick<AnalysedQuestion, 'text' | 'terms'>,
): Promise<Record<Exclude<System, 'Dateline'>, readonly Passage[]>> {
  const { candidates } = await archive.search({
    terms,
    subject: [...terms.keys()],
    reworded: [],
    outlets: [],
    dates: [],
    vector: await embedder.embedQuery(text),
    published: ALWAYS,
    depth: DEPTH,
  });
  const withTerms = candidates.filter(({ bm25 }) => bm25 > 0);
  return {
    BM25: ordered(withTerms, ({ bm25 }) => bm25),
    vectors: ordered(candidates, ({ cosine }) => cosine),
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

/** Passages of the highest value first; equal ones in the order of the archive. */
function ordered(candidates: readonly Candidate[], value: (candidate: Candidate) => number): Passage[] {
  return [...candidates]
    .sort((a, b) => value(b) - value(a) || a.passage.id - b.passage.id)
    .map(({ passage }) => passage);
}
