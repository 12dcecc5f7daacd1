import { availableParallelism } from 'node:os';
import path from 'node:path';
import type { Worker } from 'node:worker_threads';
import type { Part, SegmentMaker, SegmentPlace } from '../archive/segment-maker.ts';
import type { EmbeddedPassage } from '../archive/segment-writer.ts';
import type { Article } from '../domain/article.ts';
import type { EmbeddingModel } from '../embedding/embedding-model.ts';
import type { ModelChoice } from '../embedding/load-model.ts';
import { unpacked } from './failure.ts';
import type { IndexingReply, IndexingRequest, IndexingSettings } from './indexing-messages.ts';
import { startThread } from './start-thread.ts';

/** Each thread holds a model and a segment in memory; with more processors the models use several each. */
const MOST_THREADS = 4;

/** Characters of text that go to one thread before the next has its turn. */
const TURN = 200_000;

/** Characters of text that wait for a thread at the most, so that reading does not run far ahead. */
const MOST_WAITING = 1_000_000;

/**
 * Makes segments in threads, as many as the machine has processors up to four. Articles go to them in turns, so that
 * the same corpus gives the same segments at every build. A small corpus never needs the second thread.
 */
export class IndexingThreads {
  readonly model: EmbeddingModel;
  readonly #settings: IndexingSettings;
  readonly #most: number;
  readonly #threads: IndexingThread[];

  private constructor(settings: IndexingSettings, most: number, first: IndexingThread) {
    this.#settings = settings;
    this.#most = most;
    this.#threads = [first];
    this.model = first.model;
  }

  /** Starts the first thread. Throws the `Problem` of a model that cannot be loaded. */
  static async open(embedding: ModelChoice): Promise<IndexingThreads> {
    const processors = availableParallelism();
    const most = Math.min(MOST_THREADS, processors);
    const settings = { embedding, processors: Math.max(1, Math.floor(processors / most)) };
    return new IndexingThreads(settings, most, await IndexingThread.start(settings));
  }

  /** Makes segments of one build. */
  makeSegments({ index, folder, onAdded }: SegmentPlace): SegmentMaker {
    const begun: IndexingThread[] = [];
    let [turn, characters] = [0, 0];
    let isFinished = false;
    const threadOf = async (place: number): Promise<IndexingThread> => {
      this.#threads[place] ??= await IndexingThread.start(this.#settings);
      const thread = this.#threads[place];
      if (!begun.includes(thread)) {
        thread.begin({ index, folder: path.join(folder, `thread-${place}`), onAdded });
        begun.push(thread);
      }
      return thread;
    };
    const count = (length: number) => {
      if (characters >= TURN) [turn, characters] = [(turn + 1) % this.#most, 0];
      characters += length;
    };
    return {
      add: async (article, ready) => {
        // What was embedded before is little work, and needs no second thread.
        count(ready ? 0 : article.text.length);
        const thread = await threadOf(turn);
        await thread.add(article, ready);
      },
      passOver: ({ text }) => count(text.length),
      takePart: async (part) => {
        const thread = await threadOf(turn);
        thread.takePart(part);
      },
      finish: async () => {
        const segments = await Promise.all(begun.map((thread) => thread.finish()));
        isFinished = true;
        return segments.flat();
      },
      // A thread that went on would write into a folder that is being cleared away.
      close: async () => {
        if (!isFinished) await this.close();
      },
    };
  }

  /** Ends the threads as soon as each has done what it is doing. Another build starts new ones. */
  async close(): Promise<void> {
    const threads = this.#threads.splice(0);
    await Promise.all(threads.map((thread) => thread.end()));
  }
}

/** One thread; `indexing-thread.ts` is what runs there. */
class IndexingThread {
  readonly model: EmbeddingModel;
  readonly #worker: Worker;
  /** Rejects when the thread fails. */
  readonly #failed: Promise<never>;
  readonly #exited: Promise<void>;
  readonly #waiting: number[] = [];
  #characters = 0;
  #onTaken: () => void = () => {};
  #onAdded: SegmentPlace['onAdded'] = () => {};
  #onFinished: (segments: readonly string[]) => void = () => {};

  private constructor(worker: Worker, model: EmbeddingModel) {
    this.#worker = worker;
    this.model = model;
    this.#failed = new Promise((_, reject) => {
      worker.on('message', (reply: IndexingReply) => {
        if (reply.kind === 'failed') reject(unpacked(reply.failure));
        else this.#take(reply);
      });
      worker.on('error', reject);
      worker.on('exit', (code) => reject(new Error(`a thread that makes segments ended with code ${code}`)));
    });
    this.#exited = new Promise((resolve) => {
      worker.once('exit', () => resolve());
    });
    // Nobody may be waiting when it fails; whoever waits next hears of it.
    this.#failed.catch(() => {});
  }

  static async start(settings: IndexingSettings): Promise<IndexingThread> {
    const worker = startThread(new URL('./indexing-thread.ts', import.meta.url), { workerData: settings });
    const model = await new Promise<EmbeddingModel>((resolve, reject) => {
      worker.once('message', (reply: IndexingReply) => {
        if (reply.kind === 'ready') resolve(reply.model);
        else if (reply.kind === 'failed') reject(unpacked(reply.failure));
      });
      worker.once('error', reject);
    }).catch(async (error) => {
      await worker.terminate();
      throw error;
    });
    return new IndexingThread(worker, model);
  }

  begin({ index, folder, onAdded }: SegmentPlace): void {
    this.#onAdded = onAdded;
    this.#post({ kind: 'begin', index, folder });
  }

  async add(article: Article, ready?: readonly EmbeddedPassage[]): Promise<void> {
    this.#waiting.push(article.text.length);
    this.#characters += article.text.length;
    this.#post({ kind: 'article', article, ready });
    while (this.#characters > MOST_WAITING) {
      const taken = new Promise<void>((resolve) => {
        this.#onTaken = resolve;
      });
      await Promise.race([taken, this.#failed]);
    }
  }

  takePart(part: Part): void {
    this.#post({ kind: 'part', part });
  }

  finish(): Promise<readonly string[]> {
    const finished = new Promise<readonly string[]>((resolve) => {
      this.#onFinished = resolve;
    });
    this.#post({ kind: 'finish' });
    return Promise.race([finished, this.#failed]);
  }

  async end(): Promise<void> {
    this.#post({ kind: 'end' });
    await this.#exited;
  }

  #post(request: IndexingRequest): void {
    this.#worker.postMessage(request);
  }

  #take(reply: IndexingReply): void {
    if (reply.kind === 'added') this.#onAdded(reply.articles, reply.passages);
    else if (reply.kind === 'finished') this.#onFinished(reply.segments);
    else if (reply.kind === 'taken') {
      this.#characters -= this.#waiting.shift()!;
      this.#onTaken();
    }
  }
}
