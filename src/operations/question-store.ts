import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import Database from 'libsql';
import type { ArticleHeader } from '../domain/article.ts';
import type { Day } from '../domain/day.ts';
import { Problem } from '../domain/problem.ts';
import type { QuestionOutcome } from './metrics.ts';
import type { EndedQuestion, Feedback } from './question-log.ts';

/** Questions, and verdicts, that are kept at most: the newest. */
export const MOST_KEPT = 100_000;

/** How long a write waits for another process's, in milliseconds. It holds up the event loop, so it is short. */
const PATIENCE = 250;

const FORMAT = 1;

// The newest rows have the highest ids, so that the oldest go without a search.
const bounded = (table: string) => `
  CREATE TRIGGER ${table}_bounded AFTER INSERT ON ${table} BEGIN
    DELETE FROM ${table} WHERE id <= new.id - ${MOST_KEPT};
  END;`;

const SCHEMA = `
  CREATE TABLE questions (
    id INTEGER PRIMARY KEY,
    day TEXT NOT NULL,
    kind TEXT NOT NULL,
    outcome TEXT NOT NULL,
    question TEXT NOT NULL,
    score REAL,
    closest TEXT NOT NULL -- titles, as a JSON array
  ) STRICT;
  CREATE TABLE feedback (
    id INTEGER PRIMARY KEY,
    day TEXT NOT NULL,
    question TEXT NOT NULL,
    verdict TEXT NOT NULL,
    articles TEXT NOT NULL -- ids and titles, as a JSON array of objects
  ) STRICT;
  ${bounded('questions')}
  ${bounded('feedback')}
  PRAGMA user_version = ${FORMAT};`;

/** A question as it was kept. */
export interface KeptQuestion {
  readonly day: Day;
  readonly outcome: QuestionOutcome;
  readonly question: string;
  readonly closest: readonly string[];
}

/** A verdict as it was kept. */
export interface KeptFeedback {
  readonly day: Day;
  readonly question: string;
  readonly verdict: Feedback['verdict'];
  readonly articles: readonly Pick<ArticleHeader, 'id' | 'title'>[];
}

/**
 * The data base of questions and feedback: one SQLite file, into which several processes may write at once.
 * Every method throws where the file cannot be used.
 */
export class QuestionStore {
  readonly #database: Database.Database;

  private constructor(database: Database.Database) {
    this.#database = database;
  }

  /** Opens the file to write into, and makes it and its folder (for its owner alone) where they are not there yet. */
  static open(file: string): QuestionStore {
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    const database = new Database(file, { timeout: PATIENCE });
    try {
      database.pragma('journal_mode = WAL');
      database.pragma('synchronous = NORMAL');
      // At once, so that of two processes that find the file empty only one lays it out.
      database.transaction(() => layOut(database)).immediate();
      return new QuestionStore(database);
    } catch (error) {
      database.close();
      throw error;
    }
  }

  /** Opens the file to read from. Throws a `Problem` when it is not there or cannot be used. */
  static read(file: string): QuestionStore {
    if (!existsSync(file)) {
      throw new Problem(
        'QUESTIONS_MISSING',
        `No questions have been kept yet: there is no ${file}. The bot writes it unless KEEP_QUESTIONS=no; DATA_DIR says where.`,
      );
    }
    try {
      return QuestionStore.open(file);
    } catch (error) {
      throw new Problem(
        'QUESTIONS_UNREADABLE',
        `The questions in ${file} cannot be read (${(error as Error).message}). Move the file away to begin a new one.`,
        { cause: error },
      );
    }
  }

  addQuestion(day: Day, { kind, outcome, text, score, closest }: EndedQuestion): void {
    this.#database
      .prepare(
        'INSERT INTO questions (day, kind, outcome, question, score, closest) VALUES (?, ?, ?, ?, ?, ?)',
      )
      .run(day, kind, outcome, text, score ?? null, JSON.stringify(closest ?? []));
  }

  /** Adds a verdict. @returns its number, by which it can be changed */
  addFeedback(day: Day, { question, verdict, articles }: Omit<Feedback, 'ballot'>): number {
    const quoted = articles.map(({ id, title }) => ({ id, title }));
    const added = this.#database
      .prepare('INSERT INTO feedback (day, question, verdict, articles) VALUES (?, ?, ?, ?)')
      .run(day, question, verdict, JSON.stringify(quoted));
    return Number(added.lastInsertRowid);
  }

  /** Changes a verdict. One that is no longer kept stays away. */
  changeFeedback(number: number, day: Day, verdict: Feedback['verdict']): void {
    this.#database.prepare('UPDATE feedback SET day = ?, verdict = ? WHERE id = ?').run(day, verdict, number);
  }

  /** The questions that ended on a day or later, oldest first. */
  questionsSince(day: Day): KeptQuestion[] {
    const rows = this.#database
      .prepare('SELECT day, outcome, question, closest FROM questions WHERE day >= ? ORDER BY id')
      .all(day) as (KeptQuestion & { closest: string })[];
    return rows.map(({ day, outcome, question, closest }) => ({
      day,
      outcome,
      question,
      closest: JSON.parse(closest),
    }));
  }

  /** The verdicts given on a day or later, oldest first. */
  feedbackSince(day: Day): KeptFeedback[] {
    const rows = this.#database
      .prepare('SELECT day, question, verdict, articles FROM feedback WHERE day >= ? ORDER BY id')
      .all(day) as (KeptFeedback & { articles: string })[];
    return rows.map(({ day, question, verdict, articles }) => ({
      day,
      question,
      verdict,
      articles: JSON.parse(articles),
    }));
  }

  close(): void {
    this.#database.close();
  }
}

function layOut(database: Database.Database): void {
  const { user_version: format } = database.prepare('PRAGMA user_version').get() as { user_version: number };
  if (format === 0) database.exec(SCHEMA);
  else if (format !== FORMAT) throw new Error(`its format is ${format}, and this program knows ${FORMAT}`);
}
