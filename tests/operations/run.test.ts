import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';

const source = (file: string) => JSON.stringify(pathToFileURL(path.resolve(file)).href);

/** Runs a program of its own whose work is the given code. */
async function runProgram(work: string) {
  const folder = await mkdtemp(path.join(tmpdir(), 'dateline-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const program = path.join(folder, 'program.mjs');
  await writeFile(
    program,
    `import { run } from ${source('src/operations/run.ts')};
     import { Problem } from ${source('src/domain/problem.ts')};
     await run(async () => { ${work} });`,
  );
  const tsx = import.meta.resolve('tsx');
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', tsx, program], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

it('ends with the exit code of the work, after what it has yet to write', async () => {
  const ended = await runProgram("process.stdout.write('x'.repeat(200_000)); return 2;");
  expect(ended).toEqual({ status: 2, stdout: 'x'.repeat(200_000), stderr: '' });
});

it('ends a Problem with its message alone', async () => {
  const ended = await runProgram("throw new Problem('DOOR_LOCKED', 'The door is locked. Bring the key.');");
  expect(ended).toEqual({ status: 1, stdout: '', stderr: 'The door is locked. Bring the key.\n' });
});

it('shows the stack of a bug', async () => {
  const { status, stderr } = await runProgram("throw new TypeError('no such wheel');");
  expect(status).toBe(1);
  expect(stderr).toMatch(/^TypeError: no such wheel\n\s+at .*program\.mjs/);
  expect((await runProgram("throw 'a text';")).stderr).toBe('a text\n');
});
