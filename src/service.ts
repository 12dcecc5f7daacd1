import type { Logger } from 'pino';
import { Answerer, type AnswererChoice } from './answering/answerer.ts';
import { type ArchiveStore, archiveStore } from './archive/archive-store.ts';
import { LiveArchive } from './archive/live-archive.ts';
import type { Config } from './config.ts';
import type { Answer, Question } from './domain/answer.ts';
import { type Article, type ArticleHeader, headerOf } from './domain/article.ts';
import type { ArchiveOverview, Dateline } from './domain/dateline.ts';
import type { Timeline, TimelineRequest } from './domain/timeline.ts';
import { today } from './operations/today.ts';
import { buildTimeline } from './timeline/build-timeline.ts';

/** How often a new snapshot is looked for, in milliseconds. */
const LOOK_EVERY = 1000;

/** The product over the current archive of an index folder or a data base. */
export class Service implements Dateline {
  readonly #store: ArchiveStore;
  readonly #answerer: Answerer;
  readonly #live: LiveArchive;
  #mark: string;
  #watch: NodeJS.Timeout | undefined;
  #looking: Promise<void> | undefined;
  /** Why the store could not be asked when it was last looked into. */
  #lost: unknown;

  private constructor(store: ArchiveStore, answerer: Answerer, live: LiveArchive, mark: string) {
    this.#store = store;
    this.#answerer = answerer;
    this.#live = live;
    this.#mark = mark;
  }

  /** Loads the model and opens the archive. Throws a `Problem` when either is not there. */
  static async open(config: AnswererChoice & Pick<Config, 'indexFolder' | 'databaseUrl'>): Promise<Service> {
    const answerer = await Answerer.open(config, today);
    const store = archiveStore(config);
    try {
      const mark = await store.mark();
      const archive = await store.open(answerer.embedder.model);
      return new Service(store, answerer, new LiveArchive(archive), mark);
    } catch (error) {
      await store.close();
      await answerer.close();
      throw error;
    }
  }

  answer(question: Question): Promise<Answer> {
    return this.#live.use((archive) => this.#answerer.answer(archive, question));
  }

  timeline(request: TimelineRequest): Promise<Timeline> {
    return this.#live.use((archive) => buildTimeline(archive, this.#answerer, request));
  }

  article(id: string): Promise<Article | undefined> {
    return this.#live.use(async (archive) => {
      const number = await archive.articleNumber(id);
      return number === undefined ? undefined : archive.article(number);
    });
  }

  articles(typed: string, count: number): Promise<readonly ArticleHeader[]> {
    return this.#live.use(async (archive) => {
      const numbers = await archive.completeArticles(typed, count);
      return Promise.all(numbers.map(async (number) => headerOf(await archive.article(number))));
    });
  }

  sources(typed: string, count: number): Promise<readonly string[]> {
    return this.#live.use((archive) => archive.completeSources(typed, count));
  }

  topics(typed: string, count: number): Promise<readonly string[]> {
    return this.#live.use((archive) => archive.topics(typed, count));
  }

  /** Rejects while the archive cannot be asked, so that health tells of it. */
  about(): Promise<ArchiveOverview> {
    return this.#live.use(async (archive) => {
      if (this.#lost !== undefined) throw this.#lost;
      return archive.overview;
    });
  }

  /** Takes up every new snapshot from now on. One that cannot be opened is logged, and the old one goes on serving. */
  followSnapshots(logger: Logger): void {
    this.#watch = setTimeout(async () => {
      this.#looking = this.#takeUpNewSnapshot(logger);
      await this.#looking;
      if (this.#watch) this.followSnapshots(logger);
    }, LOOK_EVERY).unref();
  }

  async #takeUpNewSnapshot(logger: Logger): Promise<void> {
    const mark = await this.#lookForMark(logger);
    if (mark === undefined || mark === this.#mark) return;
    this.#mark = mark;
    try {
      const archive = await this.#store.open(this.#answerer.embedder.model);
      logger.info({ archive: archive.overview }, 'a new snapshot is in use');
      await this.#live.replace(archive);
    } catch (error) {
      logger.error(error, 'the new snapshot cannot be used; the one before stays');
    }
  }

  /** The mark of the store, or undefined while it cannot be asked: told once when that begins, and when it ends. */
  async #lookForMark(logger: Logger): Promise<string | undefined> {
    try {
      const mark = await this.#store.mark();
      if (this.#lost !== undefined) logger.info('the archive can be asked again');
      this.#lost = undefined;
      return mark;
    } catch (error) {
      if (this.#lost === undefined) logger.error(error, 'the archive cannot be asked');
      this.#lost = error;
      return undefined;
    }
  }

  /** Lets questions under way end, then releases everything. */
  async close(): Promise<void> {
    clearTimeout(this.#watch);
    this.#watch = undefined;
    await this.#looking;
    await this.#live.close();
    await this.#store.close();
    await this.#answerer.close();
  }
}
