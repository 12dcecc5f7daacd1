import type { Article } from '../domain/article.ts';
import type { DateExpression } from '../domain/date-expression.ts';
import type { DateRange } from '../domain/date-range.ts';
import type { ArchiveOverview } from '../domain/dateline.ts';
import type { Day } from '../domain/day.ts';
import type { Passage } from '../domain/passage.ts';

/** A question as the archive understands it. */
export interface ArchiveQuery {
  /** Distinct index terms, at most `MOST_QUERY_TERMS`. */
  readonly terms: readonly string[];
  /** Unit vector in the space of the archive's model. */
  readonly vector: Float32Array;
  /** Only passages of articles published in this range. */
  readonly published: DateRange;
  /** How many candidates each of the two retrievers proposes. */
  readonly depth: number;
}

/** A passage that may answer, with what the two retrievers know of it. */
export interface Candidate {
  readonly passage: Passage;
  readonly published: Day;
  /** BM25 of the passage, and of its article's title with source; 0 or more. */
  readonly bm25: number;
  readonly titleBm25: number;
  /**
   * Share of the query's weight (sum of idf) whose terms stand in the passage; in the passage, its neighbours or the
   * title; and anywhere in its article. 0 to 1.
   */
  readonly coverage: number;
  readonly contextCoverage: number;
  readonly articleCoverage: number;
  /** Cosine of query and passage, and of query and each sentence; -1 to 1. */
  readonly cosine: number;
  readonly sentenceCosines: readonly number[];
}

/** The candidates, in no promised order, and the idf weight of each of the query's terms. */
export interface SearchResult {
  readonly candidates: readonly Candidate[];
  readonly termWeights: readonly number[];
}

/** A sentence with a date expression: what a timeline entry is made of. */
export interface DatedStatement {
  readonly passage: Passage;
  /** Place of the sentence in the passage, from 0. */
  readonly sentence: number;
  /** Its offsets are of the article's text. */
  readonly expression: DateExpression;
}

/** The searchable whole. Read-only; safe for concurrent calls. */
export interface Archive {
  readonly overview: ArchiveOverview;
  /** Candidates for a question: the union of the best by BM25 and by cosine. */
  search(query: ArchiveQuery): Promise<SearchResult>;
  /** The article of a number. Throws a RangeError for a number that is not in the archive. */
  article(number: number): Promise<Article>;
  /** The texts of passages, in the order given. */
  passageTexts(passages: readonly Passage[]): Promise<string[]>;
  /** The dated statements of passages, in the order of the passages given. */
  datedStatements(passages: readonly Passage[]): Promise<DatedStatement[]>;
  /** Releases files and memory; no call may follow. */
  close(): Promise<void>;
}
