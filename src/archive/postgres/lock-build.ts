import { hostname } from 'node:os';
import { Problem } from '../../domain/problem.ts';
import type { Session } from './database.ts';
import { shownUrl } from './database-problem.ts';

/** Names the lock among the advisory locks of the data base: any number will do that nobody else uses. */
const LOCK = 0x6461_7465;

/**
 * Takes the data base at `url` for one build, until the session ends, however it ends. Throws a `Problem` that names
 * the holder where another build has it.
 */
export async function lockBuild(session: Session, url: string): Promise<void> {
  await session.query(`select set_config('application_name', $1, false)`, [
    `dateline index, process ${process.pid} on ${hostname()}`,
  ]);
  const [{ locked }] = await session.query<{ locked: boolean }>('select pg_try_advisory_lock($1) as locked', [
    LOCK,
  ]);
  if (locked) return;
  const [holder] = await session.query<{ pid: number; name: string }>(
    `select a.pid, a.application_name as name from pg_locks l join pg_stat_activity a on a.pid = l.pid
     where l.locktype = 'advisory' and l.granted and l.objid = $1`,
    [LOCK],
  );
  const named = holder ? `${holder.name} (backend ${holder.pid})` : 'Another build';
  throw new Problem(
    'INDEX_BUSY',
    `${named} is building in the data base ${shownUrl(url)}. Wait for it to end.`,
  );
}
