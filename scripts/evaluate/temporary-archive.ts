import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildArchive } from '../../src/archive/build-archive.ts';
import { DiskArchive } from '../../src/archive/disk-archive.ts';
import type { Article } from '../../src/domain/article.ts';
import type { Embedder } from '../../src/embedding/embedder.ts';

/** Builds an archive of articles as `npm run index` would, runs work on it, and removes it. */
export async function withArchive<T>(
  articles: Iterable<Article> | AsyncIterable<Article>,
  embedder: Embedder,
  work: (archive: DiskArchive) => Promise<T>,
): Promise<T> {
  const index = await mkdtemp(path.join(tmpdir(), 'dateline-'));
  try {
    await buildArchive({ corpus: events(articles), index, embedder });
    const archive = await DiskArchive.open(index, embedder.model);
    try {
      return await work(archive);
    } finally {
      await archive.close();
    }
  } finally {
    await rm(index, { recursive: true, force: true });
  }
}

async function* events(articles: Iterable<Article> | AsyncIterable<Article>) {
  for await (const article of articles) yield { kind: 'article' as const, article };
}
