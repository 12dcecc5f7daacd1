import { createHash } from 'node:crypto';
import { readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { DateRange } from '../domain/date-range.ts';
import { Problem } from '../domain/problem.ts';
import type { EmbeddingModel } from '../embedding/embedding-model.ts';
import {
  damaged,
  FORMAT_VERSION,
  flushed,
  MANIFEST,
  REBUILD,
  SEGMENT,
  verifyFiles,
  writeManifest,
} from './segment-files.ts';

/** The files of a snapshot besides its manifest and its segments. */
export const SNAPSHOT_FILES = {
  /** Names for completing what a person types, as a JSON array. */
  topics: 'topics.json',
  /** The names of each bearer that has several, as a JSON array of arrays. */
  aliases: 'aliases.json',
  /** What was found in each file of the corpus, for the next build: a `ReadingRecord`. */
  reading: 'reading.json',
} as const;

/** A segment as a snapshot has it. */
export interface SegmentEntry {
  readonly name: string;
  /** Numbers of its articles that are not in the archive any more. */
  readonly removed: readonly number[];
}

export interface Manifest {
  readonly format: number;
  readonly model: EmbeddingModel;
  /** One or more. Articles and passages are numbered in their order. */
  readonly segments: readonly SegmentEntry[];
  /** Without what was removed. */
  readonly articles: number;
  readonly passages: number;
  readonly published: DateRange;
  /** Hash over the ids and files of all articles: equal corpora, equal fingerprints. */
  readonly corpus: string;
  /** ISO 8601 instant. */
  readonly builtAt: string;
  /** CRC-32 of every file by name. */
  readonly checksums: Readonly<Record<string, string>>;
}

/** A snapshot in its index folder. */
export interface SnapshotFolder {
  readonly name: string;
  readonly folder: string;
  readonly manifest: Manifest;
}

const POINTER = 'current';
const SNAPSHOT = /^snapshot-[\dTZ-]+-[\da-f]{8}$/;

/** The snapshot in use, or undefined when nothing has been built yet. Throws a `Problem` when it is damaged. */
export async function currentSnapshot(index: string): Promise<SnapshotFolder | undefined> {
  const pointer = await readFile(path.join(index, POINTER), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw new Problem(
      'INDEX_UNREADABLE',
      `The index folder ${index} cannot be read (${error.message}). Choose another with --index or INDEX_DIR, or put it right and run \`npm run index\`.`,
    );
  });
  if (pointer === undefined) return undefined;
  const [name = '', checksum] = pointer.split(/[ \n]/);
  const folder = path.join(index, name);
  if (!SNAPSHOT.test(name) || pointer !== `${name} ${checksum}\n`) {
    throw damaged(index, POINTER, 'names no snapshot');
  }
  const text = await readFile(path.join(folder, MANIFEST), 'utf8').catch(() => {
    throw damaged(folder, MANIFEST, 'is missing');
  });
  if (createHash('sha256').update(text).digest('hex') !== checksum) {
    throw damaged(folder, MANIFEST, 'does not match its checksum');
  }
  const manifest = JSON.parse(text) as Manifest;
  if (manifest.format !== FORMAT_VERSION) {
    throw new Problem(
      'SNAPSHOT_FORMAT',
      `The snapshot ${folder} has format ${manifest.format}; this version of Dateline reads format ${FORMAT_VERSION}. ${REBUILD}`,
    );
  }
  return { name, folder, manifest };
}

/** Compares the files of a snapshot with their checksums, not those of its segments. Throws a `Problem` where one differs. */
export function verifySnapshot({ folder, manifest }: SnapshotFolder): Promise<void> {
  return verifyFiles(folder, manifest.checksums);
}

/**
 * Finishes a snapshot whose files are in `folder`: writes its manifest, gives it its name and makes it current by one
 * rename. Until that rename the old snapshot is current. Keeps the one before, which a bot may still be opening, and
 * deletes what neither of the two needs.
 */
export async function publishSnapshot(
  index: string,
  folder: string,
  content: Omit<Manifest, 'format' | 'checksums'>,
): Promise<void> {
  const text = await writeManifest(folder, Object.values(SNAPSHOT_FILES), content);
  const before = await currentSnapshot(index).catch(() => undefined);
  const name = `snapshot-${content.builtAt.replace(/\W/g, '-')}-${content.corpus.slice(0, 8)}`;
  await rename(folder, path.join(index, name));
  const pointer = path.join(index, `${POINTER}.new`);
  await writeFile(pointer, `${name} ${createHash('sha256').update(text).digest('hex')}\n`);
  await flushed(pointer);
  await rename(pointer, path.join(index, POINTER));
  const segments = [...content.segments, ...(before?.manifest.segments ?? [])];
  const needed = new Set([name, before?.name, ...segments.map((segment) => segment.name)]);
  for (const entry of await readdir(index)) {
    if (needed.has(entry) || !(SNAPSHOT.test(entry) || SEGMENT.test(entry))) continue;
    await rm(path.join(index, entry), { recursive: true, force: true });
  }
}

/** A text that changes when another snapshot becomes current; empty when there is none. */
export async function snapshotMark(index: string): Promise<string> {
  const found = await stat(path.join(index, POINTER)).catch(() => undefined);
  return found ? `${found.ino} ${found.mtimeMs}` : '';
}
