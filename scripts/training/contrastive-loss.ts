import { type InferenceSession, Tensor } from 'onnxruntime-node';
import { input, node, onnxModel, output, TYPE, tensor } from '../../src/embedding/onnx/graph.ts';
import { onnxSession } from '../../src/embedding/onnx/session.ts';
import { type Matrix, zeros } from './matrix.ts';
import type { TrainingPair } from './training-pair.ts';

/** Cosines are divided by this before the softmax. */
const TEMPERATURE = 0.05;
/** Added to what stands for the logarithm of an impossible chance. */
const IMPOSSIBLE = -1e4;

/**
 * InfoNCE with the other pairs of a batch as negatives (van den Oord, Li & Vinyals 2018, arXiv 1807.03748), in both
 * directions: cross entropy of telling each query's passage among all passages, and each passage's query. Loss and
 * gradient are one graph of ONNX Runtime.
 */
export class ContrastiveLoss {
  readonly #session: InferenceSession;
  readonly #mask: Matrix;
  #masked: number[] = [];

  private constructor(session: InferenceSession, size: number) {
    this.#session = session;
    this.#mask = zeros(size, size);
  }

  /** For batches of `size` pairs. */
  static async create(size: number): Promise<ContrastiveLoss> {
    return new ContrastiveLoss(await onnxSession(lossGraph(size)), size);
  }

  /**
   * Mean loss of a batch in nats, and its gradients by the unit vectors of queries and passages, one a row in the order
   * of the pairs.
   */
  async of(
    pairs: readonly TrainingPair[],
    queries: Matrix,
    passages: Matrix,
  ): Promise<{ loss: number; queries: Matrix; passages: Matrix }> {
    this.#maskOverlaps(pairs);
    const feed = ({ values, rows, columns }: Matrix) => new Tensor('float32', values, [rows, columns]);
    const { loss, byQuery, byPassage } = await this.#session.run({
      queries: feed(queries),
      passages: feed(passages),
      mask: feed(this.#mask),
    });
    return {
      loss: (loss.data as Float32Array)[0],
      queries: { ...queries, values: byQuery.data as Float32Array },
      passages: { ...passages, values: byPassage.data as Float32Array },
    };
  }

  /** Releases the runtime's memory. */
  async release(): Promise<void> {
    await this.#session.release();
  }

  /** Sets the mask where the stretches of two different pairs overlap. */
  #maskOverlaps(pairs: readonly TrainingPair[]): void {
    const { values, columns } = this.#mask;
    for (const place of this.#masked) values[place] = 0;
    this.#masked = [];
    const order = pairs.map((_, index) => index);
    order.sort((a, b) => pairs[a].stretch.start - pairs[b].stretch.start);
    for (const [at, one] of order.entries()) {
      for (let next = at + 1; next < order.length; next++) {
        const other = order[next];
        if (pairs[other].stretch.start >= pairs[one].stretch.end) break;
        this.#masked.push(one * columns + other, other * columns + one);
      }
    }
    for (const place of this.#masked) values[place] = IMPOSSIBLE;
  }
}

function lossGraph(size: number): Uint8Array {
  const identity = new Float32Array(size * size);
  for (let index = 0; index < size; index++) identity[index * size + index] = 1;
  const constant = (name: string, value: number) => tensor(name, TYPE.float, [], Float32Array.of(value));
  return onnxModel('contrastive-loss', [
    tensor('identity', TYPE.float, [size, size], identity),
    constant('sharpness', 1 / TEMPERATURE),
    // The gradient by the cosines is (passage chances + query chances - 2 identity) / (2 size temperature).
    constant('share', 1 / (2 * size * TEMPERATURE)),
    constant('two', 2),
    constant('minus mean', -1 / (2 * size)),
    node('Transpose', ['passages'], 'passage columns'),
    node('MatMul', ['queries', 'passage columns'], 'cosines'),
    node('Mul', ['cosines', 'sharpness'], 'sharp cosines'),
    node('Add', ['sharp cosines', 'mask'], 'logits'),
    node('Softmax', ['logits'], 'passage chances', { axis: 1 }),
    node('Softmax', ['logits'], 'query chances', { axis: 0 }),
    node('Mul', ['passage chances', 'identity'], 'right passages'),
    node('Mul', ['query chances', 'identity'], 'right queries'),
    node('ReduceSum', ['right passages', 'axes'], 'right passage', { keepdims: 0 }),
    node('ReduceSum', ['right queries', 'axes'], 'right query', { keepdims: 0 }),
    tensor('axes', TYPE.int64, [1], BigInt64Array.of(1n)),
    node('Mul', ['right passage', 'right query'], 'both right'),
    node('Log', ['both right'], 'logarithms'),
    node('ReduceSum', ['logarithms'], 'sum of logarithms', { keepdims: 0 }),
    node('Mul', ['sum of logarithms', 'minus mean'], 'loss'),
    node('Add', ['passage chances', 'query chances'], 'chances'),
    node('Mul', ['identity', 'two'], 'target'),
    node('Sub', ['chances', 'target'], 'errors'),
    node('Mul', ['errors', 'share'], 'gradient'),
    node('MatMul', ['gradient', 'passages'], 'byQuery'),
    node('Gemm', ['gradient', 'queries'], 'byPassage', { transA: 1 }),
    input('queries', TYPE.float, [size, 'dimension']),
    input('passages', TYPE.float, [size, 'dimension']),
    input('mask', TYPE.float, [size, size]),
    output('loss', TYPE.float, []),
    output('byQuery', TYPE.float, [size, 'dimension']),
    output('byPassage', TYPE.float, [size, 'dimension']),
  ]);
}
