import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { FileRecord } from '../corpus/file-record.ts';
import type { DateRange } from '../domain/date-range.ts';
import { dayFromNumber } from '../domain/day.ts';
import type { EmbeddingModel } from '../embedding/embedding-model.ts';
import { AliasCounter } from './alias-counter.ts';
import type { KnownSegment } from './known-segments.ts';
import { writeRecord } from './reading-record.ts';
import { publishSnapshot, SNAPSHOT_FILES } from './snapshot-files.ts';
import { TopicCounter } from './topics.ts';

/** What a snapshot counts. */
export interface SnapshotCounts {
  readonly articles: number;
  readonly passages: number;
  readonly published: DateRange;
}

export interface SnapshotContent {
  readonly model: EmbeddingModel;
  /** With at least one article together. */
  readonly segments: readonly KnownSegment[];
  readonly files: readonly FileRecord[];
}

/**
 * Writes a snapshot of finished segments in `folder`, which it creates, and makes it the current one of `index`.
 */
export async function writeSnapshot(
  index: string,
  folder: string,
  { model, segments, files }: SnapshotContent,
): Promise<void> {
  await mkdir(folder);
  const counts = countsOf(segments);
  const topics = new TopicCounter();
  const aliases = new AliasCounter(counts.articles);
  for (const segment of segments) for await (const names of segment.names()) aliases.equate(names);
  for (const segment of segments) {
    for await (const names of segment.names()) {
      topics.add(names.held);
      aliases.add(names);
    }
  }
  await writeFile(path.join(folder, SNAPSHOT_FILES.topics), JSON.stringify(topics.names()));
  await writeFile(path.join(folder, SNAPSHOT_FILES.aliases), JSON.stringify(aliases.groups()));
  await writeRecord(folder, files);
  await publishSnapshot(index, folder, {
    model,
    segments: segments.map(({ name, removed }) => ({ name, removed: [...removed].sort((a, b) => a - b) })),
    ...counts,
    corpus: fingerprintOf(segments),
    builtAt: new Date().toISOString(),
  });
}

/** What is left in segments, counted. */
export function countsOf(segments: readonly KnownSegment[]): SnapshotCounts {
  let [articles, passages, first, last] = [0, 0, Infinity, -Infinity];
  for (const segment of segments) {
    for (const article of segment.kept()) {
      articles++;
      passages += segment.passagesOf(article);
      first = Math.min(first, segment.articles.published[article]);
      last = Math.max(last, segment.articles.published[article]);
    }
  }
  const published =
    articles === 0 ? { from: null, to: null } : { from: dayFromNumber(first), to: dayFromNumber(last) };
  return { articles, passages, published };
}

/** Equal for equal articles in equal files, however they came into the segments. */
function fingerprintOf(segments: readonly KnownSegment[]): string {
  const lines = segments.flatMap((segment) =>
    Array.from(segment.kept(), (article) =>
      JSON.stringify([segment.idOf(article), segment.labels[article].file]),
    ),
  );
  return createHash('sha256').update(lines.sort().join('\n')).digest('hex');
}
