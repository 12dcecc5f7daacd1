import { bootstrap, type Estimate, mean } from './bootstrap.ts';

/** One number of a table, with its 95 % interval. */
export interface Figure extends Estimate {
  /** Which of the suite's questions it is about; empty when it is all of them. */
  readonly group: string;
  readonly system: string;
  readonly metric: string;
  readonly questions: number;
}

/** What a suite found. */
export interface SuiteFindings {
  readonly figures: readonly Figure[];
  /** One entry a question: what each system made of it. */
  readonly outcomes: readonly object[];
}

/** A suite's findings with what they took. */
export interface SuiteReport extends SuiteFindings {
  readonly suite: string;
  /** Wall time with building its archives, where no suite before has built them. */
  readonly seconds: number;
  /** Questions answered a second, one after the other; null when all were answered for a suite before. */
  readonly questionsPerSecond: number | null;
}

/** For each metric its mean over the outcomes of a system. */
export function meanFigures<Outcome>(
  group: string,
  system: string,
  outcomes: readonly Outcome[],
  metrics: Readonly<Record<string, (outcome: Outcome) => number | boolean>>,
): Figure[] {
  return Object.entries(metrics).map(([metric, measure]) => ({
    group,
    system,
    metric,
    questions: outcomes.length,
    ...bootstrap([outcomes.map((outcome) => Number(measure(outcome)))], mean),
  }));
}
