import pg from 'pg';
import { Problem } from '../../domain/problem.ts';

/** A connection string as it may be shown: without its password. */
export function shownUrl(url: string): string {
  try {
    const shown = new URL(url);
    if (shown.password) shown.password = '***';
    for (const name of [...shown.searchParams.keys()]) {
      if (/password|sslkey/i.test(name)) shown.searchParams.set(name, '***');
    }
    return shown.href;
  } catch {
    return '(not an address)';
  }
}

/** SQLSTATEs that say nothing of the statement, only that the server was not there for it: worth another try. */
const PASSING = /^(08...|57P0[1-5]|53[03]00|40001|40P01|25006)$/;
const NETWORK =
  /^(ECONNREFUSED|ECONNRESET|ECONNABORTED|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|ENOENT)$/;
/** What pg says where there is no code: the server hung up, or did not answer. */
const HUNG_UP =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|read timeout/i;

/** Whether an error says that the data base is not there at the moment, and may be soon. */
export function isPassing(error: unknown): boolean {
  const code = codeOf(error);
  if (code !== undefined) return PASSING.test(code) || NETWORK.test(code);
  // Node gathers the refusals of several addresses of one name.
  if (error instanceof AggregateError) return error.errors.some(isPassing);
  return error instanceof Error && HUNG_UP.test(error.message);
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** What an operator can do about a lasting refusal, by SQLSTATE. */
const REMEDIES: readonly (readonly [codes: RegExp, remedy: string])[] = [
  [/^28...$/, 'See to its user name and password.'],
  [/^3D000$/, 'Create the data base, or name another.'],
  [/^42501$/, 'Give its user the right to create schemas, tables and the extension `vector`.'],
  [/^(0A000|58P01)$/, 'Dateline needs PostgreSQL with the extension pgvector 0.8 or later.'],
  [/^(53100|54...|53200)$/, 'See to the room on its disk and its memory.'],
  // Two builds number their segments alike: of two that no lock kept apart, one is told here.
  [/^23505$/, 'Another build is writing to it; wait for it to end and start this one again.'],
  [/^57014$/, 'The server took too long: see docs/scaling.md for what to give it.'],
];

/**
 * The `Problem` that an error of the data base is, or the error itself where it is a bug. The message names the
 * setting and the address without its password.
 */
export function databaseProblem(error: unknown, url: string): unknown {
  const message =
    error instanceof AggregateError ? error.errors.map(String).join('; ') : (error as Error).message;
  const named = `the data base of DATABASE_URL, ${shownUrl(url)}`;
  if (isPassing(error)) {
    return new Problem(
      'DATABASE_UNREACHABLE',
      `Cannot reach ${named} (${message}). See that the server runs and that its address is right.`,
      { cause: error },
    );
  }
  const code = codeOf(error);
  const remedy = REMEDIES.find(([codes]) => code && codes.test(code))?.[1];
  if (!remedy) return error;
  return new Problem('DATABASE_REFUSED', `Refused by ${named} (${message}). ${remedy}`, { cause: error });
}

/** Whether a statement failed because the tables are not there: nothing was ever built. */
export function isWithoutTables(error: unknown): boolean {
  return error instanceof pg.DatabaseError && /^(42P01|3F000)$/.test(error.code ?? '');
}
