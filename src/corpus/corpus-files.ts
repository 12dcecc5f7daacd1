import type { BigIntStats } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { Problem } from '../domain/problem.ts';
import type { CorpusFile } from './corpus-reader.ts';
import type { Skipped } from './skipped.ts';
import { Unreadable, unreadableFrom } from './unreadable.ts';

/** Files that lie beside articles without being any: notes about the folder, pictures, what saved web pages bring along. */
const BY_FILES =
  /^(?:\..*|(?:readme|licen[cs]e|copying|notice|changelog)(?:\.(?:md|markdown|txt))?|thumbs\.db|desktop\.ini|.*\.(?:jpe?g|png|gif|webp|avif|svg|ico|bmp|tiff?|css|m?js|woff2?|ttf))$/i;

/**
 * The files below a folder in code-unit order of their paths, by-files left out. Symbolic links are followed only
 * within the folder, and each file is found once, so that loops end. What cannot be reached is found as `Skipped`.
 * Throws a `Problem` when the folder itself cannot be read.
 */
export async function* corpusFiles(folder: string): AsyncGenerator<CorpusFile | Skipped> {
  // A stack of what is still to visit, last first, because folders can be nested deeper than calls.
  const { root, waiting } = await openCorpus(folder);
  const seen = new Set([root]);
  for (let entry = waiting.pop(); entry !== undefined; entry = waiting.pop()) {
    const { file, place, linked } = entry;
    try {
      const real = linked ? await targetWithin(root, place) : place;
      if (seen.has(real)) continue;
      seen.add(real);
      const status = await stat(real, { bigint: true });
      if (status.isDirectory()) for (const inner of await entriesOf(real, `${file}/`)) waiting.push(inner);
      else if (status.isFile()) yield { path: real, file, ...describe(status) };
      else throw new Unreadable('is no regular file; take it out of the corpus');
    } catch (error) {
      const { line, message } = unreadableFrom(error);
      yield { file, line, reason: message };
    }
  }
}

function describe({ ino, size, mtimeNs, ctimeNs }: BigIntStats): Omit<CorpusFile, 'path' | 'file'> {
  // A program can set back the time of modification, but not that of the last change of any kind.
  return {
    size: Number(size),
    stamp: `${ino} ${size} ${mtimeNs} ${ctimeNs}`,
    changed: Number(ctimeNs) / 1e6,
  };
}

/** The bytes of all files that {@link corpusFiles} finds: what a reader of the whole corpus has before it. */
export async function corpusBytes(folder: string): Promise<number> {
  let bytes = 0;
  for await (const found of corpusFiles(folder)) if ('size' in found) bytes += found.size;
  return bytes;
}

/** Something in a folder that has not been looked at yet. */
interface Entry {
  /** Path relative to the corpus folder, as it is shown. */
  readonly file: string;
  /** Where it is on this machine; no folder above it is a link. */
  readonly place: string;
  readonly linked: boolean;
}

async function openCorpus(folder: string): Promise<{ root: string; waiting: Entry[] }> {
  try {
    const root = await realpath(folder);
    return { root, waiting: await entriesOf(root, '') };
  } catch (error) {
    const reason =
      (error as NodeJS.ErrnoException).code === 'ENOTDIR' ? 'is no folder' : unreadableFrom(error).message;
    throw new Problem('CORPUS_UNREADABLE', `The corpus folder ${folder} ${reason}.`, { cause: error });
  }
}

/** What a folder holds, by-files left out, in falling order: the last one comes first in the corpus. */
async function entriesOf(folder: string, prefix: string): Promise<Entry[]> {
  const entries: (Entry & { sortKey: string })[] = [];
  for (const found of await readdir(folder, { withFileTypes: true })) {
    if (BY_FILES.test(found.name)) continue;
    const place = path.join(folder, found.name);
    const linked = found.isSymbolicLink();
    const isFolder = linked ? await leadsToFolder(place) : found.isDirectory();
    const file = prefix + found.name;
    entries.push({ file, place, linked, sortKey: isFolder ? `${file}/` : file });
  }
  return entries.sort((a, b) => (a.sortKey < b.sortKey ? 1 : -1));
}

async function leadsToFolder(link: string): Promise<boolean> {
  // A link that leads nowhere is reported when its turn comes.
  return stat(link).then(
    (status) => status.isDirectory(),
    () => false,
  );
}

/** Where a link leads. Throws `Unreadable` when that is outside the corpus. */
async function targetWithin(root: string, link: string): Promise<string> {
  const target = await realpath(link).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOENT'
      ? new Unreadable('is a symbolic link that leads nowhere; remove it')
      : error;
  });
  const inside = target === root || target.startsWith(root.endsWith(path.sep) ? root : root + path.sep);
  if (!inside)
    throw new Unreadable('is a symbolic link that leaves the corpus folder; copy the file into it instead');
  return target;
}
