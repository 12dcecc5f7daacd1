import { rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { ExactIndex } from '../../src/archive/exact-index.ts';
import { GRAPH_PARAMETERS, GraphBuilder } from '../../src/archive/graph-index.ts';
import type { VectorIndex } from '../../src/archive/vector-index.ts';
import { exactNeighbours, recall } from './exact-neighbours.ts';
import type { CrossoverFigures, GraphFigures } from './figures.ts';

/** Neighbours that a search asks for: more than a question wants, fewer than a timeline. */
const DEPTH = 50;

const LINKS = [16, 24, 32];
const BUILD_BREADTHS = [64, 128, 256];
const SEARCH_BREADTHS = [50, 100, 150, 200, 300];

/** Passages of the archives on which exact search and a graph are compared. */
const CROSSOVER = [1000, 2000, 4000, 8000, 16_000, 32_000, 64_000];

/** Vectors of passages, one after the other, and of questions about them. */
export interface VectorSample {
  readonly passages: Float32Array;
  readonly dimension: number;
  readonly questions: readonly Float32Array[];
}

/** Measures graphs with every combination of parameters. `folder` is for their files. */
export async function measureGraphs(
  { passages, dimension, questions }: VectorSample,
  folder: string,
  onFigures: (figures: GraphFigures) => void,
): Promise<void> {
  const exact = exactNeighbours(passages, dimension, questions);
  for (const links of LINKS) {
    for (const buildBreadth of BUILD_BREADTHS) {
      const began = performance.now();
      const builder = graphOf(passages, dimension, { links, buildBreadth, searchBreadth: DEPTH });
      const buildSeconds = (performance.now() - began) / 1000;
      const file = path.join(folder, 'graph');
      await builder.write(file);
      const { size: bytes } = await stat(file);
      await rm(file);
      for (const searchBreadth of SEARCH_BREADTHS) {
        const index = builder.index(searchBreadth);
        const { found, search } = searched(index, questions);
        onFigures({
          links,
          buildBreadth,
          searchBreadth,
          passages: passages.length / dimension,
          buildSeconds,
          bytes,
          recallAt10: recall(exact, found),
          search,
        });
      }
    }
  }
}

/** Measures where a graph becomes faster than comparing all vectors. */
export function measureCrossover({ passages, dimension, questions }: VectorSample): CrossoverFigures[] {
  const all = passages.length / dimension;
  return CROSSOVER.filter((count) => count <= all).map((count) => {
    const some = new Float32Array(count * dimension);
    for (let place = 0; place < count; place++) {
      const start = Math.floor((place * all) / count) * dimension;
      some.set(passages.subarray(start, start + dimension), place * dimension);
    }
    const graph = searched(graphOf(some, dimension).index(), questions);
    const exact = searched(new ExactIndex(some, dimension), questions);
    const graphRecallAt10 = recall(exactNeighbours(some, dimension, questions), graph.found);
    return { passages: count, exact: exact.search, graph: graph.search, graphRecallAt10 };
  });
}

function graphOf(vectors: Float32Array, dimension: number, parameters = GRAPH_PARAMETERS): GraphBuilder {
  const builder = new GraphBuilder(dimension, parameters);
  for (let start = 0; start < vectors.length; start += dimension) {
    builder.add(vectors.subarray(start, start + dimension));
  }
  return builder;
}

/** What an index finds, and its mean time a search in milliseconds. */
function searched(index: VectorIndex, questions: readonly Float32Array[]) {
  for (const question of questions.slice(0, 20)) index.nearest(question, DEPTH);
  const began = performance.now();
  const found = questions.map((question) => index.nearest(question, DEPTH));
  return { found, search: (performance.now() - began) / questions.length };
}
