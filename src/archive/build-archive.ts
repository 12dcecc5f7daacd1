import type { CorpusEvent } from '../corpus/read-corpus.ts';
import type { Embedder } from '../embedding/embedder.ts';
import { SegmentBuilder } from './segment-builder.ts';
import { SEGMENT_SIZES, type SegmentSizes } from './segment-sizes.ts';
import { type BuildReport, type UpdateOptions, updateIndex } from './update-index.ts';

export type { BuildProgress, BuildReport } from './update-index.ts';

export interface BuildOptions extends Pick<UpdateOptions, 'index' | 'onProgress'> {
  /** The articles in order, and what could not be read. */
  readonly corpus: AsyncIterable<CorpusEvent>;
  readonly embedder: Embedder;
  readonly sizes?: SegmentSizes;
}

/** {@link updateIndex} with articles that are at hand, in the thread of its caller. */
export function buildArchive({
  corpus,
  embedder,
  sizes = SEGMENT_SIZES,
  ...options
}: BuildOptions): Promise<BuildReport> {
  return updateIndex({
    ...options,
    sizes,
    readCorpus: () => corpus,
    model: embedder.model,
    makeSegments: (place) => new SegmentBuilder(embedder, place, sizes),
  });
}
