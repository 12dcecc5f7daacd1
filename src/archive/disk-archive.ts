import { readSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import path from 'node:path';
import hnswlib from 'hnswlib-node';
import type { Article } from '../domain/article.ts';
import type { DateRange } from '../domain/date-range.ts';
import type { ArchiveOverview } from '../domain/dateline.ts';
import { dayFromNumber, dayNumber } from '../domain/day.ts';
import type { Passage } from '../domain/passage.ts';
import { Problem } from '../domain/problem.ts';
import type { EmbeddingModel } from '../embedding/embedder.ts';
import { dot, restore } from '../embedding/vector.ts';
import type { Archive, ArchiveQuery, Candidate, DatedStatement, SearchResult } from './archive.ts';
import { readColumns } from './columns.ts';
import { type DateColumns, datesOfPassage } from './date-table.ts';
import { type ArticleColumns, type PassageColumns, PassageTable } from './passage-table.ts';
import { currentSnapshot, FILES, type Manifest, verifySnapshot } from './snapshot-files.ts';
import { type TermColumns, TermIndex, type TermMatches } from './term-index.ts';
import { best } from './top.ts';

/** How much a match in the title counts beside one in the passage when candidates are picked. */
const TITLE_WEIGHT = 0.3;

/** How widely the vector index searches: see `ef` in hnswlib. */
const SEARCH_BREADTH = 200;

/** An archive opened from the current snapshot of an index folder. */
export class DiskArchive implements Archive {
  readonly overview: ArchiveOverview;
  readonly #articles: ArticleColumns;
  readonly #passages: PassageTable;
  readonly #terms: TermIndex;
  readonly #titles: TermIndex;
  readonly #dates: DateColumns;
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
        `The index in ${index} was built with the embedding model ${describe(manifest.model)}, but the settings name ${describe(model)}. Run \`npm run index\` to rebuild it, or set EMBEDDING_MODEL and EMBEDDING_DTYPE back.`,
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
      vectors,
      articleFile: await open(file(FILES.articles)),
      textFile: await open(file(FILES.texts)),
      sentenceFile: await open(file(FILES.sentenceVectors)),
    });
  }

  async search(query: ArchiveQuery): Promise<SearchResult> {
    const passages = this.#terms.match(query.terms);
    const titles = this.#titles.match(query.terms);
    const published = this.#publicationFilter(query.published);
    const lexical = (id: number) =>
      passages.scores[id] + TITLE_WEIGHT * titles.scores[this.#passages.articleOf(id)];
    const byTerms = best(passages.documents, query.depth, lexical, published);
    const byVector = this.#nearest(query.vector, query.depth, published);
    const ids = [...new Set([...byTerms, ...byVector])];
    const coverage = this.#coverage(passages, titles);
    const candidates = ids.map((id): Candidate => {
      const passage = this.#passages.passage(id);
      return {
        passage,
        published: dayFromNumber(this.#articles.published[passage.article]),
        bm25: passages.scores[id],
        titleBm25: titles.scores[passage.article],
        ...coverage(passage),
        cosine: dot(query.vector, this.passageVector(passage)),
        sentenceCosines: this.sentenceVectors(passage).map((vector) => dot(query.vector, vector)),
      };
    });
    return { candidates, termWeights: Array.from(passages.weights) };
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
  sentenceVectors(passage: Passage): Float32Array[] {
    const dimension = this.#dimension;
    const start = this.#passages.firstSentence(passage.id) * dimension;
    const bytes = readBytes(this.#sentenceFile, start, start + passage.sentences.length * dimension);
    const steps = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length);
    return passage.sentences.map((_, sentence) =>
      restore(steps.subarray(sentence * dimension, (sentence + 1) * dimension)),
    );
  }

  /** Whether a passage's article was published in the range; undefined when every one is. */
  #publicationFilter({ from, to }: DateRange): ((passage: number) => boolean) | undefined {
    if (from === null && to === null) return undefined;
    const [first, last] = [from ? dayNumber(from) : -Infinity, to ? dayNumber(to) : Infinity];
    return (passage) => {
      const day = this.#articles.published[this.#passages.articleOf(passage)];
      return first <= day && day <= last;
    };
  }

  #nearest(vector: Float32Array, count: number, filter?: (passage: number) => boolean): number[] {
    const most = Math.min(count, this.#passages.size);
    return most === 0 ? [] : this.#vectors.searchKnn(Array.from(vector), most, filter).neighbors;
  }

  /** Which share of the query's weight is covered by a passage, by it in its context, and by its article. */
  #coverage(passages: TermMatches, titles: TermMatches) {
    const total = passages.weights.reduce((sum, weight) => sum + weight, 0) || 1;
    const share = (mask: number) =>
      passages.weights.reduce((sum, weight, position) => sum + ((mask >>> position) & 1 ? weight : 0), 0) /
      total;
    return ({ id, article }: Passage) => {
      const [first, last] = this.#passages.passagesOf(article);
      let context = passages.masks[id] | titles.masks[article];
      if (id > first) context |= passages.masks[id - 1];
      if (id + 1 < last) context |= passages.masks[id + 1];
      let whole = titles.masks[article];
      for (let other = first; other < last; other++) whole |= passages.masks[other];
      return {
        coverage: share(passages.masks[id]),
        contextCoverage: share(context),
        articleCoverage: share(whole),
      };
    };
  }
}

interface Parts {
  readonly articles: ArticleColumns;
  readonly passages: PassageColumns;
  readonly terms: TermColumns;
  readonly titles: TermColumns;
  readonly dates: DateColumns;
  readonly vectors: hnswlib.HierarchicalNSW;
  readonly articleFile: FileHandle;
  readonly textFile: FileHandle;
  readonly sentenceFile: FileHandle;
}

/** Reads at once: a piece that the system holds in memory, as it does those in use, takes microseconds. */
function readBytes(file: FileHandle, start: number, end: number): Buffer {
  const bytes = Buffer.alloc(end - start);
  readSync(file.fd, bytes, 0, bytes.length, start);
  return bytes;
}

/** Whether vectors of the two models may be compared. */
export function sameModel(a: EmbeddingModel, b: EmbeddingModel): boolean {
  return a.fingerprint === b.fingerprint && a.precision === b.precision && a.dimension === b.dimension;
}

function describe({ name, precision, dimension, fingerprint }: EmbeddingModel): string {
  return `${name} (${precision}, ${dimension} dimensions, weights ${fingerprint})`;
}
