import { appendFileSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import path from 'node:path';
import { type Article, headerOf } from '../domain/article.ts';
import { dayNumber } from '../domain/day.ts';
import type { PassageVectors } from '../embedding/embedder.ts';
import type { EmbeddingModel } from '../embedding/embedding-model.ts';
import { quantise } from '../embedding/vector.ts';
import { findDateExpressions } from '../language/dates/find-date-expressions.ts';
import { termsOf } from '../language/terms.ts';
import { type ArticleNames, namesOf } from './article-names.ts';
import type { ArticleLabel } from './catalogue.ts';
import { DateTableBuilder } from './date-table.ts';
import { GrowingColumn } from './growing-column.ts';
import { headerText } from './header-text.ts';
import { VectorIndexBuilder } from './passage-vectors.ts';
import type { PassageDraft } from './passages.ts';
import { finishSegment, SEGMENT_FILES } from './segment-files.ts';
import { writeTables } from './segment-tables.ts';
import { TermIndexBuilder } from './term-index.ts';

/** A passage of an article, with its vectors. */
export interface EmbeddedPassage {
  readonly passage: PassageDraft;
  readonly vectors: PassageVectors;
}

type OpenFiles = Readonly<Record<'articles' | 'texts' | 'sentenceVectors', FileHandle>>;

/** Writes one part of a segment, article by article. */
export class SegmentWriter {
  readonly #folder: string;
  readonly #model: EmbeddingModel;
  readonly #files: OpenFiles;
  readonly #ids: string[] = [];
  readonly #labels: ArticleLabel[] = [];
  readonly #names: ArticleNames[] = [];
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
    // The segment that it becomes a part of has the graph.
    this.#vectors = new VectorIndexBuilder(model.dimension, Infinity);
  }

  /** Starts a part in an empty folder, to be filled with vectors of `model`. */
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
  add(article: Article, passages: readonly EmbeddedPassage[]): void {
    const { text, ...rest } = article;
    const record = Buffer.from(JSON.stringify(rest));
    const utf16 = Buffer.from(text, 'utf16le');
    // Appending writes all of it, where a write may stop early and say so only in its result; and so little is sooner
    // written than waited for.
    appendFileSync(this.#files.articles.fd, record);
    appendFileSync(this.#files.texts.fd, utf16);
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
    appendFileSync(
      this.#files.sentenceVectors.fd,
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

  /** Writes what is left and moves the part into an index. Gives its name. */
  async finish(index: string): Promise<string> {
    const { articles, passages } = this;
    this.#articleOffsets.push(this.#articleBytes);
    this.#textOffsets.push(this.#textBytes);
    this.#firstPassages.push(passages);
    this.#firstSentences.push(this.#sentenceStarts.length);
    await this.close();
    await writeTables(this.#folder, {
      articles: {
        offsets: this.#articleOffsets.values(),
        textOffsets: this.#textOffsets.values(),
        published: this.#published.values(),
        firstPassages: this.#firstPassages.values(),
        ids: Buffer.from(this.#ids.join(''), 'ascii'),
      },
      passages: {
        firstSentences: this.#firstSentences.values(),
        sentenceStarts: this.#sentenceStarts.values(),
        sentenceEnds: this.#sentenceEnds.values(),
      },
      terms: this.#terms.columns(),
      titles: this.#titles.columns(),
      dates: this.#dates.columns(),
      labels: this.#labels,
      names: this.#names,
    });
    await this.#vectors.write(path.join(this.#folder, SEGMENT_FILES.passageVectors));
    return finishSegment(index, this.#folder, {
      model: this.#model,
      articles,
      passages,
      sentences: this.#sentenceStarts.length,
      isPart: true,
    });
  }

  /** Closes the files, also of a part that is given up. */
  async close(): Promise<void> {
    for (const file of Object.values(this.#files)) await file.close();
  }
}
