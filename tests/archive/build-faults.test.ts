import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build, leftoversIn, manyArticles, openArchive, snapshotsIn, temporaryFolder } from './articles.ts';

const MANY = 500;
const SCRIPT = ['--import', import.meta.resolve('tsx'), path.resolve('scripts/build-index.ts')];

let corpus: string;
beforeAll(async () => {
  corpus = await mkdtemp(path.join(tmpdir(), 'corpus-'));
  const lines = manyArticles(MANY, 4).map(({ title, published, text }) =>
    JSON.stringify({ title, published, text }),
  );
  await writeFile(path.join(corpus, 'news.jsonl'), `${lines.join('\n')}\n`);
});
afterAll(() => rm(corpus, { recursive: true }));

/** The process that `npm run index` starts. */
function startBuild(index: string): ChildProcess {
  return spawn(process.execPath, [...SCRIPT, '--corpus', corpus, '--index', index], surroundings());
}

/** No settings but the defaults, whatever those of this machine are. */
const surroundings = () => ({ cwd: corpus, env: { PATH: process.env.PATH } });

/** What a process says, and how it ends. */
async function outcomeOf(child: ChildProcess): Promise<{ said: string; code: number | null }> {
  let said = '';
  for (const stream of [child.stdout!, child.stderr!]) {
    stream.on('data', (chunk) => {
      said += chunk;
    });
  }
  const [code] = await once(child, 'close');
  return { said, code };
}

/** Waits until a build has taken the index folder. */
async function claimed(index: string, child: ChildProcess): Promise<void> {
  while (child.exitCode === null) {
    if (existsSync(path.join(index, `unfinished-${child.pid}`, 'snapshot'))) return;
    await wait(2);
  }
  throw new Error(`the build ended with ${child.exitCode} before it began`);
}

/** Milliseconds from a build's taking the index folder to its end. */
async function durationOfBuild(): Promise<number> {
  const index = await temporaryFolder();
  const child = startBuild(index);
  const ended = once(child, 'close');
  await claimed(index, child);
  const began = performance.now();
  await ended;
  return performance.now() - began;
}

describe('a build that is killed', () => {
  it('at any moment leaves a snapshot that opens, and the next build works', async () => {
    const index = await temporaryFolder();
    await build(index, manyArticles(3));
    const whole = await durationOfBuild();

    const kills = 5;
    for (let kill = 0; kill < kills; kill++) {
      const child = startBuild(index);
      const ended = once(child, 'close');
      await claimed(index, child);
      await wait(((kill + Math.random()) / kills) * whole);
      child.kill('SIGKILL');
      await ended;
      const { articles } = (await openArchive(index)).overview;
      expect([3, MANY]).toContain(articles);
    }
    expect((await build(index, manyArticles(4))).articles).toBe(4);
    expect((await openArchive(index)).overview.articles).toBe(4);
    expect(await leftoversIn(index)).toEqual([]);
    expect((await snapshotsIn(index)).length).toBeLessThanOrEqual(2);
  });
});

describe('two builds at once', () => {
  it('the second refuses and names the first, which goes on', async () => {
    const index = await temporaryFolder();
    const first = startBuild(index);
    const ended = outcomeOf(first);
    await claimed(index, first);
    await expect(build(index, manyArticles(1))).rejects.toMatchObject({
      identifier: 'INDEX_BUSY',
      message: expect.stringContaining(`Process ${first.pid} is building`),
    });
    expect(await ended).toMatchObject({ code: 0 });
    expect((await openArchive(index)).overview.articles).toBe(MANY);
    expect(await leftoversIn(index)).toEqual([]);
  });

  it('that begin in the same instant do not both give way', async () => {
    const index = await temporaryFolder();
    const outcomes = await Promise.all([outcomeOf(startBuild(index)), outcomeOf(startBuild(index))]);
    expect(outcomes.map(({ code }) => code)).toContain(0);
    // On a busy machine the one may begin when the other has ended.
    for (const { code, said } of outcomes) if (code !== 0) expect(said).toMatch(/Process \d+ is building/);
    expect((await openArchive(index)).overview.articles).toBe(MANY);
    expect(await leftoversIn(index)).toEqual([]);
  });
});

// A limit on the size of files fails like a full disk: a write comes to a stop in the middle.
describe.skipIf(process.platform === 'win32')('a disk without room', () => {
  it.each([
    ['the texts', 64, /EFBIG/],
    ['the vectors of sentences', 700, /EFBIG/],
    ['the vectors of passages', 1500, /EFBIG/],
  ])('for %s ends the build with a message; the old snapshot stays', async (_, kibibytes, reason) => {
    const index = await temporaryFolder();
    await build(index, manyArticles(3));
    const command = `ulimit -f ${kibibytes}; exec "$0" "$@"`;
    const args = [process.execPath, ...SCRIPT, '--corpus', corpus, '--index', index];
    const child = spawn('bash', ['-c', command, ...args], surroundings());
    const { said, code } = await outcomeOf(child);
    expect(said).toMatch(/Cannot write in the index folder .*room on its disk/);
    expect(said).toMatch(reason);
    expect(said).not.toMatch(/\n\s+at /);
    expect(code).toBe(1);
    expect((await openArchive(index)).overview.articles).toBe(3);
    expect(await leftoversIn(index)).toEqual([]);
  });
});
