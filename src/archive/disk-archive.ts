import { type FileHandle, open } from 'node:fs/promises';
import path from 'node:path';
import hnswlib from 'hnswlib-node';
import type { Article } from '../domain/article.ts';
import type { DateRange } from '../domain/date-range.ts';
import type { ArchiveOverview } from '../domain/dateline.ts';
import { dayFromNumber } from '../domain/day.ts';
import type { Passage } from '../domain/passage.ts';
import { Problem } from '../domain/problem.ts';
import { describeModel, type EmbeddingModel, sameModel } from '../embedding/embedding-model.ts';
import { dot, restore } from '../embedding/vector.ts';
import type {
  Archive,
  ArchiveQuery,
  Candidate,
  DatedStatement,
  MentionedDate,
  PlacedSentence,
  SearchResult,
} from './archive.ts';
import { readColumns } from './columns.ts';
import { coverageOf } from './coverage.ts';
import { type DateColumns, datesOfPassage } from './date-table.ts';
import { MentionedDates } from './mentioned-dates.ts';
import { type ArticleColumns, type PassageColumns, PassageTable } from './passage-table.ts';
import { readBytes } from './read-bytes.ts';
import { currentSnapshot, FILES, type Manifest, verifySnapshot } from './snapshot-files.ts';
import { type TermColumns, TermIndex } from './term-index.ts';
import { best } from './top.ts';
import { Topics } from './topics.ts';

/** How much a match in the title counts beside one in the passage when candidates are picked. */
const TITLE_WEIGHT = 0.3;

/** How widely the vector index searches: see `ef` in hnswlib. */
const SEARCH_BREADTH = 200;

/** Of a date that the archive mentions often, so many mentions stand for all. */
const MENTIONS = 24;

/** An archive opened from the current snapshot of an index folder. */
export class DiskArchive implements Archive {
  readonly overview: ArchiveOverview;
  readonly #articles: ArticleColumns;
  readonly #passages: PassageTable;
  readonly #terms: TermIndex;
  readonly #titles: TermIndex;
  readonly #dates: DateColumns;
  readonly #mentioned: MentionedDates;
  readonly #topics: Topics;
  readonly #vectors: hnswlib.HierarchicalNSW;
  readonly #articleFile: FileHandle;
  readonly #textFile: FileHandle;
  readonly #sentenceFile: FileHandle;
  readonly #dimension: number;

  private constructor(manifest: Manifest, parts: Parts) {
    this.overview = {
      articles: manifest.articles,
      passages: manifest.passages,
      published: manifest.published,
      model: `${manifest.model.name} (${manifest.model.precision})`,
      builtAt: manifest.builtAt,
    };
    this.#articles = parts.articles;
    this.#passages = new PassageTable(parts.articles, parts.passages);
    this.#terms = new TermIndex(parts.terms);
    this.#titles = new TermIndex(parts.titles);
    this.#dates = parts.dates;
    this.#mentioned = new MentionedDates(parts.dates, (passage) => this.#passages.articleOf(passage));
    this.#topics = parts.topics;
    this.#vectors = parts.vectors;
    this.#articleFile = parts.articleFile;
    this.#textFile = parts.textFile;
    this.#sentenceFile = parts.sentenceFile;
    this.#dimension = manifest.model.dimension;
  }

  /**
   * Opens the current snapshot, every file checked. Throws a `Problem` when there is none, when it is damaged or of
   * another format, and when it was built with another model than `model`.
   */
  static async open(index: string, model: EmbeddingModel): Promise<DiskArchive> {
    const current = await currentSnapshot(index);
    if (!current) {
      throw new Problem('INDEX_MISSING', `There is no index in ${index}. Run \`npm run index\` to build it.`);
    }
    const { folder, manifest } = current;
    if (!sameModel(manifest.model, model)) {
      throw new Problem(
        'MODEL_DIFFERS',
        `The index in ${index} was built with the embedding model ${describeModel(manifest.model)}, but the settings name ${describeModel(model)}. Run \`npm run index\` to rebuild it, or set EMBEDDING_MODEL and EMBEDDING_DTYPE back.`,
      );
    }
    await verifySnapshot(folder, manifest);
    const file = (name: string) => path.join(folder, name);
    const vectors = new hnswlib.HierarchicalNSW('ip', manifest.model.dimension);
    await vectors.readIndex(file(FILES.passageVectors));
    vectors.setEf(SEARCH_BREADTH);
    return new DiskArchive(manifest, {
      articles: await readColumns<ArticleColumns>(file(FILES.articleTable)),
      passages: await readColumns<PassageColumns>(file(FILES.passageTable)),
      terms: await readColumns<TermColumns>(file(FILES.terms)),
      titles: await readColumns<TermColumns>(file(FILES.titles)),
      dates: await readColumns<DateColumns>(file(FILES.dates)),
      topics: await Topics.read(file(FILES.topics)),
      vectors,
      articleFile: await open(file(FILES.articles)),
      textFile: await open(file(FILES.texts)),
      sentenceFile: await open(file(FILES.sentenceVectors)),
    });
  }

  async search(query: ArchiveQuery): Promise<SearchResult> {
    const passages = this.#terms.match(query.terms);
    const titles = this.#titles.match(query.terms);
    const published = this.#passages.publishedIn(query.published);
    const lexical = (id: number) =>
      passages.scores[id] + TITLE_WEIGHT * titles.scores[this.#passages.articleOf(id)];
    const byTerms = best(passages.documents, query.depth, lexical, published);
    const byVector = this.#nearest(query.vector, query.depth, published);
    const ids = [...new Set([...byTerms, ...byVector])];
    const coverage = coverageOf(this.#passages, passages, titles);
    const candidates = ids.map((id): Candidate => {
      const passage = this.#passages.passage(id);
      return {
        passage,
        published: dayFromNumber(this.#articles.published[passage.article]),
        bm25: passages.scores[id],
        titleBm25: titles.scores[passage.article],
        ...coverage(passage),
        cosine: dot(query.vector, this.passageVector(passage)),
        sentenceCosines: this.vectorsOf(passage).map((vector) => dot(query.vector, vector)),
      };
    });
    const isKnown = query.terms.map((term) => this.#terms.has(term) || this.#titles.has(term));
    return { candidates, termWeights: Array.from(passages.weights), isKnown };
  }

  async article(number: number): Promise<Article> {
    if (!(number >= 0 && number < this.overview.articles)) {
      throw new RangeError(`the archive has no article ${number}`);
    }
    const { offsets, textOffsets } = this.#articles;
    const record = readBytes(this.#articleFile, offsets[number], offsets[number + 1]);
    const text = readBytes(this.#textFile, textOffsets[number], textOffsets[number + 1]);
    return {
      ...(JSON.parse(record.toString('utf8')) as Omit<Article, 'text'>),
      text: text.toString('utf16le'),
    };
  }

  async passageTexts(passages: readonly Passage[]): Promise<string[]> {
    return passages.map(({ article, start, end }) => {
      const offset = this.#articles.textOffsets[article];
      return readBytes(this.#textFile, offset + 2 * start, offset + 2 * end).toString('utf16le');
    });
  }

  async datedStatements(passages: readonly Passage[]): Promise<DatedStatement[]> {
    return passages.flatMap((passage) =>
      datesOfPassage(this.#dates, passage.id).map(({ sentence, expression }) => ({
        passage,
        sentence,
        expression,
      })),
    );
  }

  async sentenceVectors(sentences: readonly PlacedSentence[]): Promise<Float32Array[]> {
    return sentences.map(({ passage, sentence }) => this.vectorsOf(passage)[sentence]);
  }

  async termWeights(terms: readonly string[]): Promise<number[]> {
    return terms.map((term) => this.#terms.inverseDocumentFrequency(term));
  }

  async mostMentioned(range: DateRange, count: number): Promise<MentionedDate[]> {
    return this.#mentioned.most(range, count, MENTIONS).map((date) => ({
      ...date,
      passages: date.passages.map((id) => this.#passages.passage(id)),
    }));
  }

  async topics(typed: string, count: number): Promise<string[]> {
    return this.#topics.completions(typed, count);
  }

  async close(): Promise<void> {
    await this.#articleFile.close();
    await this.#textFile.close();
    await this.#sentenceFile.close();
  }

  /** The content hash of every article with its number, for a build that reuses what has not changed. */
  *contentHashes(): Generator<[hash: string, article: number]> {
    for (let article = 0; article < this.overview.articles; article++) {
      yield [
        Buffer.from(this.#articles.hashes.slice(article * 32, article * 32 + 32)).toString('hex'),
        article,
      ];
    }
  }

  /** The passages of an article, in the order of reading. */
  passagesOf(article: number): Passage[] {
    const [first, last] = this.#passages.passagesOf(article);
    return Array.from({ length: last - first }, (_, index) => this.#passages.passage(first + index));
  }

  passageVector(passage: Passage): Float32Array {
    return Float32Array.from(this.#vectors.getPoint(passage.id));
  }

  /** The vectors of a passage's sentences, of length 1 but for the rounding to int8. */
  vectorsOf(passage: Passage): Float32Array[] {
    const dimension = this.#dimension;
    const start = this.#passages.firstSentence(passage.id) * dimension;
    const bytes = readBytes(this.#sentenceFile, start, start + passage.sentences.length * dimension);
    const steps = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length);
    return passage.sentences.map((_, sentence) =>
      restore(steps.subarray(sentence * dimension, (sentence + 1) * dimension)),
    );
  }

  #nearest(vector: Float32Array, count: number, filter?: (passage: number) => boolean): number[] {
    const most = Math.min(count, this.#passages.size);
    return most === 0 ? [] : this.#vectors.searchKnn(Array.from(vector), most, filter).neighbors;
  }
}

interface Parts {
  readonly articles: ArticleColumns;
  readonly passages: PassageColumns;
  readonly terms: TermColumns;
  readonly titles: TermColumns;
  readonly dates: DateColumns;
  readonly topics: Topics;
  readonly vectors: hnswlib.HierarchicalNSW;
  readonly articleFile: FileHandle;
  readonly textFile: FileHandle;
  readonly sentenceFile: FileHandle;
}
