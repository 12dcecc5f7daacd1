import type { Ranking } from '../answering/answerer.ts';
import type { RankedPassage } from '../answering/rank.ts';
import type { Archive } from '../archive/archive.ts';
import { dayNumber } from '../domain/day.ts';
import { type DatedClause, type ReadSentence, readSentences } from './read-sentences.ts';
import { relevanceOf } from './relevance.ts';
import { type Statement, withMeanings } from './statement.ts';
import { isWithin, namedSpan } from './time-span.ts';
import type { Topic } from './topic.ts';
import { weighWords } from './word-vectors.ts';

/** A dated sentence this relevant is on the topic; where its date fits one in the topic, it needs less. */
const ON_TOPIC = 0.6;
const ON_TOPIC_IN_PERIOD = 0.3;
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
  const weights = await archive.termWeights(ranking.question.terms);
  const read = await readSentences(
    archive,
    ranking.passages.map(({ evidence }) => evidence.candidate.passage),
  );
  const leftOut = [...topic.terms, ...(topic.period?.terms ?? [])];
  const weigh = await weighWords(archive, read.flat(), leftOut);
  const dated: Omit<Statement, 'meaning'>[] = [];
  const undated = new Map<number, Omit<Statement, 'meaning'>>();
  for (const [index, ranked] of ranking.passages.entries()) {
    const { passage, published } = ranked.evidence.candidate;
    const relevance = relevanceOf(ranked, read[index], ranking, weights, topic);
    const found = read[index].flatMap((sentence, place) =>
      datesOnTopic(
        sentence,
        relevance[place].inContext,
        namesPeriod(ranked, place, ranking, topic),
        topic,
      ).map((clause) => ({
        passage,
        sentence: place,
        expression: clause.expression,
        days: namedSpan(clause.expression.range, clause.expression.precision),
        relevance: relevance[place].inContext,
        isOnlyDate: sentence.dates.length === 1,
        words: weigh(sentence, clause),
      })),
    );
    dated.push(...found);
    const own = relevance.map((each) => each.own);
    const best = own.indexOf(Math.max(...own));
    const rival = undated.get(passage.article)?.relevance ?? 0;
    const day = dayNumber(published);
    const days = { from: day, to: day };
    const isOut = topic.period && !isWithin(days, topic.period.range);
    const { dates, isStatement } = read[index][best];
    if (!isStatement || dates.length > 0 || own[best] < CENTRAL || own[best] <= rival || isOut) continue;
    undated.set(passage.article, {
      passage,
      sentence: best,
      days,
      relevance: own[best],
      isOnlyDate: true,
      words: weigh(read[index][best]),
    });
  }
  return {
    dated: await withMeanings(archive, dated),
    undated: await withMeanings(archive, [...undated.values()]),
  };
}

/** The dates of a sentence that tell of the topic, and not of something else in the sentence. */
function datesOnTopic(
  { dates }: ReadSentence,
  relevance: number,
  isNamed: boolean,
  { terms, names, period }: Topic,
): DatedClause[] {
  const isTold = ({ expression: { range, precision } }: DatedClause) => {
    if (!period) return relevance >= ON_TOPIC;
    if (isWithin(namedSpan(range, precision), period.range)) return relevance >= ON_TOPIC_IN_PERIOD;
    return isNamed && relevance >= ON_TOPIC;
  };
  const share = (clause: DatedClause) => terms.filter((term) => clause.terms.includes(term)).length;
  const nearest = Math.max(0, ...dates.map(share));
  const isOfPeople = terms.every((term) => names.has(term));
  return dates.filter(
    (clause) =>
      isTold(clause) && (share(clause) >= SHARE_OF_NEAREST * nearest || (isOfPeople && clause.hasPronoun)),
  );
}

/** Whether a sentence holds the words of the topic's date where these may be part of a name: "the 2024 election". */
function namesPeriod(
  { evidence }: RankedPassage,
  place: number,
  { question }: Ranking,
  { period }: Topic,
): boolean {
  if (!period?.names) return false;
  const { similarities } = evidence.sentences[place];
  return period.terms.every((term) => similarities[question.terms.indexOf(term)] === 1);
}
