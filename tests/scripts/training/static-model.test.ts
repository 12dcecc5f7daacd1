import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeStaticModel } from '../../../scripts/training/static-model.ts';
import { Embedder } from '../../../src/embedding/embedder.ts';

const vocabulary = ['[PAD]', '[UNK]', '[CLS]', '[SEP]', 'north', 'south', 'un', '##north', 'east', ','];
const rows: Record<string, [row: number[], scale: number]> = {
  north: [[0, 0, 127], 0.5],
  south: [[0, 0, -128], 0.25],
  un: [[40, 0, 0], 1],
  '##north': [[0, 30, 0], 1],
  east: [[3, 4, 0], 2],
};

let folder: string;
let embedder: Embedder;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'model-'));
  await writeStaticModel(path.join(folder, 'tiny'), {
    vocabulary,
    dimension: 3,
    vectors: Int8Array.from(vocabulary.flatMap((token) => rows[token]?.[0] ?? [0, 0, 0])),
    scales: Float32Array.from(vocabulary, (token) => rows[token]?.[1] ?? 1),
  });
  embedder = await Embedder.load({ model: path.join(folder, 'tiny'), precision: 'q8', builtIn: 'none' });
});

afterAll(async () => {
  await embedder.dispose();
  await rm(folder, { recursive: true });
});

it('is loaded by the loader of every model, with its name and dimension', () => {
  expect(embedder.model).toMatchObject({ name: 'tiny', dimension: 3, precision: 'q8' });
  expect(embedder.window).toBe(512);
});

it.each([
  ['North', [4]],
  ['unnorth, EAST', [6, 7, 9, 8]],
  ['nórth', [4]],
  ['west', [1]],
  ['', []],
])('cuts %j into the tokens %j', (text, ids) => expect(embedder.encode(text)).toEqual(ids));

it.each([
  ['north', [0, 0, 63.5]],
  ['south', [0, 0, -32]],
  ['unnorth', [40, 30, 0]],
  ['east, north', [6, 8, 63.5]],
  ['west', [0, 0, 0]],
])('embeds %j as its rows times their scales, to length 1', async (text, sum) => {
  const length = Math.hypot(...sum) || 1;
  const vector = await embedder.embedQuery(text);
  expect([...vector].map((value) => value.toFixed(6))).toEqual(
    sum.map((value) => (value / length).toFixed(6)),
  );
});
