import { dot } from '../embedding/vector.ts';
import type { Statement } from './statement.ts';
import { gap, type TimeSpan } from './time-span.ts';
import { cosine, sumOf, type WordVector } from './word-vectors.ts';

/** One event: the statements that tell it, the one that says it best first. Never empty. */
export type Event = readonly [Statement, ...Statement[]];

/**
 * Two statements tell the same event when their words and their meanings are this alike (sum of both cosines), by how
 * their days lie; less is needed of two sentences on end that share days.
 */
const ALIKE = { sameDays: 0.64, sharedDays: 0.88, nextDay: 1, nextSentence: 0.4 } as const;
/** What makes a statement tell an event better, beside its relevance (0 to 1). */
const STATED = 0.1;
const ONLY_DATE = 0.2;
/** Days of a week: only times as short as this are taken for one when they merely touch. */
const WEEK = 7;

/**
 * Gathers statements into events: those of the same, overlapping or adjacent days that say much the same. Narrow dates
 * come first, so that a vague one joins the exact one it speaks of.
 */
export function gatherEvents(statements: readonly Statement[]): Event[] {
  const groups: Group[] = [];
  for (const statement of [...statements].sort(
    (a, b) => width(a.days) - width(b.days) || b.relevance - a.relevance,
  )) {
    let best: Group | undefined;
    let most = 0;
    for (const group of groups) {
      const likeness = likenessTo(group, statement);
      if (likeness > most) [best, most] = [group, likeness];
    }
    if (best) best.add(statement);
    else groups.push(new Group(statement));
  }
  return joinUpdated(groups).map((group) => group.event());
}

/**
 * Joins the statements of one article to what several tell of the same weekday a week later: its page was updated after
 * the day of publication that it bears, and its "Friday" is the next one.
 */
function joinUpdated(groups: readonly Group[]): readonly Group[] {
  const joined = new Set<Group>();
  for (const group of groups) {
    const [statement] =
      group.isOfOneArticle && group.statements.every(({ isWeekday }) => isWeekday) ? group.statements : [];
    const later =
      statement &&
      groups.find(
        (other) =>
          other.days.from === statement.days.from + WEEK &&
          other.days.to === statement.days.to + WEEK &&
          !other.isOfOneArticle &&
          cosine(other.words, statement.words) + other.likenessOfMeaning(statement) >= ALIKE.nextDay,
      );
    if (!later) continue;
    joined.add(group);
    for (const each of group.statements) later.add(each);
  }
  return groups.filter((group) => !joined.has(group));
}

const width = ({ from, to }: TimeSpan) => to - from + 1;

/** How much a statement speaks for being of a group, above 0 when it is. */
function likenessTo(group: Group, statement: Statement): number {
  const distance = gap(group.days, statement.days);
  if (distance > 1) return 0;
  const isSame = group.days.from === statement.days.from && group.days.to === statement.days.to;
  if (distance === 1 && Math.max(width(group.days), width(statement.days)) > WEEK) return 0;
  const apart = group.sentencesTo(statement);
  // One sentence that names a day and its week names one time.
  if (apart === 0) return distance <= 0 ? Infinity : 0;
  // An article that tells of two days on end tells of two events.
  if (distance === 1 && group.has(statement.passage.article)) return 0;
  const likeness = cosine(group.words, statement.words) + group.likenessOfMeaning(statement);
  const byDays = isSame ? ALIKE.sameDays : distance <= 0 ? ALIKE.sharedDays : ALIKE.nextDay;
  const needed = apart === 1 && distance <= 0 ? ALIKE.nextSentence : byDays;
  return likeness >= needed ? likeness : 0;
}

/** Statements taken to tell one event. */
class Group {
  /** Those of the narrowest statement. */
  readonly days: TimeSpan;
  readonly #statements: Statement[];
  readonly #meaning: Float32Array;
  #words: WordVector;
  #meaningLength: number;

  constructor(first: Statement) {
    this.days = first.days;
    this.#statements = [first];
    this.#words = first.words;
    this.#meaning = first.meaning.slice();
    this.#meaningLength = Math.sqrt(dot(this.#meaning, this.#meaning)) || 1;
  }

  get statements(): readonly Statement[] {
    return this.#statements;
  }

  get isOfOneArticle(): boolean {
    return new Set(this.#statements.map(({ passage }) => passage.article)).size === 1;
  }

  /** The words of all statements together. */
  get words(): WordVector {
    return this.#words;
  }

  /** The cosine of a statement's meaning with that of all statements together. */
  likenessOfMeaning({ meaning }: Statement): number {
    return dot(this.#meaning, meaning) / this.#meaningLength;
  }

  add(statement: Statement): void {
    this.#statements.push(statement);
    statement.meaning.forEach((value, place) => {
      this.#meaning[place] += value;
    });
    this.#meaningLength = Math.sqrt(dot(this.#meaning, this.#meaning)) || 1;
    this.#words = sumOf([this.#words, statement.words]);
  }

  has(article: number): boolean {
    return this.#statements.some(({ passage }) => passage.article === article);
  }

  /** How many sentences a statement stands from the nearest of its passage; Infinity where none is of its passage. */
  sentencesTo({ passage, sentence }: Statement): number {
    const places = this.#statements.filter((other) => other.passage === passage);
    return Math.min(...places.map((other) => Math.abs(other.sentence - sentence)));
  }

  /**
   * The event with one statement an article. First the one that says it best: with the days that most of the narrowest
   * dates agree on, to the point, and with the words that the others use too.
   */
  event(): Event {
    const worth = (statement: Statement) =>
      statement.relevance +
      cosine(statement.words, this.#words) / 2 +
      (statement.expression?.basis === 'stated' ? STATED : 0) +
      (statement.isOnlyDate ? ONLY_DATE : 0);
    const byWorth = [...this.#statements].sort((a, b) => worth(b) - worth(a));
    const narrowest = byWorth.filter(({ days }) => width(days) === width(this.days));
    const votes = ({ days }: Statement) => narrowest.filter((other) => other.days.from === days.from).length;
    const first = narrowest.reduce((best, statement) => (votes(statement) > votes(best) ? statement : best));
    const articles = new Set([first.passage.article]);
    const others = byWorth.filter(
      ({ passage: { article } }) => !articles.has(article) && articles.add(article),
    );
    return [first, ...others];
  }
}
