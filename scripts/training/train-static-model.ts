import { Problem } from '../../src/domain/problem.ts';
import { seededRandom } from '../evaluate/random.ts';
import { ArticleSampler } from './article-sampler.ts';
import { MatrixProduct } from './matrix-product.ts';
import { meanOfRuns } from './mean-of-runs.ts';
import {
  continuationPairs,
  pseudoQuestionPairs,
  questionPairs,
  sentencePairs,
  titlePairs,
} from './pair-sources.ts';
import { quantiseRows } from './quantise-rows.ts';
import type { QuestionPair } from './question-pairs.ts';
import { replaceUnits } from './sentence-table.ts';
import { startVectors } from './start-vectors.ts';
import type { StaticModel } from './static-model.ts';
import type { TrainingTextBuilder } from './training-text.ts';
import { type Share, tune } from './tune.ts';
import { makeVocabulary, type VocabularySize } from './vocabulary.ts';
import { wordPieces } from './word-pieces.ts';

/** What a training run is made of. The defaults are those of the built-in model. */
export interface TrainingOptions {
  /** A whole number other than 0; the same seed with the same text gives the same model. */
  readonly seed: number;
  readonly dimension: number;
  readonly vocabulary: VocabularySize;
  /** Times that the start vectors are tuned, each with other random pairs; the model is the mean. */
  readonly runs: number;
  /** Steps of each run. */
  readonly steps: number;
  readonly batchSize: number;
  /** Told what is being done, in words for people. */
  readonly onProgress: (message: string) => void;
}

export const BUILT_IN_TRAINING: TrainingOptions = {
  seed: 1,
  dimension: 256,
  vocabulary: { words: 27_000, pieces: 3_200 },
  runs: 3,
  steps: 2_000,
  batchSize: 1_024,
  onProgress: () => {},
};

/** Steps between two messages. */
const TELL_EVERY = 100;

/** Trains a static embedding model on the articles of `builder`, which must not have been finished, and on questions. */
export async function trainStaticModel(
  builder: TrainingTextBuilder,
  questions: readonly QuestionPair[],
  { seed, dimension, vocabulary: size, runs, steps, batchSize, onProgress }: TrainingOptions,
): Promise<StaticModel> {
  const random = seededRandom(seed);
  const asked = addQuestions(builder, questions);
  const { words, table: wordTable } = builder.finish();
  const vocabulary = makeVocabulary(words.words, words.counts, size);
  const table = replaceUnits(wordTable, words.words.map(wordPieces(vocabulary)));
  onProgress(`${table.units.length} tokens of ${vocabulary.length} kinds, ${asked.length} questions`);

  const sampler = new ArticleSampler(table, random);
  if (sampler.isEmpty) {
    throw new Problem(
      'CORPUS_TOO_SMALL',
      'No article of the corpus has enough sentences to learn from. Give a larger one with --corpus.',
    );
  }
  const product = await MatrixProduct.create();
  const start = await startVectors(table, vocabulary, dimension, random, product);
  await product.release();
  onProgress('start vectors are made');

  const answered = asked.flatMap(({ question, passage }) =>
    passage === undefined ? [] : [{ question, passage }],
  );
  const shares: Share[] = [
    { source: titlePairs(sampler), share: 0.15 },
    { source: sentencePairs(sampler), share: 0.35 },
    { source: continuationPairs(sampler), share: 0.1 },
    {
      source: pseudoQuestionPairs(
        sampler,
        asked.map(({ question }) => question),
      ),
      share: 0.3,
    },
  ];
  if (answered.length > 0) shares.push({ source: questionPairs(sampler, answered), share: 0.1 });
  const vectors = await meanOfRuns(start, runs, async (own, run) => {
    let sum = 0;
    const onStep = (step: number, loss: number) => {
      sum += loss;
      if (step % TELL_EVERY !== 0) return;
      onProgress(`run ${run} of ${runs}, step ${step} of ${steps}, loss ${(sum / TELL_EVERY).toFixed(3)}`);
      sum = 0;
    };
    await tune(table, own, { steps, batchSize, shares, onStep }, random);
  });
  return quantiseRows(vocabulary, vectors);
}

/** Adds questions and passages to the text, each passage once, and gives the numbers of their sentences. */
function addQuestions(
  builder: TrainingTextBuilder,
  questions: readonly QuestionPair[],
): { question: number; passage: number | undefined }[] {
  const passages = new Map<string, number>();
  for (const { passage } of questions) {
    if (passage !== undefined && !passages.has(passage)) passages.set(passage, builder.addText(passage));
  }
  return questions.map(({ question, passage }) => ({
    question: builder.addText(question),
    passage: passage === undefined ? undefined : passages.get(passage),
  }));
}
