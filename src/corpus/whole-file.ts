import { open } from 'node:fs/promises';
import type { Article } from '../domain/article.ts';
import { LARGEST_ARTICLE, TOO_LARGE } from './article-limit.ts';
import type { CorpusReader } from './corpus-reader.ts';
import { decodeText } from './decode-text.ts';
import { Unreadable } from './unreadable.ts';

/**
 * A reader for formats with one article a file.
 * @param parse turns the decoded text of a file into its article, or throws `Unreadable`
 */
export function wholeFileReader(
  endings: readonly string[],
  parse: (text: string, file: string) => Article,
): CorpusReader {
  return {
    endings,
    async *read({ path, file, size }, onBytes) {
      if (size > LARGEST_ARTICLE) throw new Unreadable(TOO_LARGE);
      const bytes = await readAtMost(path, LARGEST_ARTICLE + 1);
      onBytes(bytes.length);
      // It may have grown since its size was taken.
      if (bytes.length > LARGEST_ARTICLE) throw new Unreadable(TOO_LARGE);
      yield { kind: 'article', article: parse(decodeText(bytes), file) };
    },
  };
}

async function readAtMost(path: string, limit: number): Promise<Buffer> {
  const handle = await open(path);
  try {
    const pieces: Buffer[] = [];
    let length = 0;
    while (length < limit) {
      const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(Math.min(65_536, limit - length)));
      if (bytesRead === 0) break;
      pieces.push(buffer.subarray(0, bytesRead));
      length += bytesRead;
    }
    return Buffer.concat(pieces);
  } finally {
    await handle.close();
  }
}
