import type { TimelineEntry } from '../../domain/timeline.ts';

/**
 * The `count` entries that matter most, in the order given: those with most reports; among equals, those whose best
 * citation fits the topic best; among those, the earlier ones.
 */
export function mostTold(entries: readonly TimelineEntry[], count: number): TimelineEntry[] {
  const byWeight = entries.map((entry, index) => ({ entry, index }));
  byWeight.sort(
    (a, b) =>
      b.entry.reports.length - a.entry.reports.length ||
      b.entry.reports[0].score - a.entry.reports[0].score ||
      a.index - b.index,
  );
  return byWeight
    .slice(0, count)
    .sort((a, b) => a.index - b.index)
    .map(({ entry }) => entry);
}
