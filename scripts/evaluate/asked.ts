import { SYSTEMS, type System } from './consult.ts';
import { isDevelopment, readAsked } from './data/asked.ts';
import { eachWithProgress } from './progress.ts';
import { bySystem, placeOf, within } from './rank-metrics.ts';
import { meanFigures, type SuiteFindings } from './report.ts';
import type { Workbench } from './workbench.ts';

interface Outcome {
  /** Place of the passage in the file, from 0. */
  readonly passage: number;
  readonly kind: 'D' | 'P';
  readonly question: string;
  /** Place of the right passage, from 1; 0 when it is not among the first ten. */
  readonly places: Record<System, number>;
  readonly quote: string | null;
  readonly hasSentence: boolean;
}

const KINDS = { D: 'D: direct', P: 'P: in other words' } as const;

/**
 * Questions written for passages of a news archive, direct (D) and in other words (P). All passages of the file, each an
 * article of one paragraph with its title and date, are one archive; the questions are those of every fifth passage,
 * which no weight was fitted to.
 *
 * - `first`, `first 3`: share of questions whose own passage is first, or among the first three
 * - `quote`: share of questions whose first quote is of that passage and contains a whole gold sentence, with the product
 *   made to quote whatever its confidence
 */
export async function runAsked(bench: Workbench): Promise<SuiteFindings> {
  const questions = (await readAsked(bench.data)).flatMap(({ sentences, questions }, passage) =>
    questions
      .filter(({ kind }) => isDevelopment(passage) && kind !== 'N')
      .map(({ kind, text, sentences: gold }) => ({
        passage,
        kind: kind as keyof typeof KINDS,
        text,
        gold: gold.map((number) => sentences[number - 1]),
      })),
  );
  const outcomes: Outcome[] = [];
  await eachWithProgress('asked', questions, async ({ passage, kind, text, gold }) => {
    const { rankings, first } = await bench.consult('asked', text);
    const quote = first?.quote.text ?? null;
    const isRight = Number(first?.article.file) === passage;
    outcomes.push({
      passage,
      kind,
      question: text,
      places: bySystem((system) => {
        const articles = new Set(rankings[system].map(({ article }) => article));
        return placeOf([...articles], (article) => article === passage);
      }),
      quote,
      hasSentence: isRight && quote !== null && gold.some((sentence) => quote.includes(sentence)),
    });
  });
  const figures = Object.entries(KINDS).flatMap(([kind, group]) => {
    const ofKind = outcomes.filter((outcome) => outcome.kind === kind);
    return [
      ...SYSTEMS.flatMap((system) =>
        meanFigures(group, system, ofKind, {
          first: ({ places }) => places[system] === 1,
          'first 3': ({ places }) => within(places[system], 3),
        }),
      ),
      ...meanFigures(group, 'Dateline', ofKind, { quote: ({ hasSentence }) => hasSentence }),
    ];
  });
  return { outcomes, figures };
}
