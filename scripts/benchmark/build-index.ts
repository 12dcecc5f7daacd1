import { type MeasuredRun, runMeasured } from './run-measured.ts';

/** What `npm run index` took, and what it says that it has indexed. */
export interface MeasuredBuild extends MeasuredRun {
  readonly articles: number;
  readonly passages: number;
}

/** Brings the index of a corpus up to date in a process of its own. Throws when that fails. */
export async function buildIndex(
  corpus: string,
  index: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<MeasuredBuild> {
  const script = ['--import', 'tsx', 'scripts/build-index.ts', '--corpus', corpus, '--index', index];
  const run = await runMeasured([process.execPath, ...script], environment);
  const [articles, passages] = /Indexed ([\d,]+) articles? in ([\d,]+) passages?/
    .exec(run.output)!
    .slice(1)
    .map((count) => Number(count.replaceAll(',', '')));
  return { ...run, articles, passages };
}
