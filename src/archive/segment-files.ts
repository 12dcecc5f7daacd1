import { createHash } from 'node:crypto';
import { open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Problem } from '../domain/problem.ts';
import type { EmbeddingModel } from '../embedding/embedding-model.ts';
import { checksumOf } from './checksum.ts';

/** Raised whenever the files of an index change in form or in what they mean: with the rules for dates or terms, too. */
export const FORMAT_VERSION = 5;

/** What mends a damaged index, for messages. */
export const REBUILD = 'Run `npm run index` to rebuild it.';

/** The files of a segment besides its manifest. */
export const SEGMENT_FILES = {
  /** The articles but for their texts, as JSON, one after the other. */
  articles: 'articles.json-sequence',
  /** Their texts in UTF-16, so that a span is read without the rest of its article. */
  texts: 'texts.utf16le',
  articleTable: 'articles.columns',
  passageTable: 'passages.columns',
  passageVectors: 'passages.vectors',
  /** One int8 vector a sentence, in the order of the sentences. */
  sentenceVectors: 'sentences.int8',
  terms: 'terms.columns',
  titles: 'titles.columns',
  dates: 'dates.columns',
  /** Of each article its file, title and outlet, as a JSON array. */
  headers: 'headers.json',
  /** Of each article its `ArticleNames`, as a JSON array. */
  names: 'names.json',
} as const;

export const MANIFEST = 'manifest.json';

export interface SegmentManifest {
  readonly format: number;
  readonly model: EmbeddingModel;
  readonly articles: number;
  readonly passages: number;
  readonly sentences: number;
  /** Whether it is to be merged with others before anybody searches it: its vectors are in no graph. */
  readonly isPart?: true;
  /** CRC-32 of every file by name. */
  readonly checksums: Readonly<Record<string, string>>;
}

/** A segment that is whole. Its name stands for its content. */
export interface SegmentFolder {
  readonly name: string;
  readonly folder: string;
  readonly manifest: SegmentManifest;
}

/** Names of segments: their manifest's hash is part of them. */
export const SEGMENT = /^segment-[\da-f]{16}$/;

const nameOf = (manifest: string) =>
  `segment-${createHash('sha256').update(manifest).digest('hex').slice(0, 16)}`;

/** Finishes a segment written in `folder`: its manifest is written, and it is moved into the index under its name. */
export async function finishSegment(
  index: string,
  folder: string,
  content: Omit<SegmentManifest, 'format' | 'checksums'>,
): Promise<string> {
  const name = nameOf(await writeManifest(folder, Object.values(SEGMENT_FILES), content));
  const place = path.join(index, name);
  // One of that name would be the same; but it may be damaged, and nobody needs it before this build has ended well.
  await rm(place, { recursive: true, force: true });
  await rename(folder, place);
  return name;
}

/** The manifest of a segment of an index. Throws a `Problem` when it is missing or damaged. */
export async function segmentFolder(index: string, name: string): Promise<SegmentFolder> {
  const folder = path.join(index, name);
  const text = await readFile(path.join(folder, MANIFEST), 'utf8').catch(() => {
    throw damaged(folder, MANIFEST, 'is missing');
  });
  if (nameOf(text) !== name) throw damaged(folder, MANIFEST, 'does not match its checksum');
  return { name, folder, manifest: JSON.parse(text) as SegmentManifest };
}

/** Compares files with their checksums. Throws a `Problem` that names the first that differs. */
export async function verifyFiles(
  folder: string,
  checksums: Readonly<Record<string, string>>,
): Promise<void> {
  await Promise.all(
    Object.entries(checksums).map(async ([file, checksum]) => {
      const found = await checksumOf(path.join(folder, file)).catch(() => undefined);
      if (found === undefined) throw damaged(folder, file, 'is missing');
      if (found !== checksum) throw damaged(folder, file, 'does not match its checksum');
    }),
  );
}

/**
 * Writes the manifest of a segment or snapshot: what is said of it, its format, and the checksums of its files. Waits
 * until all of it is on the disk. Gives the manifest's text.
 */
export async function writeManifest(
  folder: string,
  files: readonly string[],
  content: object,
): Promise<string> {
  const sums = await Promise.all(files.map((file) => checksumOf(path.join(folder, file))));
  const checksums = Object.fromEntries(files.map((file, place) => [file, sums[place]]));
  const text = `${JSON.stringify({ format: FORMAT_VERSION, ...content, checksums }, null, 2)}\n`;
  await writeFile(path.join(folder, MANIFEST), text);
  for (const file of [...files, MANIFEST]) await flushed(path.join(folder, file));
  return text;
}

/** Waits until the system has put a file's content on the disk. */
export async function flushed(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  await handle.sync();
  await handle.close();
}

/** The `Problem` of a damaged part of an index. */
export function damaged(folder: string, file: string, what: string): Problem {
  return new Problem(
    'SNAPSHOT_DAMAGED',
    `The index is damaged: ${path.join(folder, file)} ${what}. ${REBUILD}`,
  );
}
