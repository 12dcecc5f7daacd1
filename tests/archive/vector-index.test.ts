import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ExactIndex } from '../../src/archive/exact-index.ts';
import { GraphIndex } from '../../src/archive/graph-index.ts';
import { PassageVectors, readVectorIndex, VectorIndexBuilder } from '../../src/archive/passage-vectors.ts';
import { EXACT_UP_TO, type VectorIndex } from '../../src/archive/vector-index.ts';
import { dot, normalise } from '../../src/embedding/vector.ts';
import { temporaryFolder } from './articles.ts';

const DIMENSION = 16;

/** Unit vectors that are the same at every run. */
function vectorsOf(count: number, seed: number): Float32Array[] {
  let state = seed;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 31 - 1;
  };
  return Array.from({ length: count }, () => normalise(Float32Array.from({ length: DIMENSION }, next)));
}

/** The index of vectors as a segment would have it, written and read. */
async function indexOf(
  vectors: readonly Float32Array[],
  removed: readonly number[] = [],
): Promise<VectorIndex> {
  const file = path.join(await temporaryFolder(), 'vectors');
  const builder = new VectorIndexBuilder(DIMENSION);
  for (const vector of vectors) builder.add(vector);
  await builder.write(file);
  return readVectorIndex(file, { passages: vectors.length, dimension: DIMENSION, removed });
}

/** What comparing all finds. */
function nearestOf(
  vectors: readonly Float32Array[],
  question: Float32Array,
  count: number,
  wanted: (passage: number) => boolean,
) {
  return vectors
    .map((vector, passage) => ({ passage, cosine: dot(vector, question) }))
    .filter(({ passage }) => wanted(passage))
    .sort((a, b) => b.cosine - a.cosine)
    .slice(0, count);
}

const questions = vectorsOf(50, 7);
const isEven = (passage: number) => passage % 2 === 0;

describe.each([
  ['compared one by one', EXACT_UP_TO, ExactIndex, 1],
  ['in a graph', EXACT_UP_TO + 1, GraphIndex, 0.97],
])('vectors %s', (_, count, kind, leastRecall) => {
  const vectors = vectorsOf(count, 1);
  const removed = [0, 5, 6];

  it('are found as nearest first, but for those removed and those not wanted', async () => {
    const index = await indexOf(vectors, removed);
    expect(index).toBeInstanceOf(kind);
    for (const wanted of [undefined, isEven]) {
      let hits = 0;
      for (const question of questions) {
        const isThere = (passage: number) => !removed.includes(passage) && (wanted?.(passage) ?? true);
        const expected = nearestOf(vectors, question, 10, isThere);
        const found = index.nearest(question, 10, wanted);
        expect(found.length).toBe(10);
        for (const { passage, cosine } of found) {
          expect(isThere(passage)).toBe(true);
          expect(cosine).toBeCloseTo(dot(vectors[passage], question), 5);
        }
        expect(found).toEqual(found.toSorted((a, b) => b.cosine - a.cosine));
        const passages = new Set(found.map(({ passage }) => passage));
        hits += expected.filter(({ passage }) => passages.has(passage)).length;
      }
      expect(hits / (10 * questions.length)).toBeGreaterThanOrEqual(leastRecall);
    }
  });

  it('come back as they were', async () => {
    const index = await indexOf(vectors);
    for (const passage of [0, 1, count - 1]) expect(index.vector(passage)).toEqual(vectors[passage]);
  });
});

it('a few vectors are all found where more are asked for, and of none nothing is', async () => {
  const vectors = vectorsOf(3, 1);
  expect((await indexOf(vectors)).nearest(questions[0], 10).length).toBe(3);
  expect((await indexOf([])).nearest(questions[0], 10)).toEqual([]);
});

it('segments are searched as one list', async () => {
  const vectors = vectorsOf(600, 1);
  const sizes = [200, 0, 399, 1];
  let start = 0;
  const segments: VectorIndex[] = [];
  for (const size of sizes) {
    segments.push(await indexOf(vectors.slice(start, start + size)));
    start += size;
  }
  const all = new PassageVectors(segments, sizes);
  for (const question of questions) {
    for (const wanted of [undefined, isEven]) {
      const expected = nearestOf(vectors, question, 10, wanted ?? (() => true));
      const found = all.nearest(question, 10, wanted);
      expect(found.map(({ passage }) => passage)).toEqual(expected.map(({ passage }) => passage));
    }
  }
  for (const passage of [0, 199, 200, 598, 599]) expect(all.vector(passage)).toEqual(vectors[passage]);
});

// A limit on the size of files fails like a full disk: a write comes to a stop in the middle.
it.skipIf(process.platform === 'win32')('a graph that the disk has no room for is told', () => {
  const code = `
    const { GraphBuilder } = await import(${JSON.stringify(path.resolve('src/archive/graph-index.ts'))});
    const builder = new GraphBuilder(16);
    for (let passage = 0; passage < 5000; passage++) builder.add(new Float32Array(16).fill(passage / 5000));
    await builder.write(process.argv[1]).catch((error) => console.log(error.syscall, error.message));`;
  const command = ['--import', import.meta.resolve('tsx'), '--input-type=module', '-e', code];
  const file = path.join(tmpdir(), `graph-${process.pid}`);
  const said = execFileSync(
    'bash',
    ['--norc', '-c', 'ulimit -f 100; exec "$0" "$@"', process.execPath, ...command, file],
    {
      encoding: 'utf8',
    },
  );
  rmSync(file);
  expect(said).toBe(`write ${file} could not be written whole\n`);
});
