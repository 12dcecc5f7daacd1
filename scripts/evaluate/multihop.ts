import { SYSTEMS, type System } from './consult.ts';
import { holdsFact, isFittingQuestion, readMultihopQuestions } from './data/multihop.ts';
import { eachWithProgress } from './progress.ts';
import { bySystem, placeOf, RANKING_DEPTH, reciprocal, within } from './rank-metrics.ts';
import { meanFigures, type SuiteFindings } from './report.ts';
import type { Workbench } from './workbench.ts';

interface Outcome {
  readonly id: number;
  readonly type: string;
  readonly question: string;
  /** By system and gold fact: place of the first passage that holds it, from 1; 0 when none of the first ten does. */
  readonly places: Record<System, readonly number[]>;
}

/**
 * Retrieval by the protocol of MultiHop-RAG. All articles are one archive; null queries and the questions for fitting
 * are left out. A passage is a hit when one of the question's gold facts is a substring of it, white space removed from
 * both, letter case kept.
 *
 * - `Hits@4`, `Hits@10`: share of questions with a hit, for any fact, among the first 4 or 10 passages
 * - `MRR@10`: mean of 1 / place of the first hit, 0 without one among the first 10
 * - `recall@10`: mean share of a question's facts that the first 10 passages hold
 * - `all@10`: share of questions whose facts are all in the first 10 passages
 */
export async function runMultihop(bench: Workbench): Promise<SuiteFindings> {
  const questions = (await readMultihopQuestions(bench.data)).filter(
    ({ id, evidence }) => evidence.length > 0 && !isFittingQuestion(id),
  );
  const archive = await bench.archive('multihop');
  const outcomes: Outcome[] = [];
  await eachWithProgress('multihop', questions, async ({ id, question_type, query, evidence }) => {
    const { rankings } = await bench.consult('multihop', query);
    const texts = await Promise.all(
      SYSTEMS.map((system) => archive.passageTexts(rankings[system].slice(0, RANKING_DEPTH))),
    );
    outcomes.push({
      id,
      type: question_type,
      question: query,
      places: bySystem((system) =>
        evidence.map(({ fact }) => placeOf(texts[SYSTEMS.indexOf(system)], (text) => holdsFact(text, fact))),
      ),
    });
  });
  return { outcomes, figures: SYSTEMS.flatMap((system) => figuresOf(system, outcomes)) };
}

function figuresOf(system: System, outcomes: readonly Outcome[]) {
  return meanFigures(
    '',
    system,
    outcomes.map(({ places }) => places[system]),
    {
      'Hits@4': (places) => within(firstHit(places), 4),
      'Hits@10': (places) => firstHit(places) > 0,
      'MRR@10': (places) => reciprocal(firstHit(places)),
      'recall@10': (places) => places.filter(Boolean).length / places.length,
      'all@10': (places) => places.every(Boolean),
    },
  );
}

function firstHit(places: readonly number[]): number {
  return places.filter(Boolean).reduce((first, place) => Math.min(first || place, place), 0);
}
