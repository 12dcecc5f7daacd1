import path from 'node:path';
import type { Unchanged } from '../corpus/corpus-reader.ts';
import type { FileRecord } from '../corpus/file-record.ts';
import type { ChangesOptions, CorpusEvent } from '../corpus/read-corpus.ts';
import type { Skipped } from '../corpus/skipped.ts';
import type { DateRange } from '../domain/date-range.ts';
import type { EmbeddingModel } from '../embedding/embedding-model.ts';
import { claimIndex, writingTo } from './claim-index.ts';
import { KnownSegment, KnownSegments } from './known-segments.ts';
import { OldArticles } from './old-articles.ts';
import { readRecord } from './reading-record.ts';
import { segmentFolder } from './segment-files.ts';
import type { SegmentMaker, SegmentPlace } from './segment-maker.ts';
import { SEGMENT_SIZES, type SegmentSizes } from './segment-sizes.ts';
import { segmentsToRewrite } from './segments-to-rewrite.ts';
import { countsOf, writeSnapshot } from './write-snapshot.ts';

/**
 * Reads a corpus: the articles in order, and what could not be read; of files that have not changed since an earlier
 * reading perhaps only the ids of their articles.
 */
export type ReadCorpus = (
  earlier: Pick<ChangesOptions, 'before' | 'onFile'>,
) => AsyncIterable<CorpusEvent | Unchanged>;

export interface UpdateOptions {
  readonly readCorpus: ReadCorpus;
  /** Folder that holds the index. */
  readonly index: string;
  /** The model of the vectors in the segments that are made. */
  readonly model: EmbeddingModel;
  readonly makeSegments: (place: SegmentPlace) => SegmentMaker;
  readonly sizes?: Pick<SegmentSizes, 'small' | 'full'>;
  /** Called now and then with the counts so far. */
  readonly onProgress?: (progress: BuildProgress) => void;
}

export interface BuildProgress {
  readonly articles: number;
  readonly passages: number;
}

/** What a build did. When `articles` is 0 nothing was published and the old snapshot is still current. */
export interface BuildReport {
  readonly articles: number;
  readonly passages: number;
  /** Passages that were taken over from earlier builds. */
  readonly reused: number;
  readonly published: DateRange;
  readonly skipped: readonly Skipped[];
}

/**
 * Brings an index up to date with a corpus: keeps the segments of earlier builds, also of builds that came to no end,
 * makes new ones of the articles that are in none, and publishes a snapshot of both.
 * Throws a `Problem` when the corpus cannot be read or the index not written; the old snapshot is untouched then.
 */
export async function updateIndex(options: UpdateOptions): Promise<BuildReport> {
  const { index, model, makeSegments } = options;
  const claim = await claimIndex(index);
  try {
    const known = await KnownSegments.read(index, model);
    const old = new OldArticles(index);
    const progress = new Progress(options.onProgress);
    const onAdded = (articles: number, passages: number) => progress.add(articles, passages);
    const maker = makeSegments({ index, folder: claim.folder, onAdded });
    try {
      const read = await takeUpCorpus(options, { known, old, maker, progress });
      const made = await Promise.all((await maker.finish()).map((name) => segmentOf(index, name)));
      const segments = [...read.kept, ...made];
      const counts = countsOf(segments);
      if (counts.articles > 0) {
        const folder = path.join(claim.folder, 'snapshot');
        await writingTo(index, () => writeSnapshot(index, folder, { model, segments, files: read.files }));
      }
      return { ...counts, reused: read.reused, skipped: read.skipped };
    } finally {
      await maker.close();
      await old.close();
    }
  } finally {
    await claim.release();
  }
}

interface Work {
  readonly known: KnownSegments;
  readonly old: OldArticles;
  readonly maker: SegmentMaker;
  readonly progress: Progress;
}

/** Reads the corpus, gives what is new to the maker of segments, and finds out what can be kept. */
async function takeUpCorpus(
  { readCorpus, index, sizes = SEGMENT_SIZES }: UpdateOptions,
  { known, old, maker, progress }: Work,
): Promise<{ kept: KnownSegment[]; files: FileRecord[]; skipped: Skipped[]; reused: number }> {
  const before = await readRecord(index, known);
  const rewritten = segmentsToRewrite(known, sizes);
  const files: FileRecord[] = [];
  const skipped: Skipped[] = [];
  const present = new Map<KnownSegment, Set<number>>();
  let reused = 0;
  const onFile = (record: FileRecord) => files.push(record);
  for await (const event of readCorpus({ before: (file) => before.get(file), onFile })) {
    if (event.kind === 'skipped') {
      skipped.push(event.skipped);
      continue;
    }
    const { id, file } = event.kind === 'article' ? event.article : event;
    const found = known.find(id);
    if (found) reused += found.segment.passagesOf(found.article);
    if (found && found.file === file && !rewritten.has(found.segment)) {
      const articles = present.get(found.segment) ?? new Set();
      present.set(found.segment, articles.add(found.article));
      progress.add(1, found.segment.passagesOf(found.article));
      if (event.kind === 'article') maker.passOver(event.article);
      const { name, passages, isPart, labels } = found.segment;
      if (isPart && articles.size === labels.length) await maker.takePart({ name, passages });
    } else if (found) {
      const { article, passages } = await old.take(found);
      await maker.add({ ...article, file }, passages);
    } else if (event.kind === 'article') await maker.add(event.article);
    else throw new Error(`${file} was taken for unchanged, but its article ${id} is in no segment`);
  }
  const kept: KnownSegment[] = [];
  for (const [segment, articles] of present) {
    for (const article of segment.labels.keys()) if (!articles.has(article)) segment.removed.add(article);
    if (segment.isPart && segment.removed.size === 0) continue;
    if (!segment.isPart && !segment.isThin) {
      kept.push(segment);
      continue;
    }
    for (const number of segment.kept()) {
      const { article, passages } = await old.take({ segment, article: number });
      await maker.add(article, passages);
    }
  }
  return { kept, files, skipped, reused };
}

async function segmentOf(index: string, name: string): Promise<KnownSegment> {
  return KnownSegment.read(await segmentFolder(index, name));
}

/** Counts what has been taken up. */
class Progress {
  readonly #onProgress: UpdateOptions['onProgress'];
  #articles = 0;
  #passages = 0;

  constructor(onProgress: UpdateOptions['onProgress']) {
    this.#onProgress = onProgress;
  }

  add(articles: number, passages: number): void {
    this.#articles += articles;
    this.#passages += passages;
    this.#onProgress?.({ articles: this.#articles, passages: this.#passages });
  }
}
