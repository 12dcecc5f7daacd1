import { SYSTEMS, type System } from './consult.ts';
import { readSquad, squadQuestions } from './data/squad.ts';
import { eachWithProgress } from './progress.ts';
import { bySystem, placeOf, reciprocal } from './rank-metrics.ts';
import { meanFigures, type SuiteFindings } from './report.ts';
import type { Workbench } from './workbench.ts';

interface Outcome {
  readonly id: string;
  readonly question: string;
  /** Place of the right paragraph, from 1; 0 when it is not among the first ten. */
  readonly places: Record<System, number>;
  readonly quote: string | null;
  readonly hasAnswer: boolean;
  readonly silent: boolean;
}

/**
 * Retrieval and quoting on SQuAD 2.0. All paragraphs are one archive, one article a title; only the answerable questions
 * are asked. Where the product has split a paragraph, the paragraph stands at the place of its best passage.
 *
 * - `first`: share of questions whose own paragraph is first
 * - `MRR@10`: mean of 1 / place of that paragraph, 0 when it is not among the first 10 paragraphs
 * - `in quote`: share of questions whose first quote contains one of the gold answers, letter for letter, with the
 *   product made to quote whatever its confidence
 * - `in answer`: the same with the threshold in force: silence counts as wrong
 * - `silent`: share of questions met with silence
 */
export async function runSquad(bench: Workbench): Promise<SuiteFindings> {
  const questions = squadQuestions(await readSquad(bench.data)).filter(({ answers }) => answers.length > 0);
  const outcomes: Outcome[] = [];
  await eachWithProgress('squad', questions, async ({ id, text, article, paragraph, answers }) => {
    const { rankings, first, signals } = await bench.consult('squad', text);
    const quote = first?.quote.text ?? null;
    outcomes.push({
      id,
      question: text,
      places: bySystem((system) => {
        const paragraphs = new Set(rankings[system].map((it) => `${it.article} ${it.paragraph}`));
        return placeOf([...paragraphs], (it) => it === `${article} ${paragraph}`);
      }),
      quote,
      hasAnswer: quote !== null && answers.some((answer) => quote.includes(answer)),
      silent: signals.Dateline < bench.threshold,
    });
  });
  const figures = SYSTEMS.flatMap((system) =>
    meanFigures('', system, outcomes, {
      first: ({ places }) => places[system] === 1,
      'MRR@10': ({ places }) => reciprocal(places[system]),
    }),
  );
  const quoting = meanFigures('', 'Dateline', outcomes, {
    'in quote': ({ hasAnswer }) => hasAnswer,
    'in answer': ({ hasAnswer, silent }) => hasAnswer && !silent,
    silent: ({ silent }) => silent,
  });
  return { outcomes, figures: [...figures, ...quoting] };
}
