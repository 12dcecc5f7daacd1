// npm run train-embedder -- --corpus FOLDER [--questions FILE ...] --out FOLDER [--seed N]: trains an embedding model.
import path from 'node:path';
import { run } from '../src/operations/run.ts';
import { readCommandLine, wrongUsage } from './command-line.ts';
import { readQuestionPairs } from './training/question-pairs.ts';
import { writeStaticModel } from './training/static-model.ts';
import { BUILT_IN_TRAINING, trainStaticModel } from './training/train-static-model.ts';
import { addCorpus, TrainingTextBuilder } from './training/training-text.ts';

const USAGE =
  'Usage: npm run train-embedder -- --corpus FOLDER [--questions FILE.jsonl ...] --out FOLDER [--seed N]';

await run(async () => {
  const { corpus, questions, out, seed } = readOptions();
  const start = performance.now();
  const tell = (message: string) =>
    console.log(`${((performance.now() - start) / 1000).toFixed(0).padStart(5)} s  ${message}`);
  const pairs = (await Promise.all(questions.map(readQuestionPairs))).flat();
  const builder = new TrainingTextBuilder();
  const { articles, skipped } = await addCorpus(builder, corpus);
  tell(`${articles} articles read, ${skipped} skipped`);
  const model = await trainStaticModel(builder, pairs, { ...BUILT_IN_TRAINING, seed, onProgress: tell });
  await writeStaticModel(out, model);
  tell(`the model is in ${out}`);
  return 0;
});

function readOptions() {
  const { values } = readCommandLine(
    {
      options: {
        corpus: { type: 'string' },
        questions: { type: 'string', multiple: true, default: [] },
        out: { type: 'string' },
        seed: { type: 'string', default: String(BUILT_IN_TRAINING.seed) },
      },
    },
    USAGE,
  );
  if (values.corpus === undefined) throw wrongUsage('Say with --corpus where the articles are.', USAGE);
  if (values.out === undefined) {
    throw wrongUsage('Say with --out which folder the model shall be written to.', USAGE);
  }
  const seed = Number(values.seed);
  if (!Number.isInteger(seed) || seed <= 0) {
    throw wrongUsage(`--seed is "${values.seed}"; it must be a whole number from 1.`, USAGE);
  }
  const { corpus, out, questions } = values;
  return { corpus: path.resolve(corpus), out: path.resolve(out), questions, seed };
}
