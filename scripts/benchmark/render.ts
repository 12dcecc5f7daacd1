import type { ArchiveFigures, CrossoverFigures, GraphFigures } from './figures.ts';
import type { PeerComparison } from './peer.ts';
import type { Results } from './results.ts';

type Rows = readonly (readonly string[])[];

const count = (value: number) => value.toLocaleString('en');
const digits = (value: number, places: number) =>
  value.toLocaleString('en', { maximumFractionDigits: places, minimumFractionDigits: places });
const milliseconds = (value: number) => `${digits(value, value < 10 ? 1 : 0)} ms`;
const seconds = (value: number) => `${digits(value, value < 10 ? 1 : 0)} s`;
const bytes = (value: number) =>
  value < 1e9 ? `${digits(value / 1e6, 0)} MB` : `${digits(value / 1e9, 2)} GB`;

/** The archives by size: a row a figure, a column an archive, so that the growth shows. */
export function sizesTable(sizes: readonly ArchiveFigures[]): Rows {
  const ordered = [...sizes].sort((a, b) => a.passages - b.passages);
  const row = (name: string, value: (figures: ArchiveFigures) => string) => [name, ...ordered.map(value)];
  return [
    row('passages', ({ passages }) => count(passages)),
    row('articles', ({ articles }) => count(articles)),
    row('build', ({ buildSeconds }) => seconds(buildSeconds)),
    row('build, passages a second', ({ passages, buildSeconds }) =>
      count(Math.round(passages / buildSeconds)),
    ),
    row('build, peak memory', ({ buildPeakBytes }) => bytes(buildPeakBytes)),
    row('on disk', ({ diskBytes }) => bytes(diskBytes)),
    row('one article more, until found', ({ addedSeconds }) => seconds(addedSeconds)),
    row('open, until the first answer', ({ openSeconds }) => seconds(openSeconds)),
    row('resident memory', ({ residentBytes }) => bytes(residentBytes)),
    row('question, p50', ({ question }) => milliseconds(question.p50)),
    row('question, p95', ({ question }) => milliseconds(question.p95)),
    row('questions a second', ({ questionsPerSecond }) => digits(questionsPerSecond, 0)),
    row('timeline, p50', ({ timeline }) => milliseconds(timeline.p50)),
    row('timeline, p95', ({ timeline }) => milliseconds(timeline.p95)),
    row('completion, p95', ({ completion }) => milliseconds(completion.p95)),
    row('Recall@10 by vector', ({ recallAt10 }) => digits(recallAt10, 3)),
  ];
}

/** The peer beside Dateline. */
export function peerTable({ ours, peer }: PeerComparison): Rows {
  const row = (name: string, value: (side: typeof ours) => number, shown: (value: number) => string) => [
    name,
    shown(value(ours)),
    shown(value(peer)),
    digits(value(ours) / value(peer), 2),
  ];
  return [
    ['', 'Dateline', 'LangChain.js', 'ratio'],
    row('passages', (side) => side.passages, count),
    row('time', (side) => side.seconds, seconds),
    row('characters a second', (side) => Math.round(side.charactersPerSecond), count),
    row('peak memory', (side) => side.peakBytes, bytes),
  ];
}

/** The parameters of graphs, a row each. */
export function graphsTable(graphs: readonly GraphFigures[]): Rows {
  return [
    ['M', 'efConstruction', 'ef', 'Recall@10', 'search', 'build', 'file'],
    ...graphs.map((graph) => [
      String(graph.links),
      String(graph.buildBreadth),
      String(graph.searchBreadth),
      digits(graph.recallAt10, 3),
      `${digits(graph.search, 2)} ms`,
      seconds(graph.buildSeconds),
      bytes(graph.bytes),
    ]),
  ];
}

/** Exact search beside a graph. */
export function crossoverTable(crossover: readonly CrossoverFigures[]): Rows {
  return [
    ['passages', 'exact', 'graph', "graph's Recall@10"],
    ...crossover.map(({ passages, exact, graph, graphRecallAt10 }) => [
      count(passages),
      `${digits(exact, 2)} ms`,
      `${digits(graph, 2)} ms`,
      digits(graphRecallAt10, 3),
    ]),
  ];
}

/** Rows as a Markdown table, the first one its head. */
function markdownTable(rows: Rows): string {
  const [head, ...rest] = rows;
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, column) => (column === 0 ? '---' : '---:'))), ...rest.map(line)].join(
    '\n',
  );
}

/** All results as the page docs/benchmark.md. */
export function renderPage(results: Results): string {
  const { sizes, acknowledgement, peer, graphs, crossover } = results;
  const parts = [
    `# Benchmark

Written by \`npm run benchmark -- --data DIR\`, where \`DIR\` holds a news archive; [measured.md](measured.md) says where
it is from. Its parts may have been measured on different days. Figures by size and beside the peer are medians where
\`--runs\` asked for several runs (builds of more than 50,000 passages are measured once), the others are of one run.
Memory is that of all processes together. Measured on
${results.machine}.`,
    sizes &&
      `## By size

![The same figures as curves](pictures/benchmark.png)

Questions are asked one after the other, warm, from the question to the answer with its quotes. *One article more* is from
the moment that an article is put into the corpus to the moment that a bot that was running all the while quotes it, the
build and the start of its process included. *Completion* is topics, titles and outlets together.

${markdownTable(sizesTable(sizes))}`,
    acknowledgement &&
      `## In Discord

The bot against the stand-in for Discord, an archive of ${count(acknowledgement.passages)} passages, ${acknowledgement.questionsPerSecond} questions a second for
${acknowledgement.questions / acknowledgement.questionsPerSecond} seconds: of ${count(acknowledgement.questions)} commands ${count(acknowledgement.unanswered)} stayed unanswered. A command was acknowledged after ${milliseconds(acknowledgement.acknowledgement.p50)} (p50),
${milliseconds(acknowledgement.acknowledgement.p95)} (p95), ${milliseconds(acknowledgement.acknowledgement.most)} at the most. The loop of the main thread was late by ${milliseconds(acknowledgement.loopDelay.p99)} (p99), ${milliseconds(acknowledgement.loopDelay.most)} at the most.`,
    peer &&
      `## Beside a peer

The same ${count(peer.characters)} characters with the same ONNX file, a network of the size of all-MiniLM-L6-v2 in int8: see
[benchmarks/peer](../benchmarks/peer/README.md). Times are of whole processes, loading included.

${markdownTable(peerTable(peer))}`,
    graphs &&
      `## The graph's parameters

A segment of ${count(graphs[0].passages)} passages, 1,000 questions, 50 neighbours each; Recall@10 against exact search. \`M\` is the number of
links of a node, \`efConstruction\` how widely a new node looks for its neighbours, \`ef\` how widely a search looks. The
values in use are in \`src/archive/graph-index.ts\`.

${markdownTable(graphsTable(graphs))}`,
    crossover &&
      `## Exact search

How long a search takes when every vector is compared, and in a graph. The graph is faster from a thousand passages on.
Yet a segment of up to as many passages as \`EXACT_UP_TO\` in \`src/archive/vector-index.ts\` has none: there exact search
is a small part of what a question takes, finds everything, and needs nothing to be built.

${markdownTable(crossoverTable(crossover))}`,
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}
