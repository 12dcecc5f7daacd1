import { citeSentences } from '../answering/cite.ts';
import type { Archive } from '../archive/archive.ts';
import { articlesOf } from '../archive/articles-of.ts';
import type { Citation } from '../domain/citation.ts';
import { dayFromNumber } from '../domain/day.ts';
import type { TimelineEntry } from '../domain/timeline.ts';
import type { Event } from './events.ts';
import { inOrder } from './in-order.ts';
import type { Statement } from './statement.ts';

/** Makes entries of events, in the order of their dates: each statement quoted and cited. */
export async function entriesOf(archive: Archive, events: readonly Event[]): Promise<TimelineEntry[]> {
  const articles = await articlesOf(
    archive,
    events.flat().map(({ passage }) => passage.article),
  );
  const cite = ({ passage, sentence, expression, relevance }: Statement): Citation =>
    citeSentences(
      articles.get(passage.article)!,
      passage,
      { first: sentence, last: sentence },
      expression ? [expression] : [],
      Math.min(1, relevance),
    );
  return inOrder(
    events.map(([first, ...others]): TimelineEntry => {
      const { expression, days, passage } = first;
      const reports: TimelineEntry['reports'] = [cite(first), ...others.map(cite)];
      if (!expression) {
        const day = dayFromNumber(days.from);
        return { range: { from: day, to: day }, precision: 'day', basis: 'published', reports };
      }
      const { range, precision, basis, start, end } = expression;
      return {
        range,
        precision,
        basis,
        expression: articles.get(passage.article)!.text.slice(start, end),
        reports,
      };
    }),
  );
}
