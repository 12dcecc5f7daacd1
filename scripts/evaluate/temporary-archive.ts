import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildArchive } from '../../src/archive/build-archive.ts';
import { DiskArchive } from '../../src/archive/disk-archive.ts';
import type { Article } from '../../src/domain/article.ts';
import type { Embedder } from '../../src/embedding/embedder.ts';

/** An archive on disk for as long as it is wanted. */
export class TemporaryArchive {
  readonly archive: DiskArchive;
  readonly #folder: string;

  private constructor(archive: DiskArchive, folder: string) {
    this.archive = archive;
    this.#folder = folder;
  }

  /** Builds an archive of articles as `npm run index` would. */
  static async build(
    articles: Iterable<Article> | AsyncIterable<Article>,
    embedder: Embedder,
  ): Promise<TemporaryArchive> {
    const folder = await mkdtemp(path.join(tmpdir(), 'dateline-'));
    try {
      await buildArchive({ corpus: events(articles), index: folder, embedder });
      return new TemporaryArchive(await DiskArchive.open(folder, embedder.model), folder);
    } catch (error) {
      await rm(folder, { recursive: true, force: true });
      throw error;
    }
  }

  /** Closes the archive and removes it from the disk. */
  async remove(): Promise<void> {
    await this.archive.close();
    await rm(this.#folder, { recursive: true, force: true });
  }
}

/** Builds an archive of articles, runs work on it, and removes it. */
export async function withArchive<T>(
  articles: Iterable<Article> | AsyncIterable<Article>,
  embedder: Embedder,
  work: (archive: DiskArchive) => Promise<T>,
): Promise<T> {
  const temporary = await TemporaryArchive.build(articles, embedder);
  try {
    return await work(temporary.archive);
  } finally {
    await temporary.remove();
  }
}

async function* events(articles: Iterable<Article> | AsyncIterable<Article>) {
  for await (const article of articles) yield { kind: 'article' as const, article };
}
