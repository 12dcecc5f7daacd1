import { type InferenceSession, Tensor } from 'onnxruntime-node';
import { input, node, onnxModel, output, TYPE } from '../../src/embedding/onnx/graph.ts';
import { onnxSession } from '../../src/embedding/onnx/session.ts';
import type { Matrix } from './matrix.ts';

/** Products of matrices by ONNX Runtime, which uses all cores and their vector units. */
export class MatrixProduct {
  readonly #plain: InferenceSession;
  readonly #transposing: InferenceSession;

  private constructor(plain: InferenceSession, transposing: InferenceSession) {
    this.#plain = plain;
    this.#transposing = transposing;
  }

  static async create(): Promise<MatrixProduct> {
    const session = (transA: number) => onnxSession(productGraph(transA));
    return new MatrixProduct(await session(0), await session(1));
  }

  /** `a` times `b`. */
  times(a: Matrix, b: Matrix): Promise<Matrix> {
    return run(this.#plain, a, b, a.rows);
  }

  /** `a` with rows and columns exchanged, times `b`. */
  transposedTimes(a: Matrix, b: Matrix): Promise<Matrix> {
    return run(this.#transposing, a, b, a.columns);
  }

  /** Releases the runtime's memory. */
  async release(): Promise<void> {
    await this.#plain.release();
    await this.#transposing.release();
  }
}

function productGraph(transA: number): Uint8Array {
  return onnxModel('product', [
    node('Gemm', ['a', 'b'], 'c', { transA }),
    input('a', TYPE.float, ['m', 'k']),
    input('b', TYPE.float, ['l', 'n']),
    output('c', TYPE.float, ['p', 'n']),
  ]);
}

async function run(session: InferenceSession, a: Matrix, b: Matrix, rows: number): Promise<Matrix> {
  const tensor = ({ values, rows, columns }: Matrix) => new Tensor('float32', values, [rows, columns]);
  const { c } = await session.run({ a: tensor(a), b: tensor(b) });
  return { rows, columns: b.columns, values: c.data as Float32Array };
}
