import { openSegments } from '../../src/archive/open-segments.ts';
import type { PassageVectors } from '../../src/archive/passage-vectors.ts';
import { currentSnapshot } from '../../src/archive/snapshot-files.ts';
import { loadConfig } from '../../src/config.ts';
import { Embedder } from '../../src/embedding/embedder.ts';

/** The vectors of an index: as it searches them, and all of them one after the other. */
export interface IndexVectors {
  readonly index: PassageVectors;
  readonly all: Float32Array;
  readonly dimension: number;
}

/** Reads the vectors of the current snapshot of an index, of at most `most` passages evenly spread. */
export async function indexVectors(folder: string, most = Infinity): Promise<IndexVectors> {
  const { manifest } = (await currentSnapshot(folder))!;
  const { searched, articles } = await openSegments(folder, manifest.segments);
  const { dimension } = manifest.model;
  const count = Math.min(most, searched.passages.size);
  const all = new Float32Array(count * dimension);
  for (let place = 0; place < count; place++) {
    const passage = Math.floor((place * searched.passages.size) / count);
    all.set(searched.vectors.vector(passage), place * dimension);
  }
  await articles.close();
  await searched.sentenceVectors.close();
  return { index: searched.vectors, all, dimension };
}

/** The vectors of questions, by the model of the settings. */
export async function questionVectors(questions: readonly string[]): Promise<Float32Array[]> {
  const embedder = await Embedder.load(loadConfig().embedding);
  const vectors: Float32Array[] = [];
  for (const question of questions) vectors.push(await embedder.embedQuery(question));
  await embedder.dispose();
  return vectors;
}
