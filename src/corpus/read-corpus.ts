import { corpusFiles } from './corpus-files.ts';
import type { CorpusEvent, CorpusFile, CorpusReader, Unchanged } from './corpus-reader.ts';
import { datedText } from './dated-text.ts';
import { ArticlesSeen, keysOf } from './duplicates.ts';
import { type FileRecord, stillHolds } from './file-record.ts';
import { html } from './html.ts';
import { jsonArray } from './json-array.ts';
import { jsonLines } from './json-lines.ts';
import { markdown } from './markdown.ts';
import type { Skipped } from './skipped.ts';
import { Unreadable, unreadableFrom } from './unreadable.ts';

export type { CorpusEvent } from './corpus-reader.ts';

const READERS: readonly CorpusReader[] = [datedText, markdown, jsonLines, jsonArray, html];

/** A file whose last change is so recent, in milliseconds, may change again without its stamp showing it. */
const SETTLED_AFTER = 100;

export interface ReadingOptions {
  /** Told the bytes of the corpus that were dealt with; all calls together come to `corpusBytes`. */
  readonly onBytes?: (count: number) => void;
}

export interface ChangesOptions extends ReadingOptions {
  /** What an earlier reading found in a file. */
  readonly before: (file: string) => FileRecord | undefined;
  /** Told what each file was found to hold, for the next reading. */
  readonly onFile: (record: FileRecord) => void;
}

/**
 * Reads the articles of a folder and of the folders in it, in code-unit order of their paths. One article is in memory
 * at a time. What cannot be read, and an article that was there before, is an event; the rest is read all the same.
 * Throws a `Problem` when the folder itself cannot be read.
 */
export async function* readCorpus(folder: string, options: ReadingOptions = {}): AsyncGenerator<CorpusEvent> {
  const changes = readChanges(folder, { ...options, before: () => undefined, onFile: () => {} });
  for await (const event of changes) if (event.kind !== 'unchanged') yield event;
}

/** {@link readCorpus}, but of files that have not changed since an earlier reading only the ids of their articles. */
export async function* readChanges(
  folder: string,
  { before, onFile, onBytes = () => {} }: ChangesOptions,
): AsyncGenerator<CorpusEvent | Unchanged> {
  const seen = new ArticlesSeen();
  for await (const found of corpusFiles(folder)) {
    if (!('size' in found)) {
      yield { kind: 'skipped', skipped: found };
      continue;
    }
    const record = before(found.file);
    if (record?.stamp === found.stamp && stillHolds(record, seen)) {
      yield* recordedEvents(record, seen);
      onBytes(found.size);
      onFile(record);
      continue;
    }
    const inFile: FileRecord['found'][number][] = [];
    const isSettled = Date.now() - found.changed > SETTLED_AFTER;
    for await (const event of readFile(found, onBytes)) yield noted(event, seen, inFile);
    if (isSettled) onFile({ file: found.file, stamp: found.stamp, found: inFile });
  }
}

/** Reads one file by the reader for its ending, and accounts for all its bytes. */
async function* readFile(file: CorpusFile, onBytes: (count: number) => void): AsyncGenerator<CorpusEvent> {
  let rest = file.size;
  const count = (bytes: number) => {
    // It may have grown since its size was taken.
    const known = Math.min(bytes, rest);
    rest -= known;
    onBytes(known);
  };
  try {
    yield* readerFor(file).read(file, count);
  } catch (error) {
    const { line, message } = unreadableFrom(error);
    yield { kind: 'skipped', skipped: { file: file.file, line, reason: message } };
  }
  onBytes(rest);
}

function readerFor({ file }: CorpusFile): CorpusReader {
  const name = file.toLowerCase();
  const reader = READERS.find(({ endings }) => endings.some((ending) => name.endsWith(ending)));
  if (reader) return reader;
  const known = READERS.flatMap(({ endings }) => endings).join(', ');
  throw new Unreadable(`is of an unknown format; known file endings are ${known}`);
}

/** Notes what was found in a file; an article that was there before becomes one that is skipped. */
function noted(event: CorpusEvent, seen: ArticlesSeen, inFile: FileRecord['found'][number][]): CorpusEvent {
  if (event.kind === 'skipped') {
    inFile.push({ kind: 'fault', skipped: event.skipped });
    return event;
  }
  const { article, line } = event;
  const keys = keysOf(article);
  const duplicateOf = seen.placeOf(keys);
  if (duplicateOf !== undefined) {
    inFile.push({ kind: 'duplicate', keys, line });
    return { kind: 'skipped', skipped: duplicate(article.file, line, duplicateOf) };
  }
  seen.remember(keys, placeOf(article.file, line));
  inFile.push({ kind: 'article', id: article.id, keys, line });
  return event;
}

/** The events of a file that need not be read again. */
function* recordedEvents(
  { file, found }: FileRecord,
  seen: ArticlesSeen,
): Generator<CorpusEvent | Unchanged> {
  for (const one of found) {
    if (one.kind === 'fault') yield { kind: 'skipped', skipped: one.skipped };
    else if (one.kind === 'duplicate') {
      yield { kind: 'skipped', skipped: duplicate(file, one.line, seen.placeOf(one.keys)!) };
    } else {
      seen.remember(one.keys, placeOf(file, one.line));
      yield { kind: 'unchanged', file, id: one.id };
    }
  }
}

const placeOf = (file: string, line: number | undefined) => (line === undefined ? file : `${file}:${line}`);

function duplicate(file: string, line: number | undefined, duplicateOf: string): Skipped {
  return { file, line: line ?? 1, reason: `is the same article as ${duplicateOf}`, duplicateOf };
}
