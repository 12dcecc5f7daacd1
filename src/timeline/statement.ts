import type { Archive } from '../archive/archive.ts';
import type { DateExpression } from '../domain/date-expression.ts';
import type { Passage } from '../domain/passage.ts';
import type { TimeSpan } from './time-span.ts';
import type { WordVector } from './word-vectors.ts';

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
  /** Whether its sentence tells of no other date. */
  readonly isOnlyDate: boolean;
  /** What it says happened then. */
  readonly words: WordVector;
  /** What its sentence means: its vector in the archive's model. */
  readonly meaning: Float32Array;
}

/** Adds their meanings to statements. */
export async function withMeanings(
  archive: Archive,
  statements: readonly Omit<Statement, 'meaning'>[],
): Promise<Statement[]> {
  const meanings = await archive.sentenceVectors(statements);
  return statements.map((statement, index) => ({ ...statement, meaning: meanings[index] }));
}
