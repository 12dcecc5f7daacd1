import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ArticleLabel } from './catalogue.ts';
import { readColumns } from './columns.ts';
import type { DateColumns } from './date-table.ts';
import type { ArticleColumns, PassageColumns } from './passage-table.ts';
import { readVectorIndex } from './passage-vectors.ts';
import { SEGMENT_FILES, segmentFolder, verifyFiles } from './segment-files.ts';
import type { SegmentEntry } from './snapshot-files.ts';
import type { TermColumns } from './term-index.ts';
import type { VectorIndex } from './vector-index.ts';

/** What of a segment is held in memory, and where the rest is. Nothing of it changes. */
export type ReadSegment = Awaited<ReturnType<typeof readSegment>>;

/** Reads a segment of an index, every file checked. Throws a `Problem` that names a file that is missing or damaged. */
export async function readSegment(index: string, { name, removed }: SegmentEntry) {
  const { folder, manifest } = await segmentFolder(index, name);
  await verifyFiles(folder, manifest.checksums);
  const file = (name: string) => path.join(folder, name);
  const articles = await readColumns<ArticleColumns>(file(SEGMENT_FILES.articleTable));
  const vectors: VectorIndex = await readVectorIndex(file(SEGMENT_FILES.passageVectors), {
    passages: manifest.passages,
    dimension: manifest.model.dimension,
    removed: removed.flatMap((article) => passagesOf(articles, article)),
  });
  return {
    manifest,
    removed,
    articles,
    vectors,
    passages: await readColumns<PassageColumns>(file(SEGMENT_FILES.passageTable)),
    terms: await readColumns<TermColumns>(file(SEGMENT_FILES.terms)),
    titles: await readColumns<TermColumns>(file(SEGMENT_FILES.titles)),
    dates: await readColumns<DateColumns>(file(SEGMENT_FILES.dates)),
    labels: JSON.parse(await readFile(file(SEGMENT_FILES.headers), 'utf8')) as ArticleLabel[],
    recordFile: file(SEGMENT_FILES.articles),
    textFile: file(SEGMENT_FILES.texts),
    sentenceFile: file(SEGMENT_FILES.sentenceVectors),
  };
}

function passagesOf({ firstPassages }: ArticleColumns, article: number): number[] {
  const first = firstPassages[article];
  return Array.from({ length: firstPassages[article + 1] - first }, (_, place) => first + place);
}
