import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Article } from '../domain/article.ts';
import type { DateRange } from '../domain/date-range.ts';
import type { ArchiveOverview } from '../domain/dateline.ts';
import type { Passage } from '../domain/passage.ts';
import { Problem } from '../domain/problem.ts';
import type { EmbeddingModel } from '../embedding/embedding-model.ts';
import type { NameGroup } from './alias-counter.ts';
import type {
  Archive,
  ArchiveQuery,
  DatedStatement,
  MentionedDate,
  NamedBearer,
  NamedOutlet,
  PlacedSentence,
  SearchResult,
} from './archive.ts';
import type { ArticleFiles } from './article-files.ts';
import { type SearchedParts, searchCandidates } from './candidate-search.ts';
import { type DateColumns, datesOfPassage } from './date-table.ts';
import { MENTIONS, MentionedDates } from './mentioned-dates.ts';
import { NameAliases } from './name-aliases.ts';
import { type OpenSegments, openSegments } from './open-segments.ts';
import { requireModel } from './require-model.ts';
import type { SegmentCache } from './segment-cache.ts';
import { currentSnapshot, type Manifest, SNAPSHOT_FILES, verifySnapshot } from './snapshot-files.ts';
import { Topics } from './topics.ts';

/** An archive opened from the current snapshot of an index folder. */
export class DiskArchive implements Archive {
  readonly overview: ArchiveOverview;
  readonly #articles: ArticleFiles;
  readonly #searched: SearchedParts;
  readonly #dates: DateColumns;
  readonly #mentioned: MentionedDates;
  readonly #topics: Topics;
  readonly #aliases: NameAliases;
  readonly #numbers: ReadonlyMap<string, number>;

  private constructor(manifest: Manifest, segments: OpenSegments, topics: Topics, aliases: NameAliases) {
    this.overview = {
      articles: manifest.articles,
      passages: manifest.passages,
      published: manifest.published,
      model: `${manifest.model.name} (${manifest.model.precision})`,
      builtAt: manifest.builtAt,
    };
    this.#articles = segments.articles;
    this.#searched = segments.searched;
    this.#dates = segments.dates;
    this.#mentioned = new MentionedDates(segments.dates, segments.searched.passages);
    this.#topics = topics;
    this.#aliases = aliases;
    this.#numbers = new Map(segments.searched.passages.articleIds());
  }

  /**
   * Opens the current snapshot, every file checked. Throws a `Problem` when there is none, when it is damaged or of
   * another format, and when it was built with another model than `model`.
   * @param cache segments of an archive opened before, which need not be read again
   */
  static async open(index: string, model: EmbeddingModel, cache?: SegmentCache): Promise<DiskArchive> {
    const current = await currentSnapshot(index);
    if (!current) {
      throw new Problem('INDEX_MISSING', `There is no index in ${index}. Run \`npm run index\` to build it.`);
    }
    const { folder, manifest } = current;
    requireModel(manifest.model, model, index);
    await verifySnapshot(current);
    const read = async (file: string) => JSON.parse(await readFile(path.join(folder, file), 'utf8'));
    const topics: string[] = await read(SNAPSHOT_FILES.topics);
    const aliases: NameGroup[] = await read(SNAPSHOT_FILES.aliases);
    const segments = await openSegments(index, manifest.segments, cache);
    return new DiskArchive(manifest, segments, new Topics(topics), new NameAliases(aliases));
  }

  async search(query: ArchiveQuery): Promise<SearchResult> {
    return searchCandidates(this.#searched, query);
  }

  async article(number: number): Promise<Article> {
    if (!this.#searched.passages.has(number)) throw new RangeError(`the archive has no article ${number}`);
    return this.#articles.article(number);
  }

  async articleNumber(id: string): Promise<number | undefined> {
    return this.#numbers.get(id);
  }

  async completeArticles(typed: string, count: number): Promise<number[]> {
    return this.#searched.catalogue.articles(typed, count);
  }

  async completeSources(typed: string, count: number): Promise<string[]> {
    return this.#searched.catalogue.sources(typed, count);
  }

  async outletsNamedIn(text: string): Promise<NamedOutlet[]> {
    return this.#searched.catalogue.outletsIn(text);
  }

  async otherNamesIn(text: string): Promise<NamedBearer[]> {
    return this.#aliases.namedIn(text);
  }

  async passageTexts(passages: readonly Passage[]): Promise<string[]> {
    return passages.map(({ article, start, end }) => this.#articles.textOf(article, start, end));
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
    const { passages, sentenceVectors } = this.#searched;
    return sentences.flatMap(({ passage: { id }, sentence }) =>
      sentenceVectors.read(passages.firstSentence(id) + sentence, 1),
    );
  }

  async termWeights(terms: readonly string[]): Promise<number[]> {
    return terms.map((term) => this.#searched.terms.inverseDocumentFrequency(term));
  }

  async termFrequencies(terms: readonly string[]): Promise<number[]> {
    const { terms: passages, titles } = this.#searched;
    return terms.map((term) => passages.documentFrequency(term) + titles.documentFrequency(term));
  }

  async mostMentioned(range: DateRange, count: number): Promise<MentionedDate[]> {
    return this.#mentioned.most(range, count, MENTIONS).map((date) => ({
      ...date,
      passages: date.passages.map((id) => this.#searched.passages.passage(id)),
    }));
  }

  async topics(typed: string, count: number): Promise<string[]> {
    return this.#topics.completions(typed, count);
  }

  async close(): Promise<void> {
    await this.#articles.close();
    await this.#searched.sentenceVectors.close();
  }

  /** The passages of an article, in the order of reading. */
  passagesOf(article: number): Passage[] {
    const [first, last] = this.#searched.passages.passagesOf(article);
    return Array.from({ length: last - first }, (_, index) => this.#searched.passages.passage(first + index));
  }

  passageVector({ id }: Passage): Float32Array {
    return this.#searched.vectors.vector(id);
  }
}
