import type { Article } from '../domain/article.ts';
import type { DateExpression } from '../domain/date-expression.ts';
import type { DateRange } from '../domain/date-range.ts';
import type { ArchiveOverview } from '../domain/dateline.ts';
import type { Day } from '../domain/day.ts';
import type { Passage } from '../domain/passage.ts';
import type { Span } from '../domain/span.ts';

/** A question as the archive understands it. */
export interface ArchiveQuery {
  /** Distinct index terms, at most `MOST_QUERY_TERMS`. */
  readonly terms: readonly string[];
  /** Places in `terms` of those that tell of the subject: not of an outlet or a time. */
  readonly subject: readonly number[];
  /** Outlets whose articles, and dates whose articles, are preferred, though not required. */
  readonly outlets: readonly string[];
  readonly dates: readonly DateRange[];
  /** Terms with other names in place of those that the query has, at most `MOST_QUERY_TERMS`; empty where it has none. */
  readonly reworded: readonly string[];
  /** Unit vector in the space of the archive's model. */
  readonly vector: Float32Array;
  /** Only passages of articles published in this range. */
  readonly published: DateRange;
  /** Only passages of articles of this outlet, letter case ignored. */
  readonly source?: string;
  /** How many candidates each of the two retrievers proposes. */
  readonly depth: number;
}

/** A passage that may answer, with what the two retrievers know of it. */
export interface Candidate {
  readonly passage: Passage;
  readonly published: Day;
  /** The outlet of its article, where known. */
  readonly source: string | undefined;
  /** BM25 of the passage for all terms, and for those of the subject; of its article's title with outlet and author; 0 or more. */
  readonly bm25: number;
  readonly subjectBm25: number;
  readonly titleBm25: number;
  /**
   * Share of the query's weight (sum of idf) whose terms stand in the passage, its neighbours or the title; and
   * anywhere in its article. 0 to 1.
   */
  readonly contextCoverage: number;
  readonly articleCoverage: number;
  /** Cosine of query and passage, and of query and each sentence; -1 to 1. */
  readonly cosine: number;
  readonly sentenceCosines: readonly number[];
}

/** Words of a text that name an outlet. */
export interface NamedOutlet extends Span {
  readonly source: string;
}

/** Words of a text that name somebody or something that the archive knows by other names, too. */
export interface NamedBearer extends Span {
  /** As written. */
  readonly others: readonly string[];
}

/** The candidates, in no promised order, and the idf weight of each of the query's terms. */
export interface SearchResult {
  readonly candidates: readonly Candidate[];
  readonly termWeights: readonly number[];
  /** By term of the query: whether it occurs anywhere in the archive, in a passage or in a title with outlet and author. */
  readonly isKnown: readonly boolean[];
}

/** A sentence with a date expression: what a timeline entry is made of. */
export interface DatedStatement {
  readonly passage: Passage;
  /** Place of the sentence in the passage, from 0. */
  readonly sentence: number;
  /** Its offsets are of the article's text. */
  readonly expression: DateExpression;
}

/** A sentence by its passage and its place in it, from 0. */
export interface PlacedSentence {
  readonly passage: Passage;
  readonly sentence: number;
}

/** A calendar range that passages mention. */
export interface MentionedDate {
  readonly range: DateRange;
  /** Some of these passages, or all, in the order of their numbers. */
  readonly passages: readonly Passage[];
}

/** The searchable whole. Read-only; safe for concurrent calls. */
export interface Archive {
  readonly overview: ArchiveOverview;
  /** Candidates for a question: the union of the best by BM25 and by cosine. */
  search(query: ArchiveQuery): Promise<SearchResult>;
  /** The article of a number. Throws a RangeError for a number that is not in the archive. */
  article(number: number): Promise<Article>;
  /** The number of the article of an id; undefined when there is none. */
  articleNumber(id: string): Promise<number | undefined>;
  /** Numbers of at most `count` articles whose title, outlet or date complete what was typed, best first. */
  completeArticles(typed: string, count: number): Promise<number[]>;
  /** At most `count` outlets that complete what was typed, those of most articles first. */
  completeSources(typed: string, count: number): Promise<string[]>;
  /** The outlets of the archive that a text names, in the order of the text. */
  outletsNamedIn(text: string): Promise<NamedOutlet[]>;
  /** The names in a text whose bearer the articles call by other names, too, in the order of the text. */
  otherNamesIn(text: string): Promise<NamedBearer[]>;
  /** The texts of passages, in the order given. */
  passageTexts(passages: readonly Passage[]): Promise<string[]>;
  /** The dated statements of passages, in the order of the passages given. */
  datedStatements(passages: readonly Passage[]): Promise<DatedStatement[]>;
  /** The vectors of sentences, of length 1 but for rounding, in the order given. */
  sentenceVectors(sentences: readonly PlacedSentence[]): Promise<Float32Array[]>;
  /** The idf of index terms: how much each tells, 0 or more. */
  termWeights(terms: readonly string[]): Promise<number[]>;
  /** How many passages and titles hold each of some index terms. */
  termFrequencies(terms: readonly string[]): Promise<number[]>;
  /** The `count` ranges that most articles mention among those that lie within a range, the most mentioned first. */
  mostMentioned(range: DateRange, count: number): Promise<MentionedDate[]>;
  /** At most `count` people, places and subjects of the archive that complete what was typed, the commonest first. */
  topics(typed: string, count: number): Promise<string[]>;
  /** Releases files and memory; no call may follow. */
  close(): Promise<void>;
}
