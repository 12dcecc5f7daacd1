import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';

/** What a command took, with all processes that it started. */
export interface MeasuredRun {
  readonly seconds: number;
  /** The most resident memory, the peaks of all processes added up. */
  readonly peakBytes: number;
  readonly output: string;
}

/** Milliseconds between looks at the memory. The system keeps each process's own peak, so that none is missed. */
const LOOK_EVERY = 200;

/** Runs a command to its end. Throws with what it wrote to standard error when it fails. Needs Linux's /proc. */
export async function runMeasured(
  command: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<MeasuredRun> {
  const [program, ...args] = command;
  const began = performance.now();
  const child = spawn(program, args, {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const peaks = new Map<number, number>();
  const look = setInterval(() => void noteMemory(child.pid!, peaks), LOOK_EVERY);
  const [output, errors, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  clearInterval(look);
  if (code !== 0) throw new Error(`${command.join(' ')} ended with ${code}:\n${errors}\n${output}`);
  return {
    seconds: (performance.now() - began) / 1000,
    peakBytes: [...peaks.values()].reduce((sum, peak) => sum + peak, 0),
    output,
  };
}

/** Notes the peak of a process and of those below it. One that ends meanwhile keeps the peak noted before. */
async function noteMemory(pid: number, peaks: Map<number, number>): Promise<void> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const peak = Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? 0) * 1024;
  if (peak > 0) peaks.set(pid, peak);
  for (const task of await readdir(`/proc/${pid}/task`).catch(() => [])) {
    const children = await readFile(`/proc/${pid}/task/${task}/children`, 'utf8').catch(() => '');
    for (const child of children.split(' ').filter(Boolean)) await noteMemory(Number(child), peaks);
  }
}
