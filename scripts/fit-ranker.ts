// npm run fit-ranker -- --data DIR: fits the weights in models/ranker.json to the questions for fitting.
import { writeFile } from 'node:fs/promises';
import { Answerer, BREADTH } from '../src/answering/answerer.ts';
import { type ConfidenceFeature, confidenceFeatures } from '../src/answering/decide.ts';
import { linearScore, sigmoid } from '../src/answering/linear-model.ts';
import { type Perceptron, perceptronScore } from '../src/answering/perceptron.ts';
import type { RetrievalFeature } from '../src/answering/retrieval-features.ts';
import { rivalFeatures } from '../src/answering/rival-features.ts';
import { bestSentenceFeatures, type SentenceFeature } from '../src/answering/sentence-features.ts';
import { shortlist } from '../src/answering/shortlist.ts';
import { loadConfig } from '../src/config.ts';
import { run } from '../src/operations/run.ts';
import { readCommandLine, wrongUsage } from './command-line.ts';
import { ASKED_ON } from './evaluate/workbench.ts';
import type { FittingQuestion, FittingSet } from './fitting/asker.ts';
import { type Choice, fitChoices } from './fitting/fit-linear.ts';
import { fitPerceptron, fitProbability, type Labelled } from './fitting/fit-perceptron.ts';
import { fittingQuestions } from './fitting/fitting-questions.ts';

/** Weight of the squared norm, on standardised features. */
const SENTENCE_RIDGE = 1e-4;

/** Chosen by cross-validation on the questions for fitting. */
const RANKER = { units: 12, ridge: 1e-2, epochs: 25 };
const CONFIDENCE = { units: 12, ridge: 5e-3, epochs: 20 };

/** Share of answerable questions, those cut down to a few words included, that the threshold may silence. */
const SILENCED = 0.03;

/**
 * What each set counts, all its questions together, when ranking is fitted. Long paragraphs are the hardest test of
 * wording.
 */
const RANKING_SHARE: Partial<Record<FittingSet, number>> = {
  passages: 0.25,
  articles: 1,
  'long paragraphs': 2,
  multihop: 0.5,
  'passages, quoted': 0.1,
  'passages, of their year': 0.1,
  'small archives, short': 0.2,
};

/**
 * What each question counts when confidence is fitted. Near misses are told apart by meaning, which features hardly see.
 */
const CONFIDENCE_WEIGHT: Partial<Record<FittingSet, number>> = {
  articles: 0.5,
  'long paragraphs': 0.5,
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
  const all = await fittingQuestions(data, answerer);
  await answerer.close();
  const [example] = all[0].candidates;
  const sizes = new Map<FittingSet, number>();
  for (const { set } of all) sizes.set(set, (sizes.get(set) ?? 0) + 1);
  const weightOf = (set: FittingSet) => (RANKING_SHARE[set] ?? 0) / sizes.get(set)!;

  const shortlistModel = fitPerceptron(
    names(example.retrieval),
    all.flatMap((question) =>
      passageChoices(
        question,
        question.candidates.map(({ retrieval }) => retrieval),
        weightOf(question.set),
      ),
    ),
    RANKER,
    FITTED,
  );
  const sentence = fitChoices(
    names(example.sentenceFeatures[0]),
    all.flatMap(sentenceChoices),
    SENTENCE_RIDGE,
    FITTED,
  );
  const questions = all.map((question) => asRead(question, shortlistModel));
  const features = questions.map(({ candidates, termWeights }) => {
    const best = candidates.map(({ sentenceFeatures }) =>
      bestSentenceFeatures(
        sentenceFeatures,
        sentenceFeatures.map((each) => linearScore(sentence, each)),
      ),
    );
    const evidences = candidates.map(({ evidence }) => evidence);
    const rivals = rivalFeatures(termWeights, evidences, best);
    return candidates.map((candidate, place) =>
      Object.assign({}, candidate.features, best[place], rivals[place]),
    );
  });
  const passage = fitPerceptron(
    names(features[0][0]),
    questions.flatMap((question, index) => passageChoices(question, features[index], weightOf(question.set))),
    RANKER,
    FITTED,
  );
  const examples = questions.flatMap(({ set }, index): Labelled<ConfidenceFeature>[] => {
    const ranking = features[index]
      .map((each) => ({ features: each, score: perceptronScore(passage, each) }))
      .sort((a, b) => b.score - a.score);
    if (ranking.length === 0) return [];
    const positive = !UNANSWERABLE.includes(set);
    return [{ features: confidenceFeatures(ranking), positive, weight: CONFIDENCE_WEIGHT[set] ?? 1 }];
  });
  const confidence = fitProbability(names(examples[0].features), examples, CONFIDENCE, FITTED);
  const probabilities = examples
    .filter(({ positive }) => positive)
    .map((example) => sigmoid(perceptronScore(confidence, example.features)))
    .sort((a, b) => a - b);
  const threshold = Number(probabilities[Math.floor(probabilities.length * SILENCED)].toFixed(4));
  const models = { shortlist: shortlistModel, sentence, passage, confidence: { ...confidence, threshold } };
  await writeFile(config.rankerFile, `${JSON.stringify(models, null, 2)}\n`);
  console.log([...sizes].map(([set, size]) => `${size} ${set}`).join('; '));
  console.log(`${config.rankerFile} is written, threshold ${threshold}`);
  return 0;
});

function names<Feature extends string>(features: Readonly<Record<Feature, number>>): Feature[] {
  return Object.keys(features) as Feature[];
}

/** A question with those of its candidates that would be read. */
function asRead(question: FittingQuestion, model: Perceptron<RetrievalFeature>): FittingQuestion {
  const { candidates, right } = question;
  const retrieval = candidates.map((candidate) => candidate.retrieval);
  const places = shortlist(model, retrieval, BREADTH.read);
  return {
    ...question,
    candidates: places.map((place) => candidates[place]),
    right: [...places.keys()].filter((place) => right.includes(places[place])),
  };
}

/** Which of a question's candidates to choose, given what is seen of each; none where none is right. */
function passageChoices<Feature extends string>(
  { right }: FittingQuestion,
  items: readonly Readonly<Record<Feature, number>>[],
  weight: number,
): Choice<Feature>[] {
  if (weight === 0 || right.length === 0) return [];
  const target = items.map((_, place) => (right.includes(place) ? 1 / right.length : 0));
  return [{ items, target, weight }];
}

/** Which sentence of the right passage to choose. */
function sentenceChoices({ candidates, right, rightSentences }: FittingQuestion): Choice<SentenceFeature>[] {
  const count = rightSentences.filter(Boolean).length;
  if (count === 0) return [];
  const target = rightSentences.map((isRight) => (isRight ? 1 / count : 0));
  return [{ items: candidates[right[0]].sentenceFeatures, target, weight: 1 }];
}
