import type { Ranking } from '../answering/answerer.ts';
import type { RankedPassage } from '../answering/rank.ts';
import type { Archive } from '../archive/archive.ts';
import { dayNumber } from '../domain/day.ts';
import { termsOf } from '../language/terms.ts';
import type { DatedClause, ReadSentence } from './read-sentence.ts';
import { readSentences } from './read-sentences.ts';
import { type Relevance, relevanceOf } from './relevance.ts';
import { type Draft, finishDrafts, type Statement } from './statement.ts';
import { isWithin, namedSpan } from './time-span.ts';
import type { Topic } from './topic.ts';

/**
 * A dated sentence this relevant is on the topic; it needs less with all the topic's names. Where its date fits one in
 * the topic, it needs less still, and least when the topic has only one other word: what happened in the year of "the
 * 2020 departure" need not be called so.
 */
const ON_TOPIC = 0.65;
const ON_TOPIC_BY_NAMES = 0.6;
const ON_TOPIC_IN_PERIOD = 0.5;
const ON_ONE_WORD_IN_PERIOD = 0.25;
/** A sentence without a date must tell this much of the topic to stand for its day of publication. */
const CENTRAL = 0.75;
/** A clause holds this share of what the clause nearest to the topic holds of it, or its date is another thing's. */
const SHARE_OF_NEAREST = 0.5;

/** The statements on a topic. */
export interface Statements {
  readonly dated: readonly Statement[];
  /** Sentences that tell of the topic in passages that date nothing of it: the best of each article. */
  readonly undated: readonly Statement[];
}

/** Finds what the passages of a ranking tell of a topic, and when that was. */
export async function gatherStatements(
  archive: Archive,
  ranking: Ranking,
  topic: Topic,
): Promise<Statements> {
  const read = await readSentences(
    archive,
    ranking.passages.map(({ evidence }) => evidence.candidate.passage),
  );
  const dated: Draft[] = [];
  const undated = new Map<number, Draft>();
  for (const [index, ranked] of ranking.passages.entries()) {
    const relevance = relevanceOf(ranked, read[index], ranking, topic);
    const found = datedDrafts(ranked, read[index], relevance, topic);
    dated.push(...found);
    const draft = found.length === 0 && undatedDraft(ranked, read[index], relevance, topic);
    if (!draft) continue;
    const { article } = draft.passage;
    if (draft.relevance > (undated.get(article)?.relevance ?? 0)) undated.set(article, draft);
  }
  const leftOut = [...topic.terms, ...(topic.period?.terms ?? [])];
  const statements = await finishDrafts(archive, [...dated, ...undated.values()], leftOut);
  return { dated: statements.slice(0, dated.length), undated: statements.slice(dated.length) };
}

function datedDrafts(
  { evidence }: RankedPassage,
  sentences: readonly ReadSentence[],
  relevance: readonly Relevance[],
  topic: Topic,
): Draft[] {
  return sentences.flatMap((read, sentence) => {
    const { inContext } = relevance[sentence];
    return datesOnTopic(read, relevance[sentence], topic).map((clause) => ({
      passage: evidence.candidate.passage,
      sentence,
      expression: clause.expression,
      days: namedSpan(clause.expression),
      relevance: inContext,
      isWeekday: clause.isWeekday,
      isOnlyDate: read.dates.length === 1,
      read,
      clause,
    }));
  });
}

/** What is yet to come did not happen on the day of publication. */
const YET_TO_COME = /\b(?:will|won['’]t|(?:is|are) (?:scheduled|slated|set|due|expected) to)\b/;

/** What a passage says of the topic on its day of publication, where that is central and the passage names no other day for it. */
function undatedDraft(
  { evidence }: RankedPassage,
  sentences: readonly ReadSentence[],
  relevance: readonly Relevance[],
  { names, period }: Topic,
): Draft | undefined {
  const { passage, published } = evidence.candidate;
  // Without the names of the topic it is of somebody else.
  const own = relevance.map(({ own, hasNames }) => (names.size === 0 || hasNames ? own : 0));
  const sentence = own.indexOf(Math.max(...own));
  const read = sentences[sentence];
  const day = dayNumber(published);
  const days = { from: day, to: day };
  if (own[sentence] < CENTRAL || (period && !isWithin(days, period.range))) return undefined;
  if (!read.isStatement || read.dates.length > 0 || YET_TO_COME.test(read.text)) return undefined;
  return { passage, sentence, days, relevance: own[sentence], isWeekday: false, isOnlyDate: true, read };
}

/** The dates of a sentence that tell of the topic, and not of something else in the sentence. */
function datesOnTopic(read: ReadSentence, { inContext, hasNames }: Relevance, topic: Topic): DatedClause[] {
  if (inContext === 0) return [];
  const { terms, names, period } = topic;
  const share = (held: readonly string[]) => terms.filter((term) => held.includes(term)).length;
  const inClauses = Math.max(0, ...read.dates.map((date) => share(date.terms)));
  // Where no date's clause holds the topic, the date beside it is its own.
  const held = (date: DatedClause) => share(inClauses > 0 ? date.terms : date.nearTerms);
  const nearest = Math.max(0, ...read.dates.map(held));
  const isOfPeople = terms.every((term) => names.has(term));
  return read.dates.filter((date) => {
    if (period && isWithin(namedSpan(date.expression), period.range)) {
      return inContext >= (terms.length === 1 ? ON_ONE_WORD_IN_PERIOD : ON_TOPIC_IN_PERIOD);
    }
    if (period && !namesPeriod(read.text, topic)) return false;
    const isNear = held(date) >= SHARE_OF_NEAREST * nearest || (isOfPeople && date.hasSubjectPronoun);
    return inContext >= (hasNames ? ON_TOPIC_BY_NAMES : ON_TOPIC) && isNear;
  });
}

/** How many words may stand between the date of an event's name and the rest of it: "the 2024 presidential election". */
const WORDS_BETWEEN = 1;

/** Whether a sentence names an event of the topic by its date, so that it may tell of it on other dates. */
function namesPeriod(sentence: string, { terms, period }: Topic): boolean {
  const at = period?.isName ? sentence.indexOf(period.text) : -1;
  if (!period || at < 0) return false;
  const next = termsOf(sentence.slice(at + period.text.length)).slice(0, WORDS_BETWEEN + 1);
  return next.some(({ term }) => terms.includes(term));
}
