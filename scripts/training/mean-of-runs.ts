import type { TokenVectors } from './start-vectors.ts';
import { VectorAverage } from './vector-average.ts';

/**
 * Calls `tune` so many times, each with a copy of the start vectors and the number of the run, from 1, and gives the mean
 * of what the copies have become. Runs that begin alike end near each other, and their mean serves better than any of
 * them (Wortsman et al. 2022, "Model soups: averaging weights of multiple fine-tuned models improves accuracy without
 * increasing inference time", arXiv 2203.05482). `runs` is 1 or more.
 */
export async function meanOfRuns(
  start: TokenVectors,
  runs: number,
  tune: (vectors: TokenVectors, run: number) => Promise<void>,
): Promise<TokenVectors> {
  const average = new VectorAverage(start);
  for (let run = 1; run <= runs; run++) {
    const own = copyOf(start);
    await tune(own, run);
    average.add(own);
  }
  const mean = copyOf(start);
  average.writeTo(mean);
  return mean;
}

function copyOf({ rows, logWeights }: TokenVectors): TokenVectors {
  return { rows: { ...rows, values: rows.values.slice() }, logWeights: logWeights.slice() };
}
