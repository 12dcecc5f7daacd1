import type { Day } from '../domain/day.ts';
import type { Logger } from './logger.ts';
import type { EndedQuestion, Feedback, QuestionLog } from './question-log.ts';
import { QuestionStore } from './question-store.ts';
import { withoutPeople } from './without-people.ts';

/** Verdicts that can still be changed, at most. */
const CHANGEABLE = 10_000;

/** Where a question log on disk is, and what it needs. */
export interface DiskQuestionLogOptions {
  readonly file: string;
  readonly today: () => Day;
  readonly logger: Logger;
}

/**
 * Keeps questions and feedback in a data base on disk, opened by the first of them. A disk that is full or a file that
 * is damaged is logged once; each question tries anew, so that nothing has to be restarted when it is put right.
 */
export class DiskQuestionLog implements QuestionLog {
  readonly #options: DiskQuestionLogOptions;
  readonly #ballots = new Map<string, { readonly number: number; readonly verdict: Feedback['verdict'] }>();
  #store: QuestionStore | undefined;
  #failing = false;

  constructor(options: DiskQuestionLogOptions) {
    this.#options = options;
  }

  record(question: EndedQuestion): void {
    const text = withoutPeople(question.text);
    if (text === '') return;
    this.#write((store) => store.addQuestion(this.#options.today(), { ...question, text }));
  }

  feedback({ ballot, verdict, ...feedback }: Feedback): void {
    const before = this.#ballots.get(ballot);
    if (before?.verdict === verdict) return;
    const question = withoutPeople(feedback.question);
    this.#write((store) => {
      const day = this.#options.today();
      if (before) store.changeFeedback(before.number, day, verdict);
      const number = before?.number ?? store.addFeedback(day, { ...feedback, question, verdict });
      this.#ballots.set(ballot, { number, verdict });
    });
    const [oldest] = this.#ballots.keys();
    if (this.#ballots.size > CHANGEABLE && oldest !== undefined) this.#ballots.delete(oldest);
  }

  close(): void {
    try {
      this.#store?.close();
    } catch (error) {
      this.#options.logger.warn({ err: error }, 'the kept questions could not be closed');
    }
    this.#store = undefined;
  }

  #write(write: (store: QuestionStore) => void): void {
    const { file, logger } = this.#options;
    try {
      this.#store ??= QuestionStore.open(file);
      write(this.#store);
      if (this.#failing) logger.info({ file }, 'questions are kept again');
      this.#failing = false;
    } catch (error) {
      if (!this.#failing) {
        logger.error({ err: error, file }, 'questions cannot be kept; answering goes on');
      }
      this.#failing = true;
      this.close();
    }
  }
}
