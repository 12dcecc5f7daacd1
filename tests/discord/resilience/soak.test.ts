import { expect, it } from 'vitest';
import { soak } from './soak.ts';
import { soakReport } from './soak-report.ts';

it('answers every question once or says why not, whatever goes wrong, and its memory stays flat', async () => {
  const result = await soak({ people: 200, questions: 400, seconds: 12, seed: 42 });
  console.log(soakReport(result));
  expect(result.wrong.map(({ asked, verdict }) => [verdict, asked.way])).toEqual([]);
  expect(result.bot.errors).toEqual([]);
  expect(result.discord.violations).toEqual([]);
  expect(result.discord.world.sent.flatMap(({ pings }) => pings)).toEqual([]);
  // More than what the faults make impossible; a machine that stands still now and then makes it less.
  expect(result.verdicts.answered).toBeGreaterThan(200);
  // Between the first quarter and the end: what is kept of what was asked last, which has a limit.
  expect(result.heap.late - result.heap.early).toBeLessThan(8 * 2 ** 20);
}, 150_000);
