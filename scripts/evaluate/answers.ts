import { writeFile } from 'node:fs/promises';
import type { AnswererChoice } from '../../src/answering/answerer.ts';
import { Problem } from '../../src/domain/problem.ts';
import { runAsked } from './asked.ts';
import { BOOTSTRAP } from './bootstrap.ts';
import { runMultihop } from './multihop.ts';
import type { SuiteFindings, SuiteReport } from './report.ts';
import { runSilence } from './silence.ts';
import { runSquad } from './squad.ts';
import { renderTable } from './table.ts';
import { Workbench } from './workbench.ts';

/** The suites by name, in the order of the report. */
export const SUITES: Readonly<Record<string, (bench: Workbench) => Promise<SuiteFindings>>> = {
  multihop: runMultihop,
  squad: runSquad,
  asked: runAsked,
  // After multihop and asked, whose questions it need not ask again.
  silence: runSilence,
};

export interface AnswersOptions {
  /** Folder with the evaluation data. */
  readonly data: string;
  /** Names of {@link SUITES}. */
  readonly suites: readonly string[];
  readonly choice: AnswererChoice;
  /** File for all figures and the outcome of every question; none when absent. */
  readonly json?: string;
}

/**
 * Runs suites, prints a table of each, and writes the report. A suite whose data is missing is told of and left out.
 * Gives the number of suites left out. Throws a `Problem` when the model cannot be loaded.
 */
export async function evaluateAnswers({ data, suites, choice, json }: AnswersOptions): Promise<number> {
  const bench = await Workbench.open(data, choice);
  const reports: SuiteReport[] = [];
  const problems: string[] = [];
  try {
    const { name, precision, dimension } = bench.model;
    console.log(`${name} (${precision}, ${dimension} dimensions), silent below ${bench.threshold}\n`);
    for (const suite of suites) {
      try {
        const report = await runSuite(suite, bench);
        reports.push(report);
        console.log(renderTable(report));
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        problems.push(error.message);
        console.error(`${suite} is left out: ${error.message}\n`);
      }
    }
    const report = {
      model: bench.model,
      threshold: bench.threshold,
      bootstrap: BOOTSTRAP,
      suites: reports,
      problems,
    };
    if (json) await writeFile(json, `${JSON.stringify(report, null, 1)}\n`);
    return problems.length;
  } finally {
    await bench.close();
  }
}

async function runSuite(suite: string, bench: Workbench): Promise<SuiteReport> {
  const start = performance.now();
  const before = { ...bench.answered };
  const findings = await SUITES[suite](bench);
  const questions = bench.answered.questions - before.questions;
  return {
    suite,
    seconds: (performance.now() - start) / 1000,
    questionsPerSecond: questions === 0 ? null : questions / (bench.answered.seconds - before.seconds),
    ...findings,
  };
}
