import type { BuildReport } from '../archive/build-archive.ts';
import { formatRange } from './format-date.ts';
import { harmless } from './harmless.ts';
import { text } from './text.ts';

/** What a build did, in lines for people: what was skipped with the reason, then the counts. */
export function renderBuildSummary(
  { articles, passages, reused, published, skipped }: BuildReport,
  { corpusFolder, indexFolder, seconds }: { corpusFolder: string; indexFolder: string; seconds: number },
): string {
  const listed = skipped.map(({ file, line, reason }) => harmless(text.skipped(file, line, reason)));
  const duplicates = skipped.filter(({ duplicateOf }) => duplicateOf !== undefined).length;
  const faults = skipped.length - duplicates;
  if (articles === 0) return [...listed, harmless(text.nothingBuilt(corpusFolder))].join('\n');
  return [
    ...listed,
    text.indexed(text.articles(articles), text.passages(passages), formatRange(published)),
    text.buildSpeed(seconds, passages / seconds, reused),
    ...(skipped.length > 0 ? [text.skippedCount(faults, duplicates)] : []),
    harmless(text.indexPlace(indexFolder)),
  ].join('\n');
}
