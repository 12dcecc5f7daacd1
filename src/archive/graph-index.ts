import hnswlib from 'hnswlib-node';
import type { Neighbour, VectorIndex } from './vector-index.ts';

/**
 * What hnswlib calls M, efConstruction and ef: links a node, how widely a new node looks for its neighbours, and how
 * widely a search looks. Chosen by the table in docs/benchmark.md.
 */
export interface GraphParameters {
  readonly links: number;
  readonly buildBreadth: number;
  readonly searchBreadth: number;
}

export const GRAPH_PARAMETERS: GraphParameters = { links: 24, buildBreadth: 128, searchBreadth: 150 };

/** Builds a graph of near neighbours (hierarchical navigable small worlds, Malkov & Yashunin, arXiv 1603.09320). */
export class GraphBuilder {
  readonly #graph: hnswlib.HierarchicalNSW;
  readonly #parameters: GraphParameters;

  constructor(dimension: number, parameters = GRAPH_PARAMETERS) {
    this.#graph = new hnswlib.HierarchicalNSW('ip', dimension);
    this.#graph.initIndex(1024, parameters.links, parameters.buildBreadth);
    this.#parameters = parameters;
  }

  /** Adds the vector of the next passage. */
  add(vector: Float32Array): void {
    const passage = this.#graph.getCurrentCount();
    if (passage === this.#graph.getMaxElements()) this.#graph.resizeIndex(passage * 2);
    this.#graph.addPoint(Array.from(vector), passage);
  }

  /** The graph so far, to be searched as widely as said. */
  index(breadth = this.#parameters.searchBreadth): GraphIndex {
    return new GraphIndex(this.#graph, breadth);
  }

  async write(file: string): Promise<void> {
    await this.#graph.writeIndex(file);
    // hnswlib does not notice a disk that is full. Reading back does: it compares the file's size with its content.
    const copy = new hnswlib.HierarchicalNSW('ip', this.#graph.getNumDimensions());
    await copy.readIndex(file).catch((cause) => {
      throw Object.assign(new Error(`${file} could not be written whole`, { cause }), { syscall: 'write' });
    });
    // Used after the wait, so that it is not collected as garbage while it is being read.
    if (copy.getCurrentCount() !== this.#graph.getCurrentCount()) {
      throw new Error(`${file} was read back with other vectors`);
    }
  }
}

/** Searches a graph that {@link GraphBuilder} has built. */
export class GraphIndex implements VectorIndex {
  readonly #graph: hnswlib.HierarchicalNSW;

  constructor(graph: hnswlib.HierarchicalNSW, breadth: number) {
    this.#graph = graph;
    graph.setEf(breadth);
  }

  /** @param removed passages that are never found */
  static async read(file: string, dimension: number, removed: Iterable<number>): Promise<GraphIndex> {
    const graph = new hnswlib.HierarchicalNSW('ip', dimension);
    await graph.readIndex(file);
    for (const passage of removed) graph.markDelete(passage);
    return new GraphIndex(graph, GRAPH_PARAMETERS.searchBreadth);
  }

  nearest(vector: Float32Array, count: number, wanted?: (passage: number) => boolean): Neighbour[] {
    const most = Math.min(count, this.#graph.getCurrentCount());
    if (most === 0) return [];
    const { neighbors, distances } = this.#graph.searchKnn(Array.from(vector), most, wanted);
    return neighbors.map((passage, place) => ({ passage, cosine: 1 - distances[place] }));
  }

  vector(passage: number): Float32Array {
    // `from` would walk the array by its iterator, which takes ten times as long.
    return new Float32Array(this.#graph.getPoint(passage));
  }
}
