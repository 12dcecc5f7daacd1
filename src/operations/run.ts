import { Problem } from '../domain/problem.ts';

/**
 * Runs a program's work and sets the exit code it resolves to. A `Problem` ends it with one message on standard error
 * and exit code 1; any other error is a bug and shows its stack.
 */
export async function run(work: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await work();
  } catch (error) {
    process.exitCode = 1;
    const shown =
      error instanceof Problem ? error.message : error instanceof Error ? error.stack : String(error);
    process.stderr.write(`${shown}\n`);
  }
}
