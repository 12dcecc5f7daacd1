import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, it } from 'vitest';

function neighbours(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', import.meta.resolve('tsx'), path.resolve('scripts/neighbours.ts'), ...args],
    { encoding: 'utf8' },
  );
  return { code: status, output: stdout, errors: stderr };
}

it('lists words of like meaning, nearest first, and never the word itself', () => {
  const { code, output } = neighbours('Doctor', 'rain');
  expect(code).toBe(0);
  const [doctor, rain] = output.split('\n').map((line) => line.split(/\s+/));
  expect(doctor).toHaveLength(8);
  expect(doctor[0]).toBe('Doctor');
  expect(doctor).toEqual(expect.arrayContaining(['doctors', 'physician']));
  expect(doctor).not.toContain('doctor');
  expect(rain).toContain('downpour');
});

it('names the file where a folder holds no model', () => {
  const { code, errors } = neighbours('--model', 'docs');
  expect(code).toBe(1);
  expect(errors).toContain(path.resolve('docs/tokenizer.json'));
  expect(errors).toContain('--model');
});
