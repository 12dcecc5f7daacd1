import { corpusFiles } from './corpus-files.ts';
import type { CorpusEvent, CorpusFile, CorpusReader } from './corpus-reader.ts';
import { datedText } from './dated-text.ts';
import { ArticlesSeen } from './duplicates.ts';
import { html } from './html.ts';
import { jsonArray } from './json-array.ts';
import { jsonLines } from './json-lines.ts';
import { markdown } from './markdown.ts';
import { Unreadable, unreadableFrom } from './unreadable.ts';

export type { CorpusEvent } from './corpus-reader.ts';

const READERS: readonly CorpusReader[] = [datedText, markdown, jsonLines, jsonArray, html];

export interface ReadingOptions {
  /** Told the bytes of the corpus that were dealt with; all calls together come to `corpusBytes`. */
  readonly onBytes?: (count: number) => void;
}

/**
 * Reads the articles of a folder and of the folders in it, in code-unit order of their paths. One article is in memory
 * at a time. What cannot be read, and an article that was there before, is an event; the rest is read all the same.
 * Throws a `Problem` when the folder itself cannot be read.
 */
export async function* readCorpus(
  folder: string,
  { onBytes = () => {} }: ReadingOptions = {},
): AsyncGenerator<CorpusEvent> {
  const seen = new ArticlesSeen();
  for await (const found of corpusFiles(folder)) {
    if (!('size' in found)) {
      yield { kind: 'skipped', skipped: found };
      continue;
    }
    for await (const event of readFile(found, onBytes)) yield duplicateOr(event, seen);
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

function duplicateOr(event: CorpusEvent, seen: ArticlesSeen): CorpusEvent {
  if (event.kind === 'skipped') return event;
  const { article, line } = event;
  const duplicateOf = seen.placeBefore(
    article,
    line === undefined ? article.file : `${article.file}:${line}`,
  );
  if (duplicateOf === undefined) return event;
  const reason = `is the same article as ${duplicateOf}`;
  return { kind: 'skipped', skipped: { file: article.file, line: line ?? 1, reason, duplicateOf } };
}
