import { isUtf8 } from 'node:buffer';
import { Unreadable } from './unreadable.ts';

const NEWLINE = 0x0a;

/**
 * Decodes strict UTF-8; a byte-order mark stays as U+FEFF, so that offsets fit the file as it is.
 * Throws `Unreadable` with the line of the first bad byte, or of the first NUL, which only binary files have.
 */
export function decodeText(bytes: Buffer): string {
  if (!isUtf8(bytes)) {
    throw new Unreadable('is not valid UTF-8; save it with that encoding', lineNotUtf8(bytes));
  }
  const nul = bytes.indexOf(0);
  if (nul !== -1) {
    throw new Unreadable('holds NUL characters, so it is not a text', lineAt(bytes.toString('latin1'), nul));
  }
  return bytes.toString('utf8');
}

/** The line, from 1, in which a place of a text lies. */
export function lineAt(text: string, at: number): number {
  let line = 1;
  for (let next = text.indexOf('\n'); next !== -1 && next < at; next = text.indexOf('\n', next + 1)) line++;
  return line;
}

function lineNotUtf8(bytes: Buffer): number {
  // A newline byte is never part of a longer character, so the lines can be tried one by one.
  for (let line = 1, start = 0; ; line++) {
    const end = bytes.indexOf(NEWLINE, start);
    if (end === -1 || !isUtf8(bytes.subarray(start, end))) return line;
    start = end + 1;
  }
}
