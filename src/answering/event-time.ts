import type { Archive, DatedStatement } from '../archive/archive.ts';
import { MOST_QUERY_TERMS } from '../archive/term-index.ts';
import { ALWAYS, type DateRange, overlaps } from '../domain/date-range.ts';
import { addDays, type Day, dayNumber } from '../domain/day.ts';
import type { Span } from '../domain/span.ts';
import { dateClause } from '../language/dates/date-clause.ts';
import { namedRange } from '../language/dates/named-range.ts';
import { synonymsOf } from '../language/synonyms.ts';
import { type Term, termsOf } from '../language/terms.ts';
import type { AnalysedQuestion } from './analysed-question.ts';
import { type EventRelation, type NamedEvent, namedEvent } from './named-event.ts';

/** How many passages each retriever proposes for an event. */
const DEPTH = 50;
/** A time longer than this, in days, does not date an event. */
const LONGEST = 366;
/** This share of all that date an event must agree. */
const AGREEING = 2 / 3;
/** One voice alone dates an event that no more articles than this speak of. */
const FEW = 3;

/** What one article gives as an event's time. */
interface Dating {
  readonly from: Day;
  readonly to: Day;
  readonly article: number;
  /** How many of the question's names stand in the passage. */
  readonly names: number;
}

/**
 * The time that a question gives by an event ("before the coronation"), where the archive dates that event, and most of
 * its articles that do so agree. Costs nothing where the question names no event.
 * @param vector the question's unit vector, in the space of the archive's model
 */
export async function eventTime(
  archive: Archive,
  question: AnalysedQuestion,
  vector: Float32Array,
): Promise<DateRange | undefined> {
  const event = namedEvent(question.text);
  if (!event) return undefined;
  const sought = termsOfEvent(question, event);
  const { terms, names, own } = sought;
  if (terms.length === 0) return undefined;
  const { datings, mentions } = await datingsOf(archive, sought, vector);
  // What has no name of its own ("the trial") is told from others of its kind by the names around it, or by there being
  // no others.
  const isNamed = own.length > 0;
  const most = Math.max(...datings.map((dating) => dating.names));
  const counted = isNamed ? datings : datings.filter((dating) => dating.names === most);
  const voices = new Set(counted.map(({ article }) => article)).size;
  if (voices === 1 && (counted.length < datings.length || mentions() > FEW)) return undefined;
  const time = agreedTime(counted, isNamed || most > 0 || names.length === 0 ? AGREEING : 1);
  return time && placed(time, event.relation);
}

/** An event as it is looked for. */
interface SoughtEvent {
  /** The terms that tell it; none where it cannot be told from others. */
  readonly terms: readonly string[];
  /** Names in the rest of the question. */
  readonly names: readonly string[];
  /** Those of the terms that are names. */
  readonly own: readonly string[];
}

function termsOfEvent(question: AnalysedQuestion, { start, end, hasPronoun }: NamedEvent): SoughtEvent {
  const terms = [...new Set(termsOf(question.text.slice(start, end)).map(({ term }) => term))];
  const named = question.names.map((place) => question.terms[place]);
  const names = named.filter((term) => !terms.includes(term));
  const own = named.filter((term) => terms.includes(term));
  const framing = [...question.dates, ...question.outlets].flatMap(({ places }) => places);
  const isUsable = terms.every((term) => {
    const place = question.terms.indexOf(term);
    return place >= 0 && !framing.includes(place);
  });
  if (!isUsable || (hasPronoun && names.length === 0)) return { terms: [], names, own };
  return hasPronoun ? { terms: [...terms, ...names], names, own: named } : { terms, names, own };
}

/** The time that a question means by an event of a known one; of a vague time, all that it may mean. */
function placed({ from, to }: Dating, relation: EventRelation): DateRange {
  switch (relation) {
    case 'before':
      return { from: null, to: addDays(to, -1) };
    case 'until':
      return { from: null, to };
    case 'after':
      return { from, to: null };
    case 'during':
      return { from, to };
  }
}

/**
 * The narrowest time that shares days with this share of all, 0 to 1; of two, the one that shares them with more, then
 * the earlier one. Undefined where there is none.
 */
function agreedTime(datings: readonly Dating[], share: number): Dating | undefined {
  const days = ({ from, to }: Dating) => dayNumber(to) - dayNumber(from);
  const votes = (dating: Dating) => datings.filter((other) => overlaps(dating, other)).length;
  const [time] = datings
    .filter((dating) => votes(dating) >= share * datings.length)
    .sort((a, b) => days(a) - days(b) || votes(b) - votes(a) || dayNumber(a.from) - dayNumber(b.from));
  return time;
}

/**
 * The times that articles give an event in clauses with all its terms, the same time of an article once; and how many
 * articles have a passage with all its terms.
 */
async function datingsOf(
  archive: Archive,
  event: SoughtEvent,
  vector: Float32Array,
): Promise<{ datings: readonly Dating[]; mentions: () => number }> {
  const { terms, names } = event;
  const reworded = [...new Set([...terms, ...terms.flatMap((term) => [...synonymsOf(term)])])];
  const { candidates } = await archive.search({
    terms,
    subject: [...terms.keys()],
    reworded: reworded.length > terms.length ? reworded.slice(0, MOST_QUERY_TERMS) : [],
    outlets: [],
    dates: [],
    vector,
    published: ALWAYS,
    depth: DEPTH,
  });
  const passages = candidates.map(({ passage }) => passage);
  const [texts, statements] = await Promise.all([
    archive.passageTexts(passages),
    archive.datedStatements(passages),
  ]);
  const places = new Map(passages.map((passage, place) => [passage, place]));
  const datings = new Map<string, Dating>();
  for (const statement of statements) {
    const { passage, sentence, expression } = statement;
    const time = namedRange(expression);
    if (!time || dayNumber(time.to) - dayNumber(time.from) >= LONGEST) continue;
    const text = texts[places.get(passage)!];
    const { start, end } = passage.sentences[sentence];
    const within = text.slice(start - passage.start, end - passage.start);
    const beside = statements.filter((other) => other.passage === passage && other.sentence === sentence);
    const spans = beside.map((other) => spanIn(start, other));
    if (!datesEvent(within, statement, spanIn(start, statement), spans, event)) continue;
    const held = termSet(text);
    const dating = {
      ...time,
      article: passage.article,
      names: names.filter((name) => held.has(name)).length,
    };
    const key = `${passage.article} ${time.from} ${time.to}`;
    if ((datings.get(key)?.names ?? -1) < dating.names) datings.set(key, dating);
  }
  const mentions = () => {
    const speaking = passages.filter((_, place) => {
      const held = termSet(texts[place]);
      return terms.every((term) => held.has(term));
    });
    return new Set(speaking.map(({ article }) => article)).size;
  };
  return { datings: [...datings.values()], mentions };
}

const termSet = (text: string) => new Set(termsOf(text).map(({ term }) => term));

/** Where a date expression stands in a sentence that begins at `start`. */
const spanIn = (start: number, { expression }: DatedStatement): Span => ({
  start: expression.start - start,
  end: expression.end - start,
});

/** Before a date that is a bound, or the day on which something is said: "by Monday", "told reporters on". */
const ASIDE =
  /\b(?:before|after|by|until|till|from|since|as|than|prior to|ahead of|said|says|told \p{L}+|announced|reported|added|wrote)\s+(?:(?:on|in|the)\s+)*$/iu;
/** Before an event that a sentence, with its date, only refers to: "pleaded guilty over", "the day after the". */
const REFERRING =
  /\b(?:after|before|since|until|following|ahead of|about|over|against|despite|amid|because of|due to|relat(?:ed|ion) to|tied to|linked to|response to|led to)\s+(?:[^\s,]+\s+){0,3}$/u;
/** Before another of the same kind, or none at all. */
const ANOTHER =
  /\b(?:(?:second|third|another|new|next|last|other|previous|earlier)\s+|(?:no|without|avert(?:s|ed)?|avoid(?:s|ed)?|prevent(?:s|ed)?)\s+(?:[^\s,]+\s+){0,2})$/iu;

/** Whether a sentence says that an event was on one of its dates; offsets are of the sentence. */
function datesEvent(
  sentence: string,
  { expression: { basis, range } }: DatedStatement,
  date: Span,
  dates: readonly Span[],
  { terms, own }: SoughtEvent,
): boolean {
  if (basis === 'published' || /\?["”’)]*$/u.test(sentence)) return false;
  const before = sentence.slice(0, date.start);
  // "Since Saturday's attack": the attack was on Saturday all the same.
  const isOfDate = /^['’]s\b/u.test(sentence.slice(date.end));
  if (!isOfDate && (range.from === null || range.to === null || ASIDE.test(before))) return false;
  // "Told the court this week that": the day of the saying.
  if (/^,? that\b/u.test(sentence.slice(date.end))) return false;
  const clause = dateClause(sentence, date, dates);
  const words = termsOf(sentence).filter(({ start, end }) => clause.start <= start && end <= clause.end);
  const found = terms.map((term) =>
    words.filter(
      (word) =>
        (word.term === term
          ? !(own.includes(term) && isLowerCase(sentence, word))
          : synonymsOf(term).has(word.term)) && !isOfLongerName(sentence, word, terms),
    ),
  );
  if (found.some(({ length }) => length === 0)) return false;
  const starts = found.flat().map(({ start }) => start);
  if (starts.some((start) => ANOTHER.test(sentence.slice(0, start)))) return false;
  const first = Math.min(...starts);
  return first < date.start || !REFERRING.test(sentence.slice(0, first));
}

/** Whether a word stands without a capital, and so for no name: a civil war is not the Civil War. */
const isLowerCase = (text: string, { start }: Term) => /^\p{Ll}/u.test(text.slice(start, start + 2));

const NAME_BEFORE = /(?:^|\s)(\p{Lu}[\p{L}’'-]*)\s$/u;
const NAME_AFTER = /^\s(\p{Lu}[\p{L}’'-]*)/u;

/** Whether a word stands in a name together with other words than those: "Coronation" in "Coronation Lane". */
function isOfLongerName(text: string, { start, end }: Term, terms: readonly string[]): boolean {
  if (!/^\p{Lu}/u.test(text.slice(start, end))) return false;
  const beside = [NAME_BEFORE.exec(text.slice(0, start)), NAME_AFTER.exec(text.slice(end))];
  return beside.some((match) => match && termsOf(match[1]).some(({ term }) => !terms.includes(term)));
}
