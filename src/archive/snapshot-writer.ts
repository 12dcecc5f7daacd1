import { createHash, type Hash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import path from 'node:path';
import hnswlib from 'hnswlib-node';
import type { Article } from '../domain/article.ts';
import { type Day, dayNumber } from '../domain/day.ts';
import type { PassageVectors } from '../embedding/embedder.ts';
import type { EmbeddingModel } from '../embedding/embedding-model.ts';
import { quantise } from '../embedding/vector.ts';
import { findDateExpressions } from '../language/dates/find-date-expressions.ts';
import { termsOf } from '../language/terms.ts';
import { writeColumns } from './columns.ts';
import { DateTableBuilder } from './date-table.ts';
import { GrowingColumn } from './growing-column.ts';
import type { PassageDraft } from './passages.ts';
import { FILES, type Manifest, publishSnapshot } from './snapshot-files.ts';
import { TermIndexBuilder } from './term-index.ts';
import { TopicCounter } from './topics.ts';

// hnswlib's graph: links a node, and how widely a new node looks for its neighbours.
const LINKS = 16;
const BUILD_BREADTH = 128;

/** A passage of an article, with its vectors. */
export interface EmbeddedPassage {
  readonly passage: PassageDraft;
  readonly vectors: PassageVectors;
}

/** Identifies an article's content: equal hashes, equal passages and vectors under the same model. */
export function contentHash(article: Article): Buffer {
  return createHash('sha256')
    .update(JSON.stringify([article.text, article.paragraphs]))
    .digest();
}

/** Writes one snapshot, article by article, then makes it current. */
export class SnapshotWriter {
  readonly #folder: string;
  readonly #model: EmbeddingModel;
  readonly #files: Record<'articles' | 'texts' | 'sentenceVectors', FileHandle>;
  readonly #corpus: Hash = createHash('sha256');
  readonly #hashes: Buffer[] = [];
  readonly #articleOffsets = new GrowingColumn(Float64Array);
  readonly #textOffsets = new GrowingColumn(Float64Array);
  readonly #published = new GrowingColumn(Int32Array);
  readonly #firstPassages = new GrowingColumn(Uint32Array);
  readonly #paragraphs = new GrowingColumn(Uint32Array);
  readonly #firstSentences = new GrowingColumn(Uint32Array);
  readonly #sentenceStarts = new GrowingColumn(Uint32Array);
  readonly #sentenceEnds = new GrowingColumn(Uint32Array);
  readonly #terms = new TermIndexBuilder();
  readonly #titles = new TermIndexBuilder();
  readonly #dates = new DateTableBuilder();
  readonly #topics = new TopicCounter();
  readonly #vectors: hnswlib.HierarchicalNSW;
  #articleBytes = 0;
  #textBytes = 0;
  #first: Day | null = null;
  #last: Day | null = null;

  private constructor(
    folder: string,
    model: EmbeddingModel,
    files: Record<'articles' | 'texts' | 'sentenceVectors', FileHandle>,
  ) {
    this.#folder = folder;
    this.#model = model;
    this.#files = files;
    this.#vectors = new hnswlib.HierarchicalNSW('ip', model.dimension);
    this.#vectors.initIndex(1024, LINKS, BUILD_BREADTH);
  }

  /** Starts a snapshot in an empty folder, to be filled with vectors of `model`. */
  static async open(folder: string, model: EmbeddingModel): Promise<SnapshotWriter> {
    const file = (name: string) => open(path.join(folder, name), 'w');
    return new SnapshotWriter(folder, model, {
      articles: await file(FILES.articles),
      texts: await file(FILES.texts),
      sentenceVectors: await file(FILES.sentenceVectors),
    });
  }

  get articles(): number {
    return this.#articleOffsets.length;
  }

  get passages(): number {
    return this.#paragraphs.length;
  }

  /** First to last publication date so far. */
  get published(): Manifest['published'] {
    return { from: this.#first, to: this.#last };
  }

  /** Adds the next article with its passages in the order of reading. */
  async add(article: Article, passages: readonly EmbeddedPassage[]): Promise<void> {
    const { text, ...rest } = article;
    const record = Buffer.from(JSON.stringify(rest));
    const utf16 = Buffer.from(text, 'utf16le');
    // appendFile writes all of it, where write may stop early and say so only in its result.
    await this.#files.articles.appendFile(record);
    await this.#files.texts.appendFile(utf16);
    this.#articleOffsets.push(this.#articleBytes);
    this.#textOffsets.push(this.#textBytes);
    this.#articleBytes += record.length;
    this.#textBytes += utf16.length;
    const hash = contentHash(article);
    this.#hashes.push(hash);
    this.#corpus.update(hash).update(JSON.stringify([article.file, article.published, article.title]));
    this.#published.push(dayNumber(article.published));
    if (this.#first === null || article.published < this.#first) this.#first = article.published;
    if (this.#last === null || article.published > this.#last) this.#last = article.published;
    this.#firstPassages.push(this.passages);
    this.#titles.add(termsOf(`${article.title}\n${article.source ?? ''}`).map(({ term }) => term));
    this.#topics.add(article);
    for (const passage of passages) await this.#addPassage(article, passage);
  }

  async #addPassage(article: Article, { passage, vectors }: EmbeddedPassage): Promise<void> {
    const text = article.text.slice(passage.start, passage.end);
    this.#dates.add(passage, findDateExpressions(text, article.published));
    this.#terms.add(termsOf(text).map(({ term }) => term));
    const id = this.passages;
    if (id === this.#vectors.getMaxElements()) this.#vectors.resizeIndex(id * 2);
    this.#vectors.addPoint(Array.from(vectors.passage), id);
    this.#paragraphs.push(passage.paragraph);
    this.#firstSentences.push(this.#sentenceStarts.length);
    for (const { start, end } of passage.sentences) {
      this.#sentenceStarts.push(start);
      this.#sentenceEnds.push(end);
    }
    await this.#files.sentenceVectors.appendFile(
      Buffer.concat(vectors.sentences.map((vector) => new Uint8Array(quantise(vector).buffer))),
    );
  }

  /** Writes what is left and makes the snapshot the current one of `index`. */
  async publish(index: string, builtAt: string): Promise<void> {
    this.#articleOffsets.push(this.#articleBytes);
    this.#textOffsets.push(this.#textBytes);
    this.#firstPassages.push(this.passages);
    this.#firstSentences.push(this.#sentenceStarts.length);
    await this.close();
    const file = (name: string) => path.join(this.#folder, name);
    await writeColumns(file(FILES.articleTable), {
      offsets: this.#articleOffsets.values(),
      textOffsets: this.#textOffsets.values(),
      published: this.#published.values(),
      firstPassages: this.#firstPassages.values(),
      hashes: Buffer.concat(this.#hashes),
    });
    await writeColumns(file(FILES.passageTable), {
      paragraphs: this.#paragraphs.values(),
      firstSentences: this.#firstSentences.values(),
      sentenceStarts: this.#sentenceStarts.values(),
      sentenceEnds: this.#sentenceEnds.values(),
    });
    await writeColumns(file(FILES.terms), this.#terms.columns());
    await writeColumns(file(FILES.titles), this.#titles.columns());
    await writeColumns(file(FILES.dates), this.#dates.columns());
    await this.#topics.write(file(FILES.topics));
    await this.#writeVectors(file(FILES.passageVectors));
    await publishSnapshot(index, this.#folder, {
      model: this.#model,
      articles: this.#hashes.length,
      passages: this.passages,
      sentences: this.#sentenceStarts.length,
      published: this.published,
      corpus: this.#corpus.digest('hex'),
      builtAt,
    });
  }

  async #writeVectors(file: string): Promise<void> {
    await this.#vectors.writeIndex(file);
    // hnswlib does not notice a disk that is full. Reading back does: it compares the file's size with its content.
    await new hnswlib.HierarchicalNSW('ip', this.#model.dimension).readIndex(file).catch((cause) => {
      throw Object.assign(new Error(`${file} could not be written whole`, { cause }), { syscall: 'write' });
    });
  }

  /** Closes the files, also of a snapshot that is given up. */
  async close(): Promise<void> {
    for (const file of Object.values(this.#files)) await file.close();
  }
}
