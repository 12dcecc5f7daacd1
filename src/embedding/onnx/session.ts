import { InferenceSession } from 'onnxruntime-node';

/**
 * A session of ONNX Runtime for a graph of ours. It works with two threads on any machine, so that the order of its sums,
 * and with it the result, is the same, and does not keep the cores busy while it waits.
 */
export function onnxSession(graph: Uint8Array): Promise<InferenceSession> {
  return InferenceSession.create(graph, {
    intraOpNumThreads: 2,
    extra: { session: { intra_op: { allow_spinning: '0' } } },
  });
}
