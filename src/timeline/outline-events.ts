import type { Archive } from '../archive/archive.ts';
import type { DateRange } from '../domain/date-range.ts';
import type { Passage } from '../domain/passage.ts';
import { type Event, gatherEvents } from './events.ts';
import { type ReadSentence, readSentences } from './read-sentences.ts';
import { type Statement, withMeanings } from './statement.ts';
import { namedSpan } from './time-span.ts';
import { cosine, idfOf, sumOf, type Weigher, weighWords } from './word-vectors.ts';

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
    true,
  );
  const terms = read.flat().flatMap((sentence) => sentence.terms);
  const weigh = weighWords(await idfOf(archive, terms), []);
  let next = 0;
  const events = await Promise.all(
    dates.map(async (date) => {
      const statements = await withMeanings(
        archive,
        date.passages.flatMap((passage) => statementsOn(date.range, passage, read[next++], weigh)),
      );
      const all = sumOf(statements.map(({ words }) => words));
      return mostTold(statements.map((each) => ({ ...each, relevance: cosine(each.words, all) })));
    }),
  );
  const sentences = new Set<string>();
  return events.filter((event) => {
    const key = event && `${event[0].passage.id} ${event[0].sentence}`;
    return key !== undefined && !sentences.has(key) && sentences.add(key);
  }) as Event[];
}

/** The sentences of a passage that tell of a range. */
function statementsOn(
  { from, to }: DateRange,
  passage: Passage,
  sentences: readonly ReadSentence[],
  weigh: Weigher,
): Omit<Statement, 'meaning'>[] {
  return sentences.flatMap((sentence, place) =>
    sentence.dates
      .filter(({ expression: { range } }) => range.from === from && range.to === to)
      .map((clause) => ({
        passage,
        sentence: place,
        expression: clause.expression,
        days: namedSpan(clause.expression),
        relevance: 0,
        isOnlyDate: sentence.dates.length === 1,
        words: weigh(sentence, clause),
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
