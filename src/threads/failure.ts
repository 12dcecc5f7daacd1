import { Problem } from '../domain/problem.ts';

/** An error as plain data, to be copied from one thread to another. One with an identifier was a `Problem`. */
export interface Failure {
  readonly identifier?: string;
  readonly name: string;
  readonly message: string;
  readonly stack?: string;
}

/** An error, or whatever else was thrown, as plain data. */
export function packed(error: unknown): Failure {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error) };
  const { name, message, stack } = error;
  return error instanceof Problem
    ? { identifier: error.identifier, name, message, stack }
    : { name, message, stack };
}

/** The error again: a `Problem` where it was one, with the stack it had. */
export function unpacked({ identifier, name, message, stack }: Failure): Error {
  const error = identifier === undefined ? new Error(message) : new Problem(identifier, message);
  return Object.assign(error, { name, stack });
}
