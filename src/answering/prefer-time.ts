import { contains, type DateRange, overlaps } from '../domain/date-range.ts';
import { byScore, type RankedPassage } from './rank.ts';

/** What a passage of another time loses of its score: more than lies between two that tell the same in other words. */
const OF_ANOTHER_TIME = 1.5;

/** A ranking with those passages set back that are of another time: neither published in it nor naming a date in it. */
export function preferTime(ranking: readonly RankedPassage[], time: DateRange): RankedPassage[] {
  return ranking
    .map((ranked) => (isOfTime(ranked, time) ? ranked : { ...ranked, score: ranked.score - OF_ANOTHER_TIME }))
    .sort(byScore);
}

function isOfTime({ evidence: { candidate, dates } }: RankedPassage, time: DateRange): boolean {
  const isNamed = dates.some((range) => range.from !== null && range.to !== null && overlaps(range, time));
  return isNamed || contains(time, candidate.published);
}
