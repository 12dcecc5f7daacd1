import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buildIndex, type MeasuredBuild } from './build-index.ts';
import { writeMiniLm } from './minilm-model.ts';
import { median } from './percentile.ts';
import { type MeasuredRun, runMeasured } from './run-measured.ts';

/** LangChain.js with its own dependencies; see the README there. */
const PEER = path.resolve(import.meta.dirname, '../../benchmarks/peer');

/** A side of the comparison: medians over runs. Times are of whole processes, loading included. */
export interface PeerSide {
  readonly passages: number;
  readonly seconds: number;
  readonly charactersPerSecond: number;
  readonly peakBytes: number;
}

export interface PeerComparison {
  readonly characters: number;
  readonly ours: PeerSide;
  readonly peer: PeerSide;
}

/** Whether the peer has been installed. */
export function isPeerInstalled(): boolean {
  return existsSync(path.join(PEER, 'node_modules'));
}

/**
 * Indexes the same articles with the same model by Dateline and by LangChain.js, in turn, so that a machine whose speed
 * drifts is the same to both.
 * @param articles lines of JSON, each an article with a `text`
 * @param runs how often each indexes
 * @param folder an empty folder to work in
 */
export async function comparePeer(
  articles: readonly string[],
  runs: number,
  folder: string,
): Promise<PeerComparison> {
  const model = path.join(folder, 'minilm');
  const corpus = path.join(folder, 'corpus');
  const index = path.join(folder, 'index');
  await writeMiniLm(model, path.resolve('models/dateline-news-256'));
  await mkdir(corpus);
  const file = path.join(corpus, 'articles.jsonl');
  await writeFile(file, `${articles.join('\n')}\n`);
  const characters = articles.reduce((sum, line) => sum + (JSON.parse(line).text as string).length, 0);
  const ours: MeasuredBuild[] = [];
  const peers: MeasuredRun[] = [];
  for (let run = 0; run < runs; run++) {
    await rm(index, { recursive: true, force: true });
    ours.push(await buildIndex(corpus, index, { EMBEDDING_MODEL: model }));
    peers.push(await runMeasured([process.execPath, path.join(PEER, 'index.js'), model, file]));
  }
  const side = (of: readonly MeasuredRun[], passages: number): PeerSide => {
    const seconds = median(of.map((run) => run.seconds));
    const peakBytes = median(of.map((run) => run.peakBytes));
    return { passages, seconds, charactersPerSecond: characters / seconds, peakBytes };
  };
  return {
    characters,
    ours: side(ours, ours[0].passages),
    peer: side(peers, JSON.parse(peers[0].output).passages),
  };
}
