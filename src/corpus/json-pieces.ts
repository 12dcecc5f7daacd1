import { articleFromJson } from './article-from-json.ts';
import type { CorpusEvent, CorpusFile } from './corpus-reader.ts';
import { fileChunks } from './file-chunks.ts';
import { Unreadable, unreadableFrom } from './unreadable.ts';

/** The bytes of one JSON value and the line where they begin, or what is wrong in a line. */
export type JsonPiece =
  | { readonly line: number; readonly bytes: Buffer }
  | { readonly line: number; readonly fault: string };

/** A file is given up after so many faults with no article between them: it is something else, and the list must end. */
const MOST_FAULTS_IN_A_ROW = 100_000;

/**
 * Reads a file of several articles.
 * @param split cuts the file into pieces with a JSON value each; only one piece is held in memory
 */
export async function* readJsonPieces(
  { path, file }: CorpusFile,
  onBytes: (count: number) => void,
  split: (chunks: AsyncIterable<Buffer>) => AsyncGenerator<JsonPiece>,
): AsyncGenerator<CorpusEvent> {
  let faults = 0;
  let isEmpty = true;
  for await (const piece of split(fileChunks(path, onBytes))) {
    const event = eventFrom(piece, file);
    isEmpty = false;
    yield event;
    faults = event.kind === 'article' ? 0 : faults + 1;
    if (faults === MOST_FAULTS_IN_A_ROW) {
      throw new Unreadable(`is given up here: the last ${faults} entries were no articles`, piece.line);
    }
  }
  if (isEmpty) throw new Unreadable('is empty');
}

function eventFrom(piece: JsonPiece, file: string): CorpusEvent {
  const { line } = piece;
  if ('fault' in piece) return { kind: 'skipped', skipped: { file, line, reason: piece.fault } };
  try {
    return { kind: 'article', article: articleFromJson(piece.bytes, file), line };
  } catch (error) {
    const fault = unreadableFrom(error);
    return { kind: 'skipped', skipped: { file, line: line + fault.line - 1, reason: fault.message } };
  }
}
