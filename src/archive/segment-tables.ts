import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ArticleNames } from './article-names.ts';
import type { ArticleLabel } from './catalogue.ts';
import { writeColumns } from './columns.ts';
import type { DateColumns } from './date-table.ts';
import type { ArticleColumns, PassageColumns } from './passage-table.ts';
import { SEGMENT_FILES } from './segment-files.ts';
import type { TermColumns } from './term-index.ts';

/** What of a segment is collected in memory while it is made, and written at its end. */
export interface SegmentTables {
  readonly articles: ArticleColumns;
  readonly passages: PassageColumns;
  readonly terms: TermColumns;
  readonly titles: TermColumns;
  readonly dates: DateColumns;
  /** By article. */
  readonly labels: readonly ArticleLabel[];
  /** By article. */
  readonly names: readonly ArticleNames[];
}

/** Writes the tables of a segment to their files in its folder. */
export async function writeTables(folder: string, tables: SegmentTables): Promise<void> {
  const file = (name: string) => path.join(folder, name);
  await writeColumns(file(SEGMENT_FILES.articleTable), tables.articles);
  await writeColumns(file(SEGMENT_FILES.passageTable), tables.passages);
  await writeColumns(file(SEGMENT_FILES.terms), tables.terms);
  await writeColumns(file(SEGMENT_FILES.titles), tables.titles);
  await writeColumns(file(SEGMENT_FILES.dates), tables.dates);
  await writeFile(file(SEGMENT_FILES.headers), JSON.stringify(tables.labels));
  await writeFile(file(SEGMENT_FILES.names), JSON.stringify(tables.names));
}
