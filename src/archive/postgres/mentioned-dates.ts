import type { DateRange } from '../../domain/date-range.ts';
import type { Day } from '../../domain/day.ts';
import type { MentionedDate } from '../archive.ts';
import { evenlySpread, MENTION_WEIGHTS, MENTIONS } from '../mentioned-dates.ts';
import { passageId, passagesAt } from './passage-rows.ts';
import type { Pinned } from './pinned.ts';

/** As {@link MentionedDates.most} on disk: the ranges that most articles mention, with some passages that do. */
export async function mostMentioned(
  pinned: Pinned,
  { from, to }: DateRange,
  count: number,
): Promise<MentionedDate[]> {
  if (from !== null && to !== null && from > to) return [];
  const isMention = `${pinned.holds('s', 'article')} and s.basis <> 'published'`;
  // The first mention of a range says how finely it places an event. So that it comes with the same pass, the place of
  // a mention and its precision are one number: passages of a segment take 16 bits, mentions of a passage 8.
  const dates = await pinned.database.query<MentionRow>(
    `with articles as (
       select lower(s.meaning) as first, upper(s.meaning) - 1 as last,
         min(((s.segment * 65536::bigint + s.passage) * 256 + s.place) * 16 + w.code) as earliest
       from dateline.statement s join unnest($3::text[]) with ordinality as w(date_precision, code) using (date_precision)
       where ${isMention} and not lower_inf(s.meaning) and not upper_inf(s.meaning)
         and s.meaning <@ daterange($1, $2, '[]')
       group by lower(s.meaning), upper(s.meaning), s.segment, s.article
     ), chosen as (
       select first, last, count(*) * ($4::float8[])[min(earliest) % 16] as weight
       from articles group by first, last order by weight desc, first, last limit $5
     )
     select first, last, array_agg(s.segment order by s.segment, s.passage, s.place) as segments,
       array_agg(s.passage order by s.segment, s.passage, s.place) as passages
     from chosen join dateline.statement s on s.meaning = daterange(first, last, '[]')
     where ${isMention} group by first, last, weight order by weight desc, first, last`,
    [from, to, Object.keys(MENTION_WEIGHTS), Object.values(MENTION_WEIGHTS), count],
  );
  const samples = dates.map(({ segments, passages }) =>
    evenlySpread(segments.length, MENTIONS).map((at) => ({ segment: segments[at], place: passages[at] })),
  );
  const passages = await passagesAt(pinned, samples.flat());
  return dates.map(({ first, last }, at) => {
    const its = new Set(samples[at].map(({ segment, place }) => passages.get(passageId(segment, place))!));
    return { range: { from: first, to: last }, passages: [...its] };
  });
}

interface MentionRow {
  readonly first: Day;
  readonly last: Day;
  readonly segments: readonly number[];
  readonly passages: readonly number[];
}
