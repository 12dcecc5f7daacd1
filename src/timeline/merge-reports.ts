import type { TimelineEntry } from '../domain/timeline.ts';
import { termsOf } from '../language/terms.ts';

/** Two quotes tell the same event when they share this much of their words (Jaccard index). */
const SAME_EVENT = 0.5;

/** Makes one entry of the reports of one event: the same range, told in much the same words. The best score comes first. */
export function mergeReports(entries: readonly TimelineEntry[]): TimelineEntry[] {
  const merged: { entry: TimelineEntry; words: Set<string> }[] = [];
  const byScore = [...entries].sort((a, b) => b.reports[0].score - a.reports[0].score);
  for (const entry of byScore) {
    const words = new Set(termsOf(entry.reports[0].quote.text).map(({ term }) => term));
    const same = merged.find(
      (other) => isSameRange(entry, other.entry) && jaccard(words, other.words) >= SAME_EVENT,
    );
    if (!same) merged.push({ entry, words });
    else if (!same.entry.reports.some((report) => isSameQuote(report, entry.reports[0]))) {
      same.entry = { ...same.entry, reports: [...same.entry.reports, ...entry.reports] };
    }
  }
  return merged.map(({ entry }) => entry);
}

type Report = TimelineEntry['reports'][0];

function isSameRange(a: TimelineEntry, b: TimelineEntry): boolean {
  return a.range.from === b.range.from && a.range.to === b.range.to;
}

function isSameQuote(a: Report, b: Report): boolean {
  return (
    a.article.file === b.article.file && a.quote.start === b.quote.start && a.quote.text === b.quote.text
  );
}

function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  return shared / (a.size + b.size - shared || 1);
}
