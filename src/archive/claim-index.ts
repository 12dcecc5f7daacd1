import { existsSync } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Problem } from '../domain/problem.ts';

/** A build that has just begun is looked at again after this many milliseconds, and so long altogether. */
const PAUSE = 5;
const PATIENCE = 2000;

/**
 * Takes the index folder for one build: creates it, refuses when another live process is building there, and clears
 * away what builds that died have left. Gives an empty folder to build in and a function that lets go.
 */
export function claimIndex(index: string): Promise<{ folder: string; release: () => Promise<void> }> {
  return writingTo(index, async () => {
    // A claim is a folder that carries the process's number in its name, and the folder to build in once it holds: of
    // two builds that begin at once each creates its claim before it looks for others, so that never both go on.
    const claim = path.join(index, `unfinished-${process.pid}`);
    const release = () => rm(claim, { recursive: true, force: true });
    await release();
    await makeFolder(claim);
    for (const entry of await readdir(index)) {
      const other = path.join(index, entry);
      const holder = Number(/^unfinished-(\d+)$/.exec(entry)?.[1] ?? process.pid);
      if (holder === process.pid) continue;
      if (await goesOn(other, holder)) {
        await release();
        throw new Problem(
          'INDEX_BUSY',
          `Process ${holder} is building in ${index}. Wait for it to end; if it is not a build of Dateline, delete ${other}.`,
        );
      }
      await rm(other, { recursive: true, force: true });
    }
    const folder = buildingIn(claim);
    await makeFolder(folder);
    return { folder, release };
  });
}

const buildingIn = (claim: string) => path.join(claim, 'snapshot');

/** Whether the holder of another claim is to go on: of two that have just begun, the one with the lower number is. */
async function goesOn(claim: string, holder: number): Promise<boolean> {
  for (let waited = 0; isAlive(holder) && existsSync(claim); waited += PAUSE) {
    if (existsSync(buildingIn(claim)) || holder < process.pid || waited >= PATIENCE) return true;
    await wait(PAUSE);
  }
  return false;
}

/**
 * Makes a folder and those above it that are missing. Not by Node's own `recursive`, which never ends where a parent
 * exists and takes no folders (/proc).
 */
async function makeFolder(folder: string): Promise<void> {
  const make = () =>
    mkdir(folder).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  await make().catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT' || path.dirname(folder) === folder) throw error;
    await makeFolder(path.dirname(folder));
    await make();
  });
}

/** Runs work that writes in an index folder. What the system refuses becomes a `Problem` that names the folder. */
export async function writingTo<T>(index: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    throw new Problem(
      'INDEX_UNWRITABLE',
      `Cannot write in the index folder ${index} (${error.message}). See to its permissions and the room on its disk, or choose another with --index or INDEX_DIR.`,
      { cause: error },
    );
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
