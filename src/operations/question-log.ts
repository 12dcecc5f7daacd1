import type { ArticleHeader } from '../domain/article.ts';
import type { QuestionKind, QuestionOutcome } from './metrics.ts';

/** A question that has ended, as it was asked. */
export interface EndedQuestion {
  readonly kind: QuestionKind;
  readonly outcome: QuestionOutcome;
  readonly text: string;
  /** Score of the best citation, 0 to 1, where it was answered. */
  readonly score?: number;
  /** Titles of the closest articles, where the archive does not answer it. */
  readonly closest?: readonly string[];
}

/** What a person thinks of an answer. */
export interface Feedback {
  readonly question: string;
  readonly verdict: 'up' | 'down';
  /** The articles that the answer quotes. */
  readonly articles: readonly Pick<ArticleHeader, 'id' | 'title'>[];
  /**
   * Tells one person's verdict on one answer from all others, such as `<message id>:<user id>`, so that a second thought
   * takes the place of the first. It is held in memory for a while and never written down.
   */
  readonly ballot: string;
}

/**
 * Where questions and feedback are kept for `npm run report`: without names and ids of people, servers and channels.
 * No method ever throws: what cannot be kept is lost, and answering goes on.
 */
export interface QuestionLog {
  record(question: EndedQuestion): void;
  feedback(feedback: Feedback): void;
  close(): void;
}

/** Keeps nothing: for operators who set KEEP_QUESTIONS=no. */
export const NO_QUESTION_LOG: QuestionLog = { record() {}, feedback() {}, close() {} };
