import type { Archive } from '../archive/archive.ts';
import type { DateRange } from '../domain/date-range.ts';
import type { Passage } from '../domain/passage.ts';
import { type Event, gatherEvents } from './events.ts';
import type { ReadSentence } from './read-sentence.ts';
import { readSentences } from './read-sentences.ts';
import { type Draft, finishDrafts, type Statement } from './statement.ts';
import { namedSpan } from './time-span.ts';
import { cosine, sumOf } from './word-vectors.ts';

/** What telling of no other date counts for, beside being like what others tell (0 to 1). */
const ONLY_DATE = 0.5;

/** Dates of an outline. */
const DATES = 30;

/**
 * The outline of an archive: what it tells of the dates that most of its articles mention among those that lie within
 * a range. Counting the dates that texts mention finds what mattered better than counting publication dates
 * (Gholipour Ghalandari and Ifrim 2020, "Examining the State-of-the-Art in News Timeline Summarization").
 */
export async function outlineEvents(archive: Archive, range: DateRange): Promise<Event[]> {
  const dates = await archive.mostMentioned(range, DATES);
  const read = await readSentences(
    archive,
    dates.flatMap(({ passages }) => passages),
  );
  let next = 0;
  const drafts = dates.map(({ range: days, passages }) =>
    passages.flatMap((passage) => draftsOn(days, passage, read[next++])),
  );
  const finished = await finishDrafts(archive, drafts.flat());
  let first = 0;
  const events = drafts.map(({ length }) => {
    const statements = finished.slice(first, first + length);
    first += length;
    const all = sumOf(statements.map(({ words }) => words));
    return mostTold(statements.map((each) => ({ ...each, relevance: cosine(each.words, all) })));
  });
  const sentences = new Set<string>();
  return events.filter((event) => {
    const key = event && `${event[0].passage.id} ${event[0].sentence}`;
    return key !== undefined && !sentences.has(key) && sentences.add(key);
  }) as Event[];
}

/** The sentences of a passage that tell of a range. */
function draftsOn({ from, to }: DateRange, passage: Passage, sentences: readonly ReadSentence[]): Draft[] {
  return sentences.flatMap((sentence, place) =>
    sentence.dates
      .filter(({ expression: { range } }) => range.from === from && range.to === to)
      .map((clause) => ({
        passage,
        sentence: place,
        expression: clause.expression,
        days: namedSpan(clause.expression),
        relevance: 0,
        isWeekday: clause.isWeekday,
        isOnlyDate: sentence.dates.length === 1,
        read: sentence,
        clause,
      })),
  );
}

/**
 * The event that most of the statements on a date tell; among equals the one that tells of this date alone and says
 * most of what the others say.
 */
function mostTold(statements: readonly Statement[]): Event | undefined {
  const worth = (event: Event) => event.length + event[0].relevance + (event[0].isOnlyDate ? ONLY_DATE : 0);
  return gatherEvents(statements).sort((a, b) => worth(b) - worth(a))[0];
}
