import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runMeasured } from '../../../scripts/benchmark/run-measured.ts';

const MEGABYTE = 2 ** 20;
const hold = (megabytes: number) =>
  `const held = Buffer.alloc(${megabytes * MEGABYTE}, 1); setTimeout(() => held.length, 1500);`;

// Memory is read where the system tells of it.
describe.skipIf(!existsSync('/proc/self/status'))('a measured run', () => {
  it('tells the memory of a process and of those that it starts', async () => {
    const inner = JSON.stringify(hold(200));
    const code = `require('node:child_process').spawn(process.execPath, ['-e', ${inner}]); ${hold(100)} console.log('done')`;
    const { peakBytes, seconds, output } = await runMeasured([process.execPath, '-e', code]);
    expect(peakBytes).toBeGreaterThan(300 * MEGABYTE);
    expect(peakBytes).toBeLessThan(600 * MEGABYTE);
    expect(seconds).toBeGreaterThan(1.5);
    expect(output).toBe('done\n');
  });

  it('fails with what the command said', async () => {
    const run = runMeasured([process.execPath, '-e', 'console.error("no room"); process.exit(3)']);
    await expect(run).rejects.toThrow(/ended with 3:\nno room/);
  });
});
