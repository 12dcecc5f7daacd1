import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type FileRecord, READING_VERSION } from '../corpus/file-record.ts';
import type { KnownSegments } from './known-segments.ts';
import { currentSnapshot, SNAPSHOT_FILES, verifySnapshot } from './snapshot-files.ts';

/** What a build found in the files of its corpus. */
interface ReadingRecord {
  readonly version: number;
  readonly files: readonly FileRecord[];
}

/**
 * What the build of the current snapshot found in each file, by its path; only files whose articles are all known.
 * Nothing where there is no sound snapshot, or the readers have changed since.
 */
export async function readRecord(
  index: string,
  known: KnownSegments,
): Promise<ReadonlyMap<string, FileRecord>> {
  const record = await recordOf(index).catch(() => undefined);
  if (record?.version !== READING_VERSION) return new Map();
  const isKnown = ({ file, found }: FileRecord) =>
    found.every((one) => one.kind !== 'article' || known.find(one.id)?.file === file);
  return new Map(record.files.filter(isKnown).map((file) => [file.file, file]));
}

async function recordOf(index: string): Promise<ReadingRecord | undefined> {
  const current = await currentSnapshot(index);
  if (!current) return undefined;
  await verifySnapshot(current);
  return JSON.parse(await readFile(path.join(current.folder, SNAPSHOT_FILES.reading), 'utf8'));
}

/** Writes the record of a snapshot whose files are in `folder`. */
export async function writeRecord(folder: string, files: readonly FileRecord[]): Promise<void> {
  const record: ReadingRecord = { version: READING_VERSION, files };
  await writeFile(path.join(folder, SNAPSHOT_FILES.reading), JSON.stringify(record));
}
