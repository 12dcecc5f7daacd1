import type { RankedPassage } from '../../src/answering/rank.ts';
import type { Article } from '../../src/domain/article.ts';
import { SYSTEMS, type System } from './consult.ts';
import { readSquad, squadArticles, squadQuestions } from './data/squad.ts';
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
 * are asked. The retrievers alone search the paragraphs one by one. Where the product has split a paragraph, it stands at
 * the place of its best passage; those joined in one passage follow each other by their best sentences.
 *
 * - `first`: share of questions whose own paragraph is first
 * - `MRR@10`: mean of 1 / place of that paragraph, 0 when it is not among the first 10 paragraphs
 * - `in quote`: share of questions whose first quote contains one of the gold answers, letter for letter, with the
 *   product made to quote whatever its confidence
 * - `in answer`: the same with the threshold in force: silence counts as wrong
 * - `silent`: share of questions met with silence
 */
export async function runSquad(bench: Workbench): Promise<SuiteFindings> {
  const titles = await readSquad(bench.data);
  const articles = squadArticles(titles);
  const questions = squadQuestions(titles).filter(({ answers }) => answers.length > 0);
  const names = titles.flatMap(({ paragraphs }, article) =>
    paragraphs.map((_, place) => nameOf(article, place)),
  );
  const outcomes: Outcome[] = [];
  await eachWithProgress('squad', questions, async ({ id, text, article, paragraph, answers }) => {
    const { ranked, first, signals } = await bench.consult('squad', text);
    const alone = await bench.retrieveAlone('squad, by paragraph', text);
    const paragraphs: Record<System, readonly string[]> = {
      BM25: alone.BM25.map((passage) => names[passage.article]),
      vectors: alone.vectors.map((passage) => names[passage.article]),
      Dateline: ranked.flatMap((passage) => paragraphsOf(passage, articles)),
    };
    const quote = first?.quote.text ?? null;
    outcomes.push({
      id,
      question: text,
      places: bySystem((system) =>
        placeOf([...new Set(paragraphs[system])], (it) => it === nameOf(article, paragraph)),
      ),
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

const nameOf = (article: number, paragraph: number) => `${article} ${paragraph}`;

/** The paragraphs that a ranked passage has a part in, that of its best sentence first. */
function paragraphsOf({ evidence, sentenceScores }: RankedPassage, articles: readonly Article[]): string[] {
  const { article, sentences } = evidence.candidate.passage;
  const { paragraphs } = articles[article];
  return [...sentences.keys()]
    .sort((a, b) => sentenceScores[b] - sentenceScores[a])
    .map((sentence) => paragraphs.findIndex(({ end }) => sentences[sentence].start < end))
    .map((place) => nameOf(article, place));
}
