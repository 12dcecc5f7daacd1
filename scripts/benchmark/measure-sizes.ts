import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { countNews, newsLines, someNews, writeCorpus } from './data.ts';
import type { ArchiveFigures } from './figures.ts';
import type { OpenFigures } from './measure-archive.ts';
import { median } from './percentile.ts';
import { type MeasuredRun, runMeasured } from './run-measured.ts';

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
  const builds: MeasuredRun[] = [];
  let counts: { articles: number; passages: number };
  do {
    await rm(index, { recursive: true, force: true });
    const command = ['scripts/build-index.ts', '--corpus', corpus, '--index', index];
    builds.push(await runMeasured([process.execPath, '--import', 'tsx', ...command]));
    counts = countsIn(builds[0].output);
  } while (builds.length < runs && counts.passages <= LARGE);
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
    ...counts,
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

/** What a build says that it has indexed. */
function countsIn(output: string): { articles: number; passages: number } {
  const [, articles, passages] = /Indexed ([\d,]+) articles? in ([\d,]+) passages?/.exec(output)!;
  return {
    articles: Number(articles.replaceAll(',', '')),
    passages: Number(passages.replaceAll(',', '')),
  };
}

async function bytesIn(folder: string): Promise<number> {
  let bytes = 0;
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) bytes += (await stat(path.join(entry.parentPath, entry.name))).size;
  }
  return bytes;
}
