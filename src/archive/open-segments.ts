import { ArticleFiles } from './article-files.ts';
import type { SearchedParts } from './candidate-search.ts';
import { Catalogue } from './catalogue.ts';
import { type DateColumns, joinedDates } from './date-table.ts';
import { PassageTable } from './passage-table.ts';
import { PassageVectors } from './passage-vectors.ts';
import { SegmentCache } from './segment-cache.ts';
import { SentenceVectors } from './sentence-vectors.ts';
import type { SegmentEntry } from './snapshot-files.ts';
import { TermIndex } from './term-index.ts';

/** What the segments of an archive hold together, ready to be asked. */
export interface OpenSegments {
  readonly searched: SearchedParts;
  readonly dates: DateColumns;
  readonly articles: ArticleFiles;
}

/**
 * Opens segments of an index, one or more, every file checked. Their articles, passages and sentences are numbered as
 * one list. Throws a `Problem` that names a file that is missing or damaged.
 * @param cache segments of an archive opened before, which need not be read again
 */
export async function openSegments(
  index: string,
  entries: readonly SegmentEntry[],
  cache = new SegmentCache(),
): Promise<OpenSegments> {
  const read = await cache.read(index, entries);
  const table = new PassageTable(read);
  const counts = read.map(({ manifest }) => manifest.sentences);
  return {
    searched: {
      passages: table,
      terms: new TermIndex(read.map(({ terms }) => terms)),
      titles: new TermIndex(read.map(({ titles }) => titles)),
      catalogue: new Catalogue(
        read.flatMap(({ labels }) => labels),
        table,
      ),
      vectors: new PassageVectors(
        read.map(({ vectors }) => vectors),
        read.map(({ manifest }) => manifest.passages),
      ),
      sentenceVectors: await SentenceVectors.open(
        read.map(({ sentenceFile }) => sentenceFile),
        counts,
        read[0].manifest.model.dimension,
      ),
    },
    dates: joinedDates(read.map(({ dates }) => dates)),
    articles: await ArticleFiles.open(read),
  };
}
