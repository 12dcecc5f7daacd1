import { expect, it } from 'vitest';
import { meanOfRuns } from '../../../scripts/training/mean-of-runs.ts';

it('tunes the same start vectors each time and gives the mean of the weighted results', async () => {
  const start = {
    rows: { rows: 2, columns: 2, values: Float32Array.of(1, 2, 0, -4) },
    logWeights: Float32Array.of(0, Math.log(0.5)),
  };
  const seen: number[][] = [];
  const mean = await meanOfRuns(start, 3, async ({ rows, logWeights }, run) => {
    seen.push([run, ...rows.values, ...logWeights]);
    rows.values[0] += 3 * run;
    logWeights[0] = Math.log(run);
  });
  const atStart = [1, 2, 0, -4, 0, Math.fround(Math.log(0.5))];
  expect(seen).toEqual([1, 2, 3].map((run) => [run, ...atStart]));
  // (1 x 4 + 2 x 7 + 3 x 10) / 3 and (1 + 2 + 3) x 2 / 3; the second row is halved by its weight.
  [16, 4, 0, -2].forEach((value, place) => {
    expect(mean.rows.values[place]).toBeCloseTo(value, 4);
  });
  expect([...mean.logWeights]).toEqual([0, 0]);
  expect([...start.rows.values, ...start.logWeights]).toEqual(atStart);
});
