import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seededRandom } from '../../../scripts/evaluate/random.ts';
import { writeStaticModel } from '../../../scripts/training/static-model.ts';
import { trainStaticModel } from '../../../scripts/training/train-static-model.ts';
import { addCorpus, TrainingTextBuilder } from '../../../scripts/training/training-text.ts';
import { Embedder } from '../../../src/embedding/embedder.ts';

/** Made-up subjects: who does what with what, where. */
const SUBJECTS = {
  sea: [
    ['The skipper', 'A sailor', 'The crew', 'The pilot'],
    ['mended', 'hauled', 'lowered', 'steered'],
    ['the trawler', 'the net', 'the anchor', 'the ferry', 'the mast'],
    ['off the quay', 'in the harbour', 'beyond the reef', 'on the tide'],
  ],
  farm: [
    ['The farmer', 'A shepherd', 'The vet', 'The dairymaid'],
    ['milked', 'sheared', 'fed', 'herded'],
    ['the heifer', 'the ewe', 'the goat', 'the calf', 'the ram'],
    ['behind the barn', 'in the meadow', 'at the trough', 'by the haystack'],
  ],
  court: [
    ['The judge', 'A lawyer', 'The bailiff', 'The jury'],
    ['dismissed', 'weighed', 'heard', 'doubted'],
    ['the appeal', 'the verdict', 'the testimony', 'the warrant', 'the plea'],
    ['at the tribunal', 'in the courtroom', 'before the hearing', 'after the recess'],
  ],
} as const;

const random = seededRandom(11);
const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)];
const sentence = (parts: readonly (readonly string[])[]) => `${parts.map(pick).join(' ')}.`;

function article(subject: keyof typeof SUBJECTS, number: number) {
  const parts = SUBJECTS[subject];
  const paragraph = () => Array.from({ length: 4 }, () => sentence(parts)).join(' ');
  return {
    title: sentence(parts),
    date: '2024-05-01',
    text: `Report ${number}: ${paragraph()}\n\n${paragraph()}`,
  };
}

let folder: string;
let embedder: Embedder;

async function train(name: string, seed: number) {
  const builder = new TrainingTextBuilder();
  const read = await addCorpus(builder, path.join(folder, 'corpus'));
  const questions = [
    { question: 'Who mended the net?', passage: 'A sailor mended the net on the tide.' },
    { question: 'Where was the ewe sheared?' },
  ];
  const out = path.join(folder, name);
  const model = await trainStaticModel(builder, questions, {
    seed,
    dimension: 16,
    vocabulary: { words: 200, pieces: 20 },
    runs: 2,
    steps: 40,
    batchSize: 64,
    onProgress: () => {},
  });
  await writeStaticModel(out, model);
  return { out, read };
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'training-'));
  await mkdir(path.join(folder, 'corpus'));
  const subjects = Object.keys(SUBJECTS) as (keyof typeof SUBJECTS)[];
  const lines = Array.from({ length: 60 }, (_, at) => JSON.stringify(article(subjects[at % 3], at)));
  await writeFile(path.join(folder, 'corpus', 'news.jsonl'), [...lines, '{"title": "No text"}'].join('\n'));
  const { out, read } = await train('first', 3);
  expect(read).toEqual({ articles: 60, skipped: 1 });
  embedder = await Embedder.load({ model: out, precision: 'q8', builtIn: 'none' });
});
afterAll(async () => {
  await embedder.dispose();
  await rm(folder, { recursive: true });
});

describe('a trained model', () => {
  it('is loaded by the loader of every model', () => {
    expect(embedder.model).toMatchObject({ name: 'first', dimension: 16, precision: 'q8' });
  });

  const cosine = async (a: string, b: string) => {
    const [one, other] = [await embedder.embedQuery(a), await embedder.embedQuery(b)];
    return one.reduce((sum, value, index) => sum + value * other[index], 0);
  };

  it.each([
    ['trawler', 'anchor', 'heifer'],
    ['sailor', 'skipper', 'lawyer'],
    ['ewe', 'meadow', 'verdict'],
    ['judge', 'testimony', 'ferry'],
    ['Who herded the goat?', 'The shepherd stood by the haystack.', 'The jury heard the plea.'],
  ])('puts %j nearer to %j than to %j', async (text, related, unrelated) => {
    expect(await cosine(text, related)).toBeGreaterThan((await cosine(text, unrelated)) + 0.2);
  });

  it('is the same to the byte for the same seed, and another for another', async () => {
    const files = ['config.json', 'tokenizer.json', 'tokenizer_config.json', 'onnx/model_quantized.onnx'];
    const [again, other] = [await train('again', 3), await train('other', 4)];
    const bytes = (name: string) => Promise.all(files.map((file) => readFile(path.join(folder, name, file))));
    const [first, second, third] = [await bytes('first'), await bytes('again'), await bytes('other')];
    expect(again.out).not.toBe(other.out);
    files.forEach((_, index) => {
      expect(second[index].equals(first[index])).toBe(true);
    });
    expect(third[3].equals(first[3])).toBe(false);
  });
});

describe('a corpus', () => {
  it.each([
    ['that is not there', 'nowhere', 'CORPUS_UNREADABLE'],
    ['without articles', 'empty', 'CORPUS_EMPTY'],
  ])('%s is a problem that names it', async (_, name, identifier) => {
    await mkdir(path.join(folder, 'empty'), { recursive: true });
    await expect(addCorpus(new TrainingTextBuilder(), path.join(folder, name))).rejects.toMatchObject({
      identifier,
      message: expect.stringContaining(path.join(folder, name)),
    });
  });

  it('of articles too short to learn from is a problem too', async () => {
    await mkdir(path.join(folder, 'short'));
    await writeFile(
      path.join(folder, 'short', 'a.md'),
      '---\ndate: 2024-05-01\n---\n\nThe ferry sailed on time.\n',
    );
    const builder = new TrainingTextBuilder();
    await addCorpus(builder, path.join(folder, 'short'));
    const options = {
      seed: 1,
      dimension: 8,
      vocabulary: { words: 9, pieces: 9 },
      runs: 1,
      steps: 1,
      batchSize: 4,
    };
    await expect(trainStaticModel(builder, [], { ...options, onProgress: () => {} })).rejects.toMatchObject({
      identifier: 'CORPUS_TOO_SMALL',
    });
  });
});
