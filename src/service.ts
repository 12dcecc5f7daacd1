import type { Logger } from 'pino';
import { Answerer, type AnswererChoice } from './answering/answerer.ts';
import { DiskArchive } from './archive/disk-archive.ts';
import { LiveArchive } from './archive/live-archive.ts';
import { snapshotMark } from './archive/snapshot-files.ts';
import type { Config } from './config.ts';
import type { Answer, Question } from './domain/answer.ts';
import type { ArchiveOverview, Dateline } from './domain/dateline.ts';
import type { Timeline, TimelineRequest } from './domain/timeline.ts';
import { today } from './operations/today.ts';
import { buildTimeline } from './timeline/build-timeline.ts';

/** How often a new snapshot is looked for, in milliseconds. */
const LOOK_EVERY = 1000;

/** The product over the current snapshot of an index folder. */
export class Service implements Dateline {
  readonly #index: string;
  readonly #answerer: Answerer;
  readonly #live: LiveArchive;
  #mark: string;
  #watch: NodeJS.Timeout | undefined;
  #looking: Promise<void> | undefined;

  private constructor(index: string, answerer: Answerer, live: LiveArchive, mark: string) {
    this.#index = index;
    this.#answerer = answerer;
    this.#live = live;
    this.#mark = mark;
  }

  /** Loads the model and opens the archive. Throws a `Problem` when either is not there. */
  static async open(config: AnswererChoice & Pick<Config, 'indexFolder'>): Promise<Service> {
    const answerer = await Answerer.open(config, today);
    const mark = await snapshotMark(config.indexFolder);
    try {
      const archive = await DiskArchive.open(config.indexFolder, answerer.embedder.model);
      return new Service(config.indexFolder, answerer, new LiveArchive(archive), mark);
    } catch (error) {
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

  topics(typed: string, count: number): Promise<readonly string[]> {
    return this.#live.use((archive) => archive.topics(typed, count));
  }

  about(): Promise<ArchiveOverview> {
    return this.#live.use(async (archive) => archive.overview);
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
    const mark = await snapshotMark(this.#index);
    if (mark === this.#mark) return;
    this.#mark = mark;
    try {
      const archive = await DiskArchive.open(this.#index, this.#answerer.embedder.model);
      logger.info({ archive: archive.overview }, 'a new snapshot is in use');
      await this.#live.replace(archive);
    } catch (error) {
      logger.error(error, 'the new snapshot cannot be used; the one before stays');
    }
  }

  /** Lets questions under way end, then releases everything. */
  async close(): Promise<void> {
    clearTimeout(this.#watch);
    this.#watch = undefined;
    await this.#looking;
    await this.#live.close();
    await this.#answerer.close();
  }
}
