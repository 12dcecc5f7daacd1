import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { buildIndex, type MeasuredBuild } from './build-index.ts';
import { countNews, newsLines, someNews, writeCorpus } from './data.ts';
import type { ArchiveFigures } from './figures.ts';
import type { OpenFigures } from './measure-archive.ts';
import { median } from './percentile.ts';
import { runMeasured } from './run-measured.ts';

/** A build of more passages than this is measured once, smaller ones as often as asked: it takes minutes. */
const LARGE = 50_000;

export interface SizesOptions {
  readonly data: string;
  /** Passages of the archives to measure, about; `all` stands for the whole news archive. */
  readonly sizes: readonly (number | 'all')[];
  readonly runs: number;
  /** An empty folder to work in. The whole archive's index stays in `index-all` there. */
  readonly folder: string;
  readonly onFigures: (figures: ArchiveFigures) => void;
}

/** Measures archives of several sizes, the largest first, since it tells how many passages an article has. */
export async function measureSizes({ data, sizes, runs, folder, onFigures }: SizesOptions): Promise<void> {
  const articles = await countNews(data);
  let passagesPerArticle = 11;
  for (const size of [...sizes].sort((a, b) => amount(b) - amount(a))) {
    const corpus = path.join(folder, `corpus-${size}`);
    const count = size === 'all' ? articles : Math.round(size / passagesPerArticle);
    await writeCorpus(corpus, size === 'all' ? newsLines(data) : await someNews(data, count, articles));
    const figures = await measureSize(data, corpus, path.join(folder, `index-${size}`), runs);
    passagesPerArticle = figures.passages / figures.articles;
    onFigures(figures);
    await rm(corpus, { recursive: true });
  }
}

const amount = (size: number | 'all') => (size === 'all' ? Infinity : size);

async function measureSize(
  data: string,
  corpus: string,
  index: string,
  runs: number,
): Promise<ArchiveFigures> {
  const builds: MeasuredBuild[] = [];
  do {
    await rm(index, { recursive: true, force: true });
    builds.push(await buildIndex(corpus, index));
  } while (builds.length < runs && builds[0].passages <= LARGE);
  const [{ articles, passages }] = builds;
  const diskBytes = await bytesIn(index);
  const opened: OpenFigures[] = [];
  for (let run = 0; run < runs; run++) opened.push(await child('measure-archive.ts', index, data));
  const { recallAt10 } = await child<Pick<ArchiveFigures, 'recallAt10'>>('measure-recall.ts', index, data);
  const adding: number[] = [];
  for (let run = 0; run < runs; run++) {
    adding.push((await child<{ addedSeconds: number }>('measure-adding.ts', corpus, index)).addedSeconds);
  }
  const middle = (figure: (figures: OpenFigures) => number) => median(opened.map(figure));
  const latencies = (of: 'question' | 'timeline' | 'completion') => ({
    p50: middle((figures) => figures[of].p50),
    p95: middle((figures) => figures[of].p95),
  });
  return {
    articles,
    passages,
    buildSeconds: median(builds.map(({ seconds }) => seconds)),
    buildPeakBytes: median(builds.map(({ peakBytes }) => peakBytes)),
    diskBytes,
    openSeconds: middle(({ openSeconds }) => openSeconds),
    residentBytes: middle(({ residentBytes }) => residentBytes),
    question: latencies('question'),
    questionsPerSecond: middle(({ questionsPerSecond }) => questionsPerSecond),
    timeline: latencies('timeline'),
    completion: latencies('completion'),
    recallAt10,
    addedSeconds: median(adding),
  };
}

async function child<T>(script: string, ...args: string[]): Promise<T> {
  const file = path.join(import.meta.dirname, script);
  const { output } = await runMeasured([process.execPath, '--import', 'tsx', file, ...args]);
  return JSON.parse(output.trimEnd().split('\n').at(-1)!) as T;
}

async function bytesIn(folder: string): Promise<number> {
  let bytes = 0;
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) bytes += (await stat(path.join(entry.parentPath, entry.name))).size;
  }
  return bytes;
}
