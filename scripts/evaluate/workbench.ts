import { analyseQuestion } from '../../src/answering/analysed-question.ts';
import { Answerer, type AnswererChoice } from '../../src/answering/answerer.ts';
import type { Archive } from '../../src/archive/archive.ts';
import { ALWAYS } from '../../src/domain/date-range.ts';
import type { Day } from '../../src/domain/day.ts';
import type { EmbeddingModel } from '../../src/embedding/embedding-model.ts';
import { type Consultation, consult, retrieveAlone, type Signals, signalsOf } from './consult.ts';
import { askedArticles, readAsked } from './data/asked.ts';
import { multihopArticles } from './data/multihop.ts';
import { readSquad, squadArticles, squadParagraphs } from './data/squad.ts';
import { TemporaryArchive } from './temporary-archive.ts';

const ARTICLES = {
  multihop: async (folder: string) => multihopArticles(folder),
  squad: async (folder: string) => squadArticles(await readSquad(folder)),
  'squad, by paragraph': async (folder: string) => squadParagraphs(await readSquad(folder)),
  asked: async (folder: string) => askedArticles(await readAsked(folder)),
} as const;

/** The archives that questions are asked of. */
export type ArchiveName = keyof typeof ARTICLES;

/** The day on which all questions are asked: later than the articles, and the same whenever the suites are run. */
export const ASKED_ON = '2026-08-01' as Day;

/** What the suites share: the data folder, archives built once and questions answered once. */
export class Workbench {
  /** The folder with the evaluation data. */
  readonly data: string;
  /** Probability under which the product is silent. */
  readonly threshold: number;
  /** What answering has taken so far. */
  readonly answered = { questions: 0, seconds: 0 };
  readonly #answerer: Answerer;
  readonly #archives = new Map<ArchiveName, Promise<TemporaryArchive>>();
  readonly #signals = new Map<string, Signals>();

  private constructor(data: string, answerer: Answerer) {
    this.data = data;
    this.threshold = answerer.models.confidence.threshold;
    this.#answerer = answerer;
  }

  /** Loads the models and the fitted weights. Throws a `Problem` when a model is not there. */
  static async open(data: string, choice: AnswererChoice): Promise<Workbench> {
    return new Workbench(data, await Answerer.open(choice, () => ASKED_ON));
  }

  /** The embedding model in use. */
  get model(): EmbeddingModel {
    return this.#answerer.embedder.model;
  }

  /** An archive of the data, built when first asked for. Throws a `Problem` when its data is missing. */
  async archive(name: ArchiveName): Promise<Archive> {
    let built = this.#archives.get(name);
    if (!built) {
      built = ARTICLES[name](this.data).then((articles) =>
        TemporaryArchive.build(articles, this.#answerer.embedder),
      );
      this.#archives.set(name, built);
    }
    return (await built).archive;
  }

  /** What every system makes of a question. */
  async consult(name: ArchiveName, text: string): Promise<Consultation> {
    const archive = await this.archive(name);
    const consultation = await consult(archive, this.#answerer, text);
    this.#count(consultation.seconds);
    this.#signals.set(`${name} ${text}`, consultation.signals);
    return consultation;
  }

  /** What the retrievers alone find for a question. */
  async retrieveAlone(name: ArchiveName, text: string) {
    const question = analyseQuestion(text, ASKED_ON);
    return retrieveAlone(await this.archive(name), this.#answerer, question);
  }

  /** How sure every system is that the archive answers a question; remembered from an earlier consultation. */
  async signals(name: ArchiveName, text: string): Promise<Signals> {
    const known = this.#signals.get(`${name} ${text}`);
    if (known) return known;
    const archive = await this.archive(name);
    const start = performance.now();
    const ranking = await this.#answerer.rank(archive, { text, published: ALWAYS });
    this.#count((performance.now() - start) / 1000);
    return signalsOf(ranking);
  }

  #count(seconds: number): void {
    this.answered.questions++;
    this.answered.seconds += seconds;
  }

  /** Removes the archives and releases the models. */
  async close(): Promise<void> {
    // An archive that could not be built has said so to who asked for it.
    for (const built of this.#archives.values()) await built.then((it) => it.remove()).catch(() => undefined);
    await this.#answerer.close();
  }
}
