import type { CorpusEvent } from '../corpus/read-corpus.ts';
import type { Skipped } from '../corpus/skipped.ts';
import type { Article } from '../domain/article.ts';
import type { DateRange } from '../domain/date-range.ts';
import type { Embedder, TokenIds } from '../embedding/embedder.ts';
import { claimIndex, writingTo } from './claim-index.ts';
import { DiskArchive } from './disk-archive.ts';
import { type PassageDraft, splitPassages } from './passages.ts';
import { contentHash, type EmbeddedPassage, SnapshotWriter } from './snapshot-writer.ts';

export interface BuildOptions {
  /** The articles in order, and what could not be read. */
  readonly corpus: AsyncIterable<CorpusEvent>;
  /** Folder that holds the snapshots. */
  readonly index: string;
  readonly embedder: Embedder;
  /** Called after each batch with the counts so far. */
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
  /** Passages whose vectors were taken over from the snapshot before. */
  readonly reused: number;
  readonly published: DateRange;
  readonly skipped: readonly Skipped[];
}

/** Articles are embedded together until their passages hold this many tokens. */
const BATCH_TOKENS = 32_768;

/**
 * Splits a corpus into passages, embeds what is new since the current snapshot, and publishes a new one.
 * Throws a `Problem` when the corpus cannot be read or the index not written; the old snapshot is untouched then.
 */
export async function buildArchive(options: BuildOptions): Promise<BuildReport> {
  const claim = await claimIndex(options.index);
  try {
    const known = await VectorsBefore.open(options.index, options.embedder);
    try {
      return await buildSnapshot(options, claim.folder, known);
    } finally {
      await known.close();
    }
  } finally {
    await claim.release();
  }
}

async function buildSnapshot(
  { corpus, index, embedder, onProgress }: BuildOptions,
  folder: string,
  known: VectorsBefore,
): Promise<BuildReport> {
  const writer = await writingTo(index, () => SnapshotWriter.open(folder, embedder.model));
  const skipped: Skipped[] = [];
  let batch: PendingArticle[] = [];
  let tokens = 0;
  let reused = 0;
  const flush = async () => {
    const ready = await embedded(batch, embedder);
    await writingTo(index, async () => {
      for (const { article, passages } of ready) await writer.add(article, passages);
    });
    batch = [];
    tokens = 0;
    onProgress?.({ articles: writer.articles, passages: writer.passages });
  };
  try {
    for await (const event of corpus) {
      if (event.kind === 'skipped') {
        skipped.push(event.skipped);
        continue;
      }
      const { article } = event;
      const ready = known.passagesOf(article);
      const drafts = ready ? [] : splitPassages(article, embedder);
      reused += ready?.length ?? 0;
      batch.push({ article, ready, drafts });
      for (const draft of drafts) for (const sentence of draft.tokens) tokens += sentence.length;
      if (tokens >= BATCH_TOKENS || batch.length >= 1000) await flush();
    }
    await flush();
    const { articles, passages, published } = writer;
    if (articles > 0) await writingTo(index, () => writer.publish(index, new Date().toISOString()));
    return { articles, passages, reused, published, skipped };
  } finally {
    await writer.close();
  }
}

interface PendingArticle {
  readonly article: Article;
  /** Its passages with their vectors, when an earlier build has made them. */
  readonly ready: EmbeddedPassage[] | undefined;
  readonly drafts: readonly { passage: PassageDraft; tokens: TokenIds[] }[];
}

async function embedded(batch: readonly PendingArticle[], embedder: Embedder) {
  const vectors = await embedder.embedPassages(
    batch.flatMap(({ drafts }) => drafts.map(({ tokens }) => tokens)),
  );
  let next = 0;
  return batch.map(({ article, ready, drafts }) => ({
    article,
    passages: ready ?? drafts.map(({ passage }) => ({ passage, vectors: vectors[next++] })),
  }));
}

/** The vectors of the current snapshot, found by an article's content. Without a usable snapshot it knows nothing. */
class VectorsBefore {
  readonly #archive: DiskArchive | undefined;
  readonly #articles: ReadonlyMap<string, number>;

  private constructor(archive?: DiskArchive) {
    this.#archive = archive;
    this.#articles = new Map(archive?.contentHashes());
  }

  static async open(index: string, embedder: Embedder): Promise<VectorsBefore> {
    // A snapshot that is missing, damaged or of another model is simply built anew.
    return new VectorsBefore(await DiskArchive.open(index, embedder.model).catch(() => undefined));
  }

  passagesOf(article: Article): EmbeddedPassage[] | undefined {
    const archive = this.#archive;
    const number = this.#articles.get(contentHash(article).toString('hex'));
    if (!archive || number === undefined) return undefined;
    return archive.passagesOf(number).map((passage) => ({
      passage,
      vectors: {
        passage: archive.passageVector(passage),
        sentences: archive.vectorsOf(passage),
      },
    }));
  }

  async close(): Promise<void> {
    await this.#archive?.close();
  }
}
