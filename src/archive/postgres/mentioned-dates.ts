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
  const weights = Object.entries(MENTION_WEIGHTS);
  const dates = await pinned.database.query<MentionRow>(
    `with mentions as (
       select s.meaning, s.segment, s.passage, s.place, s.article, s.date_precision from dateline.statement s
       where ${pinned.holds('s', 'article')} and s.basis <> 'published'
         and not lower_inf(s.meaning) and not upper_inf(s.meaning) and s.meaning <@ daterange($1, $2, '[]')
     ), dates as (
       select meaning, count(distinct (segment, article)) as articles,
         (array_agg(date_precision order by segment, passage, place))[1] as date_precision,
         array_agg(segment order by segment, passage, place) as segments,
         array_agg(passage order by segment, passage, place) as passages
       from mentions group by meaning
     )
     select lower(meaning) as first, upper(meaning) - 1 as last, segments, passages
     from dates join unnest($3::text[], $4::float8[]) as w(date_precision, weight) using (date_precision)
     order by articles * weight desc, meaning limit $5`,
    [from, to, weights.map(([precision]) => precision), weights.map(([, weight]) => weight), count],
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
