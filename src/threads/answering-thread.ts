import type { Worker } from 'node:worker_threads';
import { Problem } from '../domain/problem.ts';
import type { Method, Reply, Request, Result, ThreadSettings } from './answering-messages.ts';
import { unpacked } from './failure.ts';
import { startThread } from './start-thread.ts';

interface Call {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** A thread with a service in it, from its start to its end; `service-thread.ts` is what runs there. */
export class AnsweringThread {
  /** Resolves when the thread has ended: to the error that ended it, or undefined where it was closed. */
  readonly ended: Promise<Error | undefined>;
  readonly #worker: Worker;
  readonly #calls = new Map<number, Call>();
  #next = 0;
  #hasEnded = false;

  private constructor(worker: Worker) {
    this.#worker = worker;
    let error: Error | undefined;
    worker.on('error', (thrown) => {
      error = thrown;
    });
    worker.on('message', (reply: Reply) => this.#take(reply));
    this.ended = new Promise((resolve) => {
      worker.once('exit', (code) => {
        this.#hasEnded = true;
        for (const { reject } of this.#calls.values()) reject(interrupted(error));
        this.#calls.clear();
        resolve(error ?? (code === 0 ? undefined : new Error(`it ended with code ${code}`)));
      });
    });
  }

  /** Starts a thread and waits until its service is open. Throws the `Problem` of one that cannot be opened. */
  static async open(settings: ThreadSettings): Promise<AnsweringThread> {
    const worker = startThread(new URL('./service-thread.ts', import.meta.url), { workerData: settings });
    const thread = new AnsweringThread(worker);
    const opened = new Promise<void>((resolve, reject) => {
      worker.once('message', (reply: Reply) =>
        reply.kind === 'unable' ? reject(unpacked(reply.failure)) : resolve(),
      );
    });
    const failed = thread.ended.then((error) => {
      throw error ?? new Error('the thread that answers ended before it was ready');
    });
    await Promise.race([opened, failed]);
    return thread;
  }

  /** Asks the service. Rejects with its error, and with a `Problem` when the thread ends before it has answered. */
  call<M extends Method>(method: M, args: readonly unknown[]): Promise<Result<M>> {
    return new Promise((resolve, reject) => {
      if (this.#hasEnded) return reject(interrupted());
      const id = this.#next++;
      this.#calls.set(id, { resolve: resolve as Call['resolve'], reject });
      this.#worker.postMessage({ kind: 'call', id, method, args } satisfies Request);
    });
  }

  /** Lets calls under way end, then ends the thread. */
  async close(): Promise<void> {
    this.#worker.postMessage({ kind: 'close' } satisfies Request);
    await this.ended;
  }

  #take(reply: Reply): void {
    if (reply.kind !== 'value' && reply.kind !== 'failure') return;
    const call = this.#calls.get(reply.id)!;
    this.#calls.delete(reply.id);
    if (reply.kind === 'value') call.resolve(reply.value);
    else call.reject(unpacked(reply.failure));
  }
}

function interrupted(cause?: Error): Problem {
  return new Problem(
    'ANSWERING_INTERRUPTED',
    'The search was interrupted and is starting again. Please ask once more in a moment.',
    { cause },
  );
}
