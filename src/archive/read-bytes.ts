import { readSync } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';

/**
 * The bytes `[start, end)` of a file that is at least so long. Reads at once, without a promise: a piece that the
 * system holds in memory, as it does those in use, takes microseconds.
 */
export function readBytes(file: FileHandle, start: number, end: number): Buffer {
  const bytes = Buffer.allocUnsafe(end - start);
  readSync(file.fd, bytes, 0, bytes.length, start);
  return bytes;
}
