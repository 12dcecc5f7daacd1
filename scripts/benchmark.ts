// npm run benchmark -- [PART ...] --data DIR: measures the product on a news archive and renews docs/benchmark.md.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir, totalmem } from 'node:os';
import path from 'node:path';
import { run } from '../src/operations/run.ts';
import { measureAcknowledgement } from './benchmark/acknowledgement.ts';
import { buildIndex } from './benchmark/build-index.ts';
import { countNews, newsLines, newsQuestions, someNews, writeCorpus } from './benchmark/data.ts';
import { drawPlot } from './benchmark/draw-plot.ts';
import type { ArchiveFigures, GraphFigures } from './benchmark/figures.ts';
import { indexVectors, questionVectors } from './benchmark/index-vectors.ts';
import { measureCrossover, measureGraphs } from './benchmark/measure-graphs.ts';
import { measureSizes } from './benchmark/measure-sizes.ts';
import { comparePeer, isPeerInstalled } from './benchmark/peer.ts';
import { crossoverTable, graphsTable, peerTable, renderPage, sizesTable } from './benchmark/render.ts';
import { type Results, readResults, writeResults } from './benchmark/results.ts';
import { readCommandLine, wrongUsage } from './command-line.ts';
import { aligned } from './evaluate/table.ts';

const PARTS = ['sizes', 'discord', 'peer', 'hnsw'] as const;
type Part = (typeof PARTS)[number];

const USAGE = `Usage:
  npm run benchmark -- [${PARTS.join('|')} ...] --data DIR [--sizes 1000,10000,100000,all] [--runs N] [--work DIR]`;

const DOCS = path.resolve('docs');
const RESULTS = path.join(DOCS, 'benchmark.json');

/** Of the news archive, about. */
const PASSAGES_PER_ARTICLE = 10.7;

/** Passages of the archive that the bot answers from, about; of the graphs that are compared; articles for the peer. */
const DISCORD_PASSAGES = 100_000;
const GRAPH_PASSAGES = 65_536;
const PEER_ARTICLES = 120;

interface Options {
  readonly parts: readonly Part[];
  readonly data: string;
  readonly sizes: readonly (number | 'all')[];
  readonly runs: number;
  /** A folder to work in that is kept; absent: one that is deleted in the end. */
  readonly work?: string;
}

type Measure = (options: Options, folder: string) => Promise<Partial<Results>>;

const MEASURES: Readonly<Record<Part, Measure>> = {
  async sizes({ data, sizes, runs }, folder) {
    const all: ArchiveFigures[] = [];
    const onFigures = (figures: ArchiveFigures) => {
      all.push(figures);
      console.log(aligned(sizesTable([figures])));
    };
    await measureSizes({ data, sizes, runs, folder, onFigures });
    console.log(`\n${aligned(sizesTable(all))}`);
    await mkdir(path.join(DOCS, 'pictures'), { recursive: true });
    await writeFile(path.join(DOCS, 'pictures', 'benchmark.png'), await drawPlot(all));
    return { sizes: all };
  },

  async discord({ data }, folder) {
    const index = await indexOf(data, DISCORD_PASSAGES, folder);
    const acknowledgement = await measureAcknowledgement(data, index, folder);
    console.log(acknowledgement);
    return { acknowledgement };
  },

  async peer({ data, runs }, folder) {
    if (!isPeerInstalled()) {
      console.log('The peer is not installed: see benchmarks/peer/README.md.');
      return {};
    }
    const articles = await someNews(data, PEER_ARTICLES, await countNews(data));
    const work = await mkdtemp(path.join(folder, 'peer-'));
    const peer = await comparePeer(articles, runs, work);
    console.log(aligned(peerTable(peer)));
    return { peer };
  },

  async hnsw({ data }, folder) {
    const index = await indexOf(data, GRAPH_PASSAGES, folder);
    const { all: passages, dimension } = await indexVectors(index, GRAPH_PASSAGES);
    const sample = { passages, dimension, questions: await questionVectors(await newsQuestions(data, 1000)) };
    const crossover = measureCrossover(sample);
    console.log(aligned(crossoverTable(crossover)));
    const graphs: GraphFigures[] = [];
    await measureGraphs(sample, folder, (figures) => graphs.push(figures));
    console.log(aligned(graphsTable(graphs)));
    return { graphs, crossover };
  },
};

await run(async () => {
  const options = readOptions();
  const folder = options.work ?? (await mkdtemp(path.join(tmpdir(), 'dateline-benchmark-')));
  await mkdir(folder, { recursive: true });
  try {
    for (const part of options.parts) {
      console.log(`\n${part}`);
      const machine = `${cpus().length} processors (${cpus()[0].model.trim()}) with ${Math.round(totalmem() / 2 ** 30)} GiB of memory`;
      const measured = await MEASURES[part](options, folder);
      const results: Results = { ...(await readResults(RESULTS)), machine, ...measured };
      await writeResults(RESULTS, results);
      await writeFile(path.join(DOCS, 'benchmark.md'), renderPage(results));
    }
  } finally {
    if (!options.work) await rm(folder, { recursive: true, force: true });
  }
  return 0;
});

/** An index of about so many passages of the news archive: one that is there, or a new one. */
async function indexOf(data: string, passages: number, folder: string): Promise<string> {
  const index = path.join(folder, `index-${passages}`);
  const all = await countNews(data);
  const corpus = path.join(folder, `corpus-${passages}`);
  const count = Math.min(all, Math.round(passages / PASSAGES_PER_ARTICLE));
  await writeCorpus(corpus, count === all ? newsLines(data) : await someNews(data, count, all));
  await buildIndex(corpus, index);
  await rm(corpus, { recursive: true });
  return index;
}

function readOptions(): Options {
  const { values, positionals } = readCommandLine(
    {
      allowPositionals: true,
      options: {
        data: { type: 'string' },
        sizes: { type: 'string', default: '1000,10000,100000,all' },
        runs: { type: 'string', default: '3' },
        work: { type: 'string' },
      },
    },
    USAGE,
  );
  if (values.data === undefined) throw wrongUsage('Say with --data where the news archive is.', USAGE);
  const unknown = positionals.find((part) => !(PARTS as readonly string[]).includes(part));
  if (unknown !== undefined) throw wrongUsage(`"${unknown}" cannot be measured.`, USAGE);
  const sizes = values.sizes.split(',').map((size) => (size === 'all' ? size : Number(size)));
  if (sizes.some((size) => size !== 'all' && !(size >= 100))) {
    throw wrongUsage(
      `--sizes is "${values.sizes}"; it must be numbers from 100 on, or "all", with commas between.`,
      USAGE,
    );
  }
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1) {
    throw wrongUsage(`--runs is "${values.runs}"; it must be 1 or more.`, USAGE);
  }
  const parts = positionals.length === 0 ? PARTS : (positionals as Part[]);
  return { parts, data: values.data, sizes, runs, work: values.work && path.resolve(values.work) };
}
