import type { Article } from '../../domain/article.ts';
import { headerText } from '../header-text.ts';
import type { Session } from './database.ts';
import { insert } from './insert.ts';
import { PASSAGE_COLUMNS, type PassageRow, passageOf } from './passage-rows.ts';
import { countTerms, countTermsTo } from './segment-draft.ts';

/**
 * Takes articles of a segment out of a generation: their rows stay for the generations before, and what they add to
 * its counts is taken from it.
 */
export async function removeArticles(
  session: Session,
  key: { series: number; generation: number },
  { segment, places }: { segment: number; places: readonly number[] },
): Promise<void> {
  const articles = await session.query<{ place: number; record: string; content: Buffer; passages: number }>(
    'select place, record, content, passages from dateline.article where series = $1 and segment = $2 and place = any($3)',
    [key.series, segment, places],
  );
  const passages = await session.query<PassageRow>(
    `select ${PASSAGE_COLUMNS} from dateline.passage p where series = $1 and segment = $2 and article = any($3)`,
    [key.series, segment, places],
  );
  const totals = new Map<string, { passages: number; titles: number }>();
  const takeFrom = (kind: 'passages' | 'titles', text: string): number => {
    const { counts, length } = countTerms(text);
    for (const term of counts.keys()) {
      const total = totals.get(term) ?? { passages: 0, titles: 0 };
      total[kind]--;
      totals.set(term, total);
    }
    return length;
  };
  const removed = articles.map(({ place, record, content, passages: count }) => {
    const text = content.toString('utf16le');
    const its = passages.filter(({ article }) => article === place).map(passageOf);
    return {
      segment,
      place,
      passages: count,
      passage_terms: its.reduce(
        (sum, { start, end }) => sum + takeFrom('passages', text.slice(start, end)),
        0,
      ),
      title_terms: takeFrom('titles', headerText(JSON.parse(record) as Article)),
    };
  });
  await insert(session, 'removed', removed, key);
  await countTermsTo(
    session,
    key,
    [...totals].map(([term, counts]) => ({ term, ...counts })),
  );
}
