import { type FileHandle, open, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Article, headerOf } from '../domain/article.ts';
import { dayNumber } from '../domain/day.ts';
import type { PassageVectors } from '../embedding/embedder.ts';
import type { EmbeddingModel } from '../embedding/embedding-model.ts';
import { quantise } from '../embedding/vector.ts';
import { findDateExpressions } from '../language/dates/find-date-expressions.ts';
import { termsOf } from '../language/terms.ts';
import type { ArticleLabel } from './catalogue.ts';
import { writeColumns } from './columns.ts';
import { DateTableBuilder } from './date-table.ts';
import { GrowingColumn } from './growing-column.ts';
import { headerText } from './header-text.ts';
import { VectorIndexBuilder } from './passage-vectors.ts';
import type { PassageDraft } from './passages.ts';
import { finishSegment, SEGMENT_FILES } from './segment-files.ts';
import { TermIndexBuilder } from './term-index.ts';
import { namesOf } from './topics.ts';

/** A passage of an article, with its vectors. */
export interface EmbeddedPassage {
  readonly passage: PassageDraft;
  readonly vectors: PassageVectors;
}

type OpenFiles = Readonly<Record<'articles' | 'texts' | 'sentenceVectors', FileHandle>>;

/** Writes one segment, article by article. */
export class SegmentWriter {
  readonly #folder: string;
  readonly #model: EmbeddingModel;
  readonly #files: OpenFiles;
  readonly #ids: string[] = [];
  readonly #labels: ArticleLabel[] = [];
  readonly #names: string[][] = [];
  readonly #articleOffsets = new GrowingColumn(Float64Array);
  readonly #textOffsets = new GrowingColumn(Float64Array);
  readonly #published = new GrowingColumn(Int32Array);
  readonly #firstPassages = new GrowingColumn(Uint32Array);
  readonly #firstSentences = new GrowingColumn(Uint32Array);
  readonly #sentenceStarts = new GrowingColumn(Uint32Array);
  readonly #sentenceEnds = new GrowingColumn(Uint32Array);
  readonly #terms = new TermIndexBuilder();
  readonly #titles = new TermIndexBuilder();
  readonly #dates = new DateTableBuilder();
  readonly #vectors: VectorIndexBuilder;
  #articleBytes = 0;
  #textBytes = 0;

  private constructor(folder: string, model: EmbeddingModel, files: OpenFiles) {
    this.#folder = folder;
    this.#model = model;
    this.#files = files;
    this.#vectors = new VectorIndexBuilder(model.dimension);
  }

  /** Starts a segment in an empty folder, to be filled with vectors of `model`. */
  static async open(folder: string, model: EmbeddingModel): Promise<SegmentWriter> {
    const file = (name: string) => open(path.join(folder, name), 'w');
    return new SegmentWriter(folder, model, {
      articles: await file(SEGMENT_FILES.articles),
      texts: await file(SEGMENT_FILES.texts),
      sentenceVectors: await file(SEGMENT_FILES.sentenceVectors),
    });
  }

  get articles(): number {
    return this.#ids.length;
  }

  get passages(): number {
    return this.#firstSentences.length;
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
    const { id, file, title, source, published } = headerOf(article);
    this.#ids.push(id);
    this.#labels.push({ file, title, source });
    this.#names.push(namesOf(article));
    this.#published.push(dayNumber(published));
    this.#firstPassages.push(this.passages);
    this.#titles.add(termsOf(headerText(article)).map(({ term }) => term));
    for (const passage of passages) this.#addPassage(article, passage);
    await this.#files.sentenceVectors.appendFile(
      Buffer.concat(
        passages.flatMap(({ vectors }) =>
          vectors.sentences.map((vector) => new Uint8Array(quantise(vector).buffer)),
        ),
      ),
    );
  }

  #addPassage(article: Article, { passage, vectors }: EmbeddedPassage): void {
    const text = article.text.slice(passage.start, passage.end);
    const sentences = passage.sentences.map(({ start, end }) => ({
      start: start - passage.start,
      end: end - passage.start,
    }));
    this.#dates.add(passage, findDateExpressions(text, article.published, sentences));
    this.#terms.add(termsOf(text).map(({ term }) => term));
    this.#vectors.add(vectors.passage);
    this.#firstSentences.push(this.#sentenceStarts.length);
    for (const { start, end } of passage.sentences) {
      this.#sentenceStarts.push(start);
      this.#sentenceEnds.push(end);
    }
  }

  /** Writes what is left and moves the segment into an index. Gives its name. */
  async finish(index: string): Promise<string> {
    const { articles, passages } = this;
    this.#articleOffsets.push(this.#articleBytes);
    this.#textOffsets.push(this.#textBytes);
    this.#firstPassages.push(passages);
    this.#firstSentences.push(this.#sentenceStarts.length);
    await this.close();
    const file = (name: string) => path.join(this.#folder, name);
    await writeColumns(file(SEGMENT_FILES.articleTable), {
      offsets: this.#articleOffsets.values(),
      textOffsets: this.#textOffsets.values(),
      published: this.#published.values(),
      firstPassages: this.#firstPassages.values(),
      ids: Buffer.from(this.#ids.join(''), 'ascii'),
    });
    await writeColumns(file(SEGMENT_FILES.passageTable), {
      firstSentences: this.#firstSentences.values(),
      sentenceStarts: this.#sentenceStarts.values(),
      sentenceEnds: this.#sentenceEnds.values(),
    });
    await writeColumns(file(SEGMENT_FILES.terms), this.#terms.columns());
    await writeColumns(file(SEGMENT_FILES.titles), this.#titles.columns());
    await writeColumns(file(SEGMENT_FILES.dates), this.#dates.columns());
    await writeFile(file(SEGMENT_FILES.headers), JSON.stringify(this.#labels));
    await writeFile(file(SEGMENT_FILES.names), JSON.stringify(this.#names));
    await this.#vectors.write(file(SEGMENT_FILES.passageVectors));
    return finishSegment(index, this.#folder, {
      model: this.#model,
      articles,
      passages,
      sentences: this.#sentenceStarts.length,
    });
  }

  /** Closes the files, also of a segment that is given up. */
  async close(): Promise<void> {
    for (const file of Object.values(this.#files)) await file.close();
  }
}
