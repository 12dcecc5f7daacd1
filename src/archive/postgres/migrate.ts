import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Problem } from '../../domain/problem.ts';
import type { Session } from './database.ts';

const FOLDER = new URL('./migrations/', import.meta.url);

/** The least version of pgvector: 0.8 has scans that go on where a filter leaves too few. */
const PGVECTOR = [0, 8];

/**
 * Applies the migrations that a data base does not have yet, in the order of their names, each whole or not at all.
 * The caller holds the lock of a build. Throws a `Problem` where pgvector is too old.
 */
export async function migrate(session: Session): Promise<void> {
  await session.query(
    'create table if not exists public.dateline_migration (name text primary key, applied_at timestamptz not null default now())',
  );
  const applied = await session.query<{ name: string }>('select name from public.dateline_migration');
  for (const name of (await readdir(FOLDER)).filter((file) => file.endsWith('.sql')).sort()) {
    if (applied.some((row) => row.name === name)) continue;
    const statements = await readFile(fileURLToPath(new URL(name, FOLDER)), 'utf8');
    await session.transaction(async () => {
      await session.query(statements);
      await session.query('insert into public.dateline_migration (name) values ($1)', [name]);
    });
  }
  await requirePgvector(session);
}

async function requirePgvector(session: Session): Promise<void> {
  const [{ version }] = await session.query<{ version: string }>(
    `select extversion as version from pg_extension where extname = 'vector'`,
  );
  const [major, minor] = version.split('.').map(Number);
  if (major > PGVECTOR[0] || (major === PGVECTOR[0] && minor >= PGVECTOR[1])) return;
  throw new Problem(
    'DATABASE_REFUSED',
    `The data base of DATABASE_URL has pgvector ${version}; Dateline needs ${PGVECTOR.join('.')} or later. Update it and run \`alter extension vector update\`.`,
  );
}
