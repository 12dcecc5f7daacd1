// npm run fit-ranker -- --data DIR: fits the weights in models/ranker.json to the questions for fitting.
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { Answerer } from '../src/answering/answerer.ts';
import type { ConfidenceFeature } from '../src/answering/decide.ts';
import { confidenceFeatures } from '../src/answering/decide.ts';
import type { PassageFeature, SentenceFeature } from '../src/answering/features.ts';
import { linearScore, sigmoid } from '../src/answering/linear-model.ts';
import { loadConfig } from '../src/config.ts';
import { Problem } from '../src/domain/problem.ts';
import { run } from '../src/operations/run.ts';
import { type Choice, fitChoices, fitProbability, type Labelled } from './fitting/fit-linear.ts';
import {
  type FittingCandidate,
  type FittingQuestion,
  fittingQuestions,
} from './fitting/fitting-questions.ts';

/** Weight of the squared norm, on standardised features. */
const RIDGE = 1e-4;

/** Share of answerable questions that the threshold may silence. */
const SILENCED = 0.02;

const FITTED =
  'npm run fit-ranker: four fifths of the asked questions, over their passages alone and in their whole articles, and a tenth of MultiHop-RAG';

await run(async () => {
  const { data } = parseArgs({ options: { data: { type: 'string' } } }).values;
  if (data === undefined)
    throw new Problem('ARGUMENT_INVALID', 'Say with --data DIR where the questions are.');
  const config = loadConfig();
  const answerer = await Answerer.open(config);
  const questions: FittingQuestion[] = [];
  for await (const question of fittingQuestions(data, answerer)) questions.push(question);
  await answerer.close();

  const sentence = fitChoices(
    names(questions[0].ranking[0].sentenceFeatures[0]),
    questions.flatMap(sentenceChoices),
    RIDGE,
    FITTED,
  );
  const rankings = questions.map(({ ranking }) =>
    ranking.map((ranked) => withBestSentence(ranked, (features) => linearScore(sentence, features))),
  );
  const passage = fitChoices(
    names(rankings[0][0].features),
    questions.flatMap((question, index) => passageChoices(question, rankings[index])),
    RIDGE,
    FITTED,
  );
  const examples = questions.map(({ answerable }, index): Labelled<ConfidenceFeature> => {
    const ranking = rankings[index]
      .map((ranked) => ({ ...ranked, score: linearScore(passage, ranked.features) }))
      .sort((a, b) => b.score - a.score);
    return { features: confidenceFeatures(ranking, 0), positive: answerable };
  });
  const confidence = fitProbability(names(examples[0].features), examples, RIDGE, FITTED);
  const probabilities = examples
    .filter(({ positive }) => positive)
    .map(({ features }) => sigmoid(linearScore(confidence, features)))
    .sort((a, b) => a - b);
  const threshold = Number(probabilities[Math.floor(probabilities.length * SILENCED)].toFixed(4));
  await writeFile(
    config.rankerFile,
    `${JSON.stringify({ sentence, passage, confidence: { ...confidence, threshold } }, null, 2)}\n`,
  );
  console.log(`${questions.length} questions; ${config.rankerFile} is written, threshold ${threshold}`);
  return 0;
});

function names<Feature extends string>(features: Readonly<Record<Feature, number>>): Feature[] {
  return Object.keys(features) as Feature[];
}

/** Which sentence of the right passage to choose. */
function sentenceChoices({ ranking, right, rightSentences }: FittingQuestion): Choice<SentenceFeature>[] {
  const passage = ranking[right[0]];
  const count = rightSentences.filter(Boolean).length;
  if (!passage || count === 0) return [];
  return [
    { items: passage.sentenceFeatures, target: rightSentences.map((isRight) => (isRight ? 1 / count : 0)) },
  ];
}

/** Which passage to choose. */
function passageChoices(
  { right }: FittingQuestion,
  ranking: readonly FittingCandidate[],
): Choice<PassageFeature>[] {
  if (right.length === 0) return [];
  return [
    {
      items: ranking.map(({ features }) => features),
      target: ranking.map((_, place) => (right.includes(place) ? 1 / right.length : 0)),
    },
  ];
}

function withBestSentence(
  ranked: FittingCandidate,
  score: (features: Readonly<Record<SentenceFeature, number>>) => number,
): FittingCandidate {
  const bestSentence = Math.max(...ranked.sentenceFeatures.map(score));
  return { ...ranked, features: { ...ranked.features, bestSentence } };
}
