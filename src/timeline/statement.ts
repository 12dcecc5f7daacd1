import type { Archive } from '../archive/archive.ts';
import type { DateExpression } from '../domain/date-expression.ts';
import type { Passage } from '../domain/passage.ts';
import type { DatedClause, ReadSentence } from './read-sentence.ts';
import type { TimeSpan } from './time-span.ts';
import { idfOf, type WordVector, weighWords } from './word-vectors.ts';

/** A sentence that may become a report of an event, and what is known of it. */
export interface Statement {
  readonly passage: Passage;
  /** Place of the sentence in the passage, from 0. */
  readonly sentence: number;
  /** The date it tells of; absent where it is dated by its publication. */
  readonly expression?: DateExpression;
  /** The days of that date. */
  readonly days: TimeSpan;
  /** How much it has to do with the topic: 0 to 1. */
  readonly relevance: number;
  /** Whether its day is told by a weekday alone. */
  readonly isWeekday: boolean;
  /** Whether its sentence tells of no other date. */
  readonly isOnlyDate: boolean;
  /** What it says happened then. */
  readonly words: WordVector;
  /** What its sentence means: its vector in the archive's model. */
  readonly meaning: Float32Array;
}

/** A statement before its words are weighed and its meaning is read. */
export interface Draft extends Omit<Statement, 'words' | 'meaning'> {
  readonly read: ReadSentence;
  /** The clause that its date stands in; absent where it is dated by its publication. */
  readonly clause?: DatedClause;
}

/** Makes statements of drafts; terms to leave out weigh nothing. */
export async function finishDrafts(
  archive: Archive,
  drafts: readonly Draft[],
  leftOut: readonly string[] = [],
): Promise<Statement[]> {
  const [idf, meanings] = await Promise.all([
    idfOf(
      archive,
      drafts.flatMap(({ read }) => read.terms),
    ),
    archive.sentenceVectors(drafts),
  ]);
  const weigh = weighWords(idf, leftOut);
  return drafts.map(({ read, clause, ...draft }, place) => ({
    ...draft,
    words: weigh(read, clause),
    meaning: meanings[place],
  }));
}
