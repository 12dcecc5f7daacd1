import type { EmbeddingModel } from '../embedding/embedding-model.ts';
import type { Archive } from './archive.ts';
import { DiskArchive } from './disk-archive.ts';
import { Database } from './postgres/database.ts';
import { shownUrl } from './postgres/database-problem.ts';
import { generationMark } from './postgres/generation.ts';
import { PostgresArchive } from './postgres/postgres-archive.ts';
import { SegmentCache } from './segment-cache.ts';
import { snapshotMark } from './snapshot-files.ts';

/** Where the archive is kept: builds put a new one there now and then, bots read the current one. */
export interface ArchiveStore {
  /** The place as it may be shown. */
  readonly place: string;
  /** A text that changes when another archive becomes current; empty when there is none yet. */
  mark(): Promise<string>;
  /** Opens the current archive. Throws a `Problem` where there is none that `model` fits. */
  open(model: EmbeddingModel): Promise<Archive>;
  /** Releases what the archives of this store share; none of them may be used after it. */
  close(): Promise<void>;
}

/** The data base where the settings name one, else the index folder. */
export function archiveStore({
  indexFolder,
  databaseUrl,
}: {
  readonly indexFolder: string;
  readonly databaseUrl?: string;
}): ArchiveStore {
  return databaseUrl === undefined ? folderStore(indexFolder) : databaseStore(databaseUrl);
}

function folderStore(index: string): ArchiveStore {
  const cache = new SegmentCache();
  return {
    place: index,
    mark: () => snapshotMark(index),
    open: (model) => DiskArchive.open(index, model, cache),
    close: async () => {},
  };
}

function databaseStore(url: string): ArchiveStore {
  const database = new Database(url);
  return {
    place: shownUrl(url),
    mark: async () => String((await generationMark(database)) || ''),
    open: (model) => PostgresArchive.open(database, model),
    close: () => database.close(),
  };
}
