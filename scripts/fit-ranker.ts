// npm run fit-ranker -- --data DIR: fits the weights in models/ranker.json to the questions for fitting.
import { writeFile } from 'node:fs/promises';
import { Answerer } from '../src/answering/answerer.ts';
import { type ConfidenceFeature, confidenceFeatures } from '../src/answering/decide.ts';
import { linearScore, sigmoid } from '../src/answering/linear-model.ts';
import type { PassageFeature } from '../src/answering/passage-features.ts';
import { perceptronScore } from '../src/answering/perceptron.ts';
import { bestSentenceFeatures, type SentenceFeature } from '../src/answering/sentence-features.ts';
import { loadConfig } from '../src/config.ts';
import { run } from '../src/operations/run.ts';
import { readCommandLine, wrongUsage } from './command-line.ts';
import { ASKED_ON } from './evaluate/workbench.ts';
import { type Choice, fitChoices, fitProbability, type Labelled } from './fitting/fit-linear.ts';
import { fitPerceptron } from './fitting/fit-perceptron.ts';
import { type FittingQuestion, type FittingSet, fittingQuestions } from './fitting/fitting-questions.ts';

/** Weight of the squared norm, on standardised features. */
const SENTENCE_RIDGE = 1e-4;
const CONFIDENCE_RIDGE = 3e-3;

/** Chosen by cross-validation on the questions for fitting. */
const RANKER = { units: 12, ridge: 1e-2, epochs: 25 };

/** Share of answerable questions, those cut down to a few words included, that the threshold may silence. */
const SILENCED = 0.03;

/** What each set counts, all its questions together, when ranking is fitted. Long paragraphs are the hardest test of wording. */
const RANKING_SHARE: Partial<Record<FittingSet, number>> = {
  passages: 0.25,
  articles: 1,
  'long paragraphs': 2,
  multihop: 0.5,
  'passages, quoted': 0.1,
  'passages, of their year': 0.1,
  'small archives, short': 0.2,
};

/** What each question counts when confidence is fitted. Near misses are told apart by meaning, which these features lack. */
const CONFIDENCE_WEIGHT: Partial<Record<FittingSet, number>> = {
  'near misses': 0.15,
  'passages, of another year': 0.1,
  'multihop, null': 2,
};

const UNANSWERABLE: readonly FittingSet[] = [
  'near misses',
  'passages, of another year',
  'small archives, strangers',
  'multihop, null',
  'multihop, strangers',
];

const USAGE = 'Usage: npm run fit-ranker -- --data DIR';

const FITTED =
  'by `npm run fit-ranker` to questions on news passages (four fifths of them), asked of the passages, of whole articles and of small archives, and to a tenth of MultiHop-RAG';

await run(async () => {
  const { data } = readCommandLine({ options: { data: { type: 'string' } } }, USAGE).values;
  if (data === undefined) throw wrongUsage('Say with --data where the questions are.', USAGE);
  const config = loadConfig();
  const answerer = await Answerer.open(config, () => ASKED_ON);
  const questions = await fittingQuestions(data, answerer);
  await answerer.close();
  const { candidates } = questions[0];

  const sentence = fitChoices(
    names(candidates[0].sentenceFeatures[0]),
    questions.flatMap(sentenceChoices),
    SENTENCE_RIDGE,
    FITTED,
  );
  const features = questions.map((question) =>
    question.candidates.map((candidate) => ({
      ...candidate.features,
      ...bestSentenceFeatures(
        candidate.sentenceFeatures,
        candidate.sentenceFeatures.map((each) => linearScore(sentence, each)),
      ),
    })),
  );
  const sizes = new Map<FittingSet, number>();
  for (const { set } of questions) sizes.set(set, (sizes.get(set) ?? 0) + 1);
  const passage = fitPerceptron(
    names(features[0][0]),
    questions.flatMap(({ set, right }, index): Choice<PassageFeature>[] => {
      const share = RANKING_SHARE[set];
      if (share === undefined || right.length === 0) return [];
      const items = features[index];
      const target = items.map((_, place) => (right.includes(place) ? 1 / right.length : 0));
      return [{ items, target, weight: share / sizes.get(set)! }];
    }),
    RANKER,
    FITTED,
  );
  const examples = questions.flatMap(({ set }, index): Labelled<ConfidenceFeature>[] => {
    const ranking = features[index]
      .map((each) => ({ features: each, score: perceptronScore(passage, each) }))
      .sort((a, b) => b.score - a.score);
    if (ranking.length === 0) return [];
    const positive = !UNANSWERABLE.includes(set);
    return [{ features: confidenceFeatures(ranking)[0], positive, weight: CONFIDENCE_WEIGHT[set] ?? 1 }];
  });
  const confidence = fitProbability(names(examples[0].features), examples, CONFIDENCE_RIDGE, FITTED);
  const probabilities = examples
    .filter(({ positive }) => positive)
    .map((example) => sigmoid(linearScore(confidence, example.features)))
    .sort((a, b) => a - b);
  const threshold = Number(probabilities[Math.floor(probabilities.length * SILENCED)].toFixed(4));
  const models = { sentence, passage, confidence: { ...confidence, threshold } };
  await writeFile(config.rankerFile, `${JSON.stringify(models, null, 2)}\n`);
  console.log([...sizes].map(([set, size]) => `${size} ${set}`).join('; '));
  console.log(`${config.rankerFile} is written, threshold ${threshold}`);
  return 0;
});

function names<Feature extends string>(features: Readonly<Record<Feature, number>>): Feature[] {
  return Object.keys(features) as Feature[];
}

/** Which sentence of the right passage to choose. */
function sentenceChoices({ candidates, right, rightSentences }: FittingQuestion): Choice<SentenceFeature>[] {
  const count = rightSentences.filter(Boolean).length;
  if (count === 0) return [];
  const target = rightSentences.map((isRight) => (isRight ? 1 / count : 0));
  return [{ items: candidates[right[0]].sentenceFeatures, target, weight: 1 }];
}
