/** Thrown when a file or one article cannot be read; it becomes a `Skipped` and the next one is read. */
export class Unreadable extends Error {
  /** Line of the file, or of the piece of it that was being read, from 1. */
  readonly line: number;

  constructor(reason: string, line = 1) {
    super(reason);
    this.name = 'Unreadable';
    this.line = line;
  }
}

const SYSTEM_FAULTS: Readonly<Record<string, string>> = {
  EACCES: 'cannot be opened: permission denied; give this user the right to read it',
  EPERM: 'cannot be opened: permission denied; give this user the right to read it',
  ENOENT:
    'cannot be found; check how it is written (or it was removed meanwhile, or its name is not valid UTF-8)',
  ELOOP: 'is a symbolic link that only leads back to itself',
  ENAMETOOLONG: 'cannot be opened: its path is too long; move it into fewer folders',
  Z_BUF_ERROR: 'breaks off in the middle of its compressed data; what came before was read',
  Z_DATA_ERROR: 'is damaged or not compressed by gzip; what came before was read',
};

/**
 * Why the system could not read a file, as an `Unreadable` at `line`.
 * Throws the error again when it is no fault of a file: then it is a bug.
 */
export function unreadableFrom(error: unknown, line = 1): Unreadable {
  if (error instanceof Unreadable) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (!/^(?:E[A-Z0-9]+|Z_[A-Z_]+)$/.test(code)) throw error;
  return new Unreadable(SYSTEM_FAULTS[code] ?? `cannot be read (${code})`, line);
}
