import { LARGEST_ARTICLE, TOO_LARGE } from './article-limit.ts';
import type { CorpusReader } from './corpus-reader.ts';
import { type JsonPiece, readJsonPieces } from './json-pieces.ts';
import { unreadableFrom } from './unreadable.ts';

const NEWLINE = 0x0a;

const BYTE_ORDER_MARK = Buffer.from('\uFEFF');

/** JSON Lines: one article a line, blank lines passed over, never more than a line in memory. */
export const jsonLines: CorpusReader = {
  endings: ['.jsonl', '.jsonl.gz', '.ndjson', '.ndjson.gz'],
  read: (file, onBytes) => readJsonPieces(file, onBytes, splitLines),
};

async function* splitLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<JsonPiece> {
  let line = 1;
  let held: Buffer[] = [];
  let length = 0;
  const hold = (bytes: Buffer) => {
    length += bytes.length;
    if (length > LARGEST_ARTICLE) held = [];
    else held.push(bytes);
  };
  const piece = (): JsonPiece | undefined => {
    if (length > LARGEST_ARTICLE) return { line, fault: TOO_LARGE };
    if (length === 0) return undefined;
    const bytes = withoutMark(Buffer.concat(held), line);
    return isBlank(bytes) ? undefined : { line, bytes };
  };
  try {
    for await (const chunk of chunks) {
      let start = 0;
      for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, start)) {
        hold(chunk.subarray(start, end));
        const found = piece();
        if (found) yield found;
        held = [];
        length = 0;
        line++;
        start = end + 1;
      }
      hold(chunk.subarray(start));
    }
  } catch (error) {
    yield { line, fault: unreadableFrom(error).message };
    return;
  }
  const last = piece();
  if (last) yield last;
}

/** The line without the byte-order mark that a file may begin with. */
function withoutMark(bytes: Buffer, line: number): Buffer {
  return line === 1 && bytes.subarray(0, 3).equals(BYTE_ORDER_MARK) ? bytes.subarray(3) : bytes;
}

/** Whether there is nothing but JSON's white space. */
function isBlank(bytes: Buffer): boolean {
  return bytes.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d);
}
