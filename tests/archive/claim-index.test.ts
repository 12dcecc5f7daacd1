import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { claimIndex, writingTo } from '../../src/archive/claim-index.ts';
import { Problem } from '../../src/domain/problem.ts';
import { temporaryFolder } from './articles.ts';

/** The number of a process that is over. */
async function deadProcess(): Promise<number> {
  const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
  await once(child, 'exit');
  return child.pid!;
}

it('gives an empty folder in the index, which goes when it is let go', async () => {
  const index = path.join(await temporaryFolder(), 'new', 'index');
  const { folder, release } = await claimIndex(index);
  expect(await readdir(folder)).toEqual([]);
  await writeFile(path.join(folder, 'half'), 'a file');
  await release();
  expect(await readdir(index)).toEqual([]);
  await release();
});

it('refuses while another process builds there, and names it', async () => {
  const index = await temporaryFolder();
  const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
  onTestFinished(() => void other.kill('SIGKILL'));
  const theirs = path.join(index, `unfinished-${other.pid}`, 'snapshot');
  await mkdir(theirs, { recursive: true });
  await expect(claimIndex(index)).rejects.toMatchObject({
    identifier: 'INDEX_BUSY',
    message: expect.stringMatching(new RegExp(`^Process ${other.pid} is building in .*Wait for it`)),
  });
  expect(await readdir(index)).toEqual([`unfinished-${other.pid}`]);
  expect(await readdir(path.dirname(theirs))).toEqual(['snapshot']);
});

it('waits for one that has just begun too, and takes the folder when that gives way', async () => {
  const index = await temporaryFolder();
  const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
  onTestFinished(() => void other.kill('SIGKILL'));
  const theirs = path.join(index, `unfinished-${other.pid}`);
  await mkdir(theirs);
  const claim = claimIndex(index);
  if (other.pid! < process.pid) {
    await expect(claim).rejects.toMatchObject({ identifier: 'INDEX_BUSY' });
    return;
  }
  await rm(theirs, { recursive: true });
  await (await claim).release();
  expect(await readdir(index)).toEqual([]);
});

it('clears away what processes that died have left, and nothing else', async () => {
  const index = await temporaryFolder();
  for (const pid of [await deadProcess(), process.pid]) {
    await mkdir(path.join(index, `unfinished-${pid}`, 'snapshot'), { recursive: true });
    await writeFile(path.join(index, `unfinished-${pid}`, 'snapshot', 'texts.utf16le'), 'half');
  }
  const others = ['unfinished-business', 'snapshot-of-my-dog.png', 'notes.txt'];
  for (const name of others) await writeFile(path.join(index, name), 'mine');
  const { folder, release } = await claimIndex(index);
  expect(await readdir(folder)).toEqual([]);
  await release();
  expect((await readdir(index)).sort()).toEqual(others.sort());
});

it('says when the folder cannot be made', async () => {
  const file = path.join(await temporaryFolder(), 'a-file');
  await writeFile(file, '');
  await expect(claimIndex(path.join(file, 'index'))).rejects.toMatchObject({
    identifier: 'INDEX_UNWRITABLE',
    message: expect.stringMatching(/^Cannot write in the index folder .*a-file\/index.*--index or INDEX_DIR/),
  });
  await expect(claimIndex(file)).rejects.toMatchObject({ identifier: 'INDEX_UNWRITABLE' });
});

it.skipIf(process.getuid?.() === 0)('says when the folder may only be read', async () => {
  const index = await temporaryFolder();
  await chmod(index, 0o555);
  await expect(claimIndex(index)).rejects.toMatchObject({ identifier: 'INDEX_UNWRITABLE' });
});

it('calls only what the system refuses unwritable', async () => {
  const index = await temporaryFolder();
  const refused = writingTo(index, () => rm(path.join(index, 'nothing')));
  await expect(refused).rejects.toMatchObject({ identifier: 'INDEX_UNWRITABLE', cause: { code: 'ENOENT' } });
  const bug = new TypeError('not a function');
  await expect(writingTo(index, () => Promise.reject(bug))).rejects.toBe(bug);
  const problem = new Problem('OTHER', 'Something else.');
  await expect(writingTo(index, () => Promise.reject(problem))).rejects.toBe(problem);
  expect(await writingTo(index, async () => 5)).toBe(5);
});

it.skipIf(process.platform !== 'linux')('gives up where no folder can be made', async () => {
  await expect(claimIndex('/proc/dateline/index')).rejects.toMatchObject({
    identifier: 'INDEX_UNWRITABLE',
    message: expect.stringContaining('/proc/dateline/index'),
  });
});
