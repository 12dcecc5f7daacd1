import { setTimeout as wait } from 'node:timers/promises';
import type { Config } from '../config.ts';
import type { Logger } from '../operations/logger.ts';
import type { Answering, Method, Result, ThreadSettings } from './answering-messages.ts';
import { AnsweringThread } from './answering-thread.ts';

/** Milliseconds before a thread that has ended by itself is started again. */
const START_AGAIN_AFTER = 1000;

/**
 * A service in a thread of its own, so that the thread of Discord never waits for models and searches, and its
 * heartbeats go out in time. A thread that ends by itself is started again: calls under way in it fail, later ones
 * wait for the new thread.
 */
export class RemoteService implements Answering {
  readonly #settings: ThreadSettings;
  readonly #logger: Logger;
  #thread: Promise<AnsweringThread>;
  #isClosing = false;

  private constructor(settings: ThreadSettings, logger: Logger) {
    this.#settings = settings;
    this.#logger = logger;
    this.#thread = this.#start();
  }

  /** Opens the service; it takes up new snapshots from then on. Throws the `Problem` of one that cannot be opened. */
  static async open(config: Config, logger: Logger): Promise<RemoteService> {
    const service = new RemoteService({ config, logIsTerminal: Boolean(process.stderr.isTTY) }, logger);
    await service.#thread;
    return service;
  }

  readonly answer: Answering['answer'] = (...args) => this.#call('answer', args);
  readonly timeline: Answering['timeline'] = (...args) => this.#call('timeline', args);
  readonly article: Answering['article'] = (...args) => this.#call('article', args);
  readonly articles: Answering['articles'] = (...args) => this.#call('articles', args);
  readonly sources: Answering['sources'] = (...args) => this.#call('sources', args);
  readonly topics: Answering['topics'] = (...args) => this.#call('topics', args);
  readonly about: Answering['about'] = (...args) => this.#call('about', args);
  readonly drawTimeline: Answering['drawTimeline'] = (...args) => this.#call('drawTimeline', args);

  /** Lets calls under way end, then ends the thread. */
  async close(): Promise<void> {
    this.#isClosing = true;
    const thread = await this.#thread.catch(() => undefined);
    await thread?.close();
  }

  async #call<M extends Method>(method: M, args: Parameters<Answering[M]>): Promise<Result<M>> {
    const thread = await this.#thread;
    return thread.call(method, args);
  }

  async #start(): Promise<AnsweringThread> {
    const thread = await AnsweringThread.open(this.#settings);
    void thread.ended.then((error) => this.#startAgain(error, 'the thread that answers has ended'));
    return thread;
  }

  #startAgain(error: unknown, message: string): void {
    if (this.#isClosing) return;
    this.#logger.error(error, message);
    this.#thread = wait(START_AGAIN_AFTER).then(() => this.#start());
    this.#thread.catch((reason) => this.#startAgain(reason, 'the thread that answers cannot be started'));
  }
}
