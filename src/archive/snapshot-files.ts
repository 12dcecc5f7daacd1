import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { DateRange } from '../domain/date-range.ts';
import { Problem } from '../domain/problem.ts';
import type { EmbeddingModel } from '../embedding/embedding-model.ts';

/** Raised whenever the files below change in form or in what they mean. */
export const FORMAT_VERSION = 2;

/** The files of a snapshot besides its manifest. */
export const FILES = {
  /** The articles but for their texts, as JSON, one after the other. */
  articles: 'articles.json-sequence',
  /** Their texts in UTF-16, so that a span is read without the rest of its article. */
  texts: 'texts.utf16le',
  articleTable: 'articles.columns',
  passageTable: 'passages.columns',
  passageVectors: 'passages.hnsw',
  /** One int8 vector a sentence, in the order of the sentences. */
  sentenceVectors: 'sentences.int8',
  terms: 'terms.columns',
  titles: 'titles.columns',
  dates: 'dates.columns',
  /** Names for completing what a person types, as a JSON array. */
  topics: 'topics.json',
} as const;

export interface Manifest {
  readonly format: number;
  readonly model: EmbeddingModel;
  readonly articles: number;
  readonly passages: number;
  readonly sentences: number;
  readonly published: DateRange;
  /** Hash over the content hashes of all articles in order: equal corpora, equal fingerprints. */
  readonly corpus: string;
  /** ISO 8601 instant. */
  readonly builtAt: string;
  /** SHA-256 of every file by name. */
  readonly checksums: Readonly<Record<string, string>>;
}

const POINTER = 'current';
const MANIFEST = 'manifest.json';
const SNAPSHOT = /^snapshot-[\dTZ-]+-[\da-f]{8}$/;
const REBUILD = 'Run `npm run index` to rebuild it.';

/** The name and manifest of the snapshot in use, or undefined when nothing has been built yet. Throws a `Problem` when it is damaged. */
export async function currentSnapshot(
  index: string,
): Promise<{ name: string; folder: string; manifest: Manifest } | undefined> {
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
  const damaged = (what: string) =>
    new Problem('SNAPSHOT_DAMAGED', `The snapshot ${folder} is damaged: ${what}. ${REBUILD}`);
  if (!SNAPSHOT.test(name) || pointer !== `${name} ${checksum}\n`) {
    throw new Problem(
      'SNAPSHOT_DAMAGED',
      `The index in ${index} is damaged: its file ${POINTER} names no snapshot. ${REBUILD}`,
    );
  }
  const text = await readFile(path.join(folder, MANIFEST), 'utf8').catch(() => {
    throw damaged(`${MANIFEST} is missing`);
  });
  if (createHash('sha256').update(text).digest('hex') !== checksum)
    throw damaged(`${MANIFEST} does not match its checksum`);
  const manifest = JSON.parse(text) as Manifest;
  if (manifest.format !== FORMAT_VERSION) {
    throw new Problem(
      'SNAPSHOT_FORMAT',
      `The snapshot ${folder} has format ${manifest.format}; this version of Dateline reads format ${FORMAT_VERSION}. ${REBUILD}`,
    );
  }
  return { name, folder, manifest };
}

/** Compares every file of a snapshot with the manifest's checksum. Throws a `Problem` that names the first that differs. */
export async function verifySnapshot(folder: string, manifest: Manifest): Promise<void> {
  await Promise.all(
    Object.entries(manifest.checksums).map(async ([file, checksum]) => {
      const found = await checksumOf(path.join(folder, file)).catch(() => 'missing');
      if (found === checksum) return;
      throw new Problem(
        'SNAPSHOT_DAMAGED',
        `The snapshot ${folder} is damaged: ${file} ${found === 'missing' ? 'is missing' : 'does not match its checksum'}. ${REBUILD}`,
      );
    }),
  );
}

/**
 * Finishes a snapshot built in `folder`: writes its manifest, gives it its name and makes it current by one rename.
 * Until that rename the old snapshot is current. Keeps the one before, which a bot may still be reading.
 */
export async function publishSnapshot(
  index: string,
  folder: string,
  content: Omit<Manifest, 'format' | 'checksums'>,
): Promise<void> {
  const names = Object.values(FILES);
  const sums = await Promise.all(names.map((name) => checksumOf(path.join(folder, name))));
  const manifest: Manifest = {
    format: FORMAT_VERSION,
    ...content,
    checksums: Object.fromEntries(names.map((name, place) => [name, sums[place]])),
  };
  const text = `${JSON.stringify(manifest, null, 2)}\n`;
  await writeFile(path.join(folder, MANIFEST), text);
  for (const name of [...names, MANIFEST]) await flushed(path.join(folder, name));
  const before = await currentSnapshot(index).catch(() => undefined);
  const name = `snapshot-${content.builtAt.replace(/\W/g, '-')}-${manifest.corpus.slice(0, 8)}`;
  await rename(folder, path.join(index, name));
  const pointer = path.join(index, `${POINTER}.new`);
  await writeFile(pointer, `${name} ${createHash('sha256').update(text).digest('hex')}\n`);
  await flushed(pointer);
  await rename(pointer, path.join(index, POINTER));
  for (const entry of await readdir(index)) {
    if (SNAPSHOT.test(entry) && entry !== name && entry !== before?.name) {
      await rm(path.join(index, entry), { recursive: true, force: true });
    }
  }
}

async function checksumOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 })) hash.update(chunk);
  return hash.digest('hex');
}

async function flushed(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  await handle.sync();
  await handle.close();
}

/** A text that changes when another snapshot becomes current; empty when there is none. */
export async function snapshotMark(index: string): Promise<string> {
  const found = await stat(path.join(index, POINTER)).catch(() => undefined);
  return found ? `${found.ino} ${found.mtimeMs}` : '';
}
