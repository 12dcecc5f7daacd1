import type { Article } from '../../domain/article.ts';
import type { DateExpression, DatePrecision } from '../../domain/date-expression.ts';
import type { DateRange } from '../../domain/date-range.ts';
import type { ArchiveOverview } from '../../domain/dateline.ts';
import type { Day } from '../../domain/day.ts';
import type { Passage } from '../../domain/passage.ts';
import { Problem } from '../../domain/problem.ts';
import type { EmbeddingModel } from '../../embedding/embedding-model.ts';
import type {
  Archive,
  ArchiveQuery,
  DatedStatement,
  MentionedDate,
  NamedBearer,
  NamedOutlet,
  PlacedSentence,
  SearchResult,
} from '../archive.ts';
import { completionKey } from '../completion-key.ts';
import { NameAliases } from '../name-aliases.ts';
import { Outlets } from '../outlets.ts';
import { requireModel } from '../require-model.ts';
import { Topics } from '../topics.ts';
import { type ArticleFacets, type FacetColumns, readFacets } from './article-facets.ts';
import { wordQuery } from './article-lookup.ts';
import type { Database } from './database.ts';
import { shownUrl } from './database-problem.ts';
import { currentGeneration, FORMAT, overviewOf } from './generation.ts';
import { mostMentioned } from './mentioned-dates.ts';
import { articleLocation, articleNumber, passageLocation, unpackVectors } from './passage-rows.ts';
import { Pinned } from './pinned.ts';
import { searchPostgres } from './postgres-search.ts';
import { termFrequencies, termWeights } from './term-search.ts';

/** An archive in PostgreSQL: one generation of it, whatever is built meanwhile. */
export class PostgresArchive implements Archive {
  readonly overview: ArchiveOverview;
  /** The number of the generation. */
  readonly generation: number;
  readonly #pinned: Pinned;
  readonly #topics: Topics;
  readonly #aliases: NameAliases;
  readonly #outlets: Outlets;
  readonly #facets = new Map<number, ArticleFacets>();

  private constructor(pinned: Pinned) {
    const { generation } = pinned;
    this.overview = overviewOf(generation);
    this.generation = generation.number;
    this.#pinned = pinned;
    this.#topics = new Topics(generation.topics);
    this.#aliases = new NameAliases(generation.aliases);
    this.#outlets = new Outlets(generation.sources);
  }

  /**
   * Opens the current generation. Throws a `Problem` when there is none, when it is of another format or was built
   * with another model than `model`, and when the data base cannot be reached. Closing it leaves the data base open.
   */
  static async open(database: Database, model: EmbeddingModel): Promise<PostgresArchive> {
    const place = `the data base ${shownUrl(database.url)}`;
    const generation = await currentGeneration(database);
    if (!generation) {
      throw new Problem('INDEX_MISSING', `There is no index in ${place}. Run \`npm run index\` to build it.`);
    }
    if (generation.format !== FORMAT) {
      throw new Problem(
        'SNAPSHOT_FORMAT',
        `The index in ${place} has format ${generation.format}; this version of Dateline reads format ${FORMAT}. Run \`npm run index\` to rebuild it.`,
      );
    }
    requireModel(generation.model, model, place);
    return new PostgresArchive(await Pinned.read(database, generation));
  }

  search(query: ArchiveQuery): Promise<SearchResult> {
    return searchPostgres(this.#pinned, (segments) => this.#facetsOf(segments), query);
  }

  async article(number: number): Promise<Article> {
    const { segment, place } = articleLocation(number);
    const [row] =
      Number.isInteger(number) && number >= 0 && segment < this.#pinned.generation.segments
        ? await this.#query<{ record: string; content: Buffer }>(
            `select a.record, a.content from dateline.article a
             where ${this.#pinned.holds('a', 'place')} and a.segment = $1 and a.place = $2`,
            [segment, place],
          )
        : [];
    if (!row) throw new RangeError(`the archive has no article ${number}`);
    return { ...(JSON.parse(row.record) as Omit<Article, 'text'>), text: row.content.toString('utf16le') };
  }

  async articleNumber(id: string): Promise<number | undefined> {
    const [row] = await this.#query<{ segment: number; place: number }>(
      `select a.segment, a.place from dateline.article a where ${this.#pinned.holds('a', 'place')} and a.id = $1
       order by a.segment desc, a.place desc limit 1`,
      [id],
    );
    return row && articleNumber(row.segment, row.place);
  }

  async completeArticles(typed: string, count: number): Promise<number[]> {
    const words = wordQuery(typed);
    const rows = await this.#query<{ segment: number; place: number }>(
      `select a.segment, a.place from dateline.article a
       where ${this.#pinned.holds('a', 'place')} and ${words === '' ? '$2 = $2' : 'a.words @@ $2::tsquery'}
       order by starts_with(a.completion, $1) desc, a.published desc, a.segment, a.place limit $3`,
      [completionKey(typed), words, Math.max(0, count)],
    );
    return rows.map(({ segment, place }) => articleNumber(segment, place));
  }

  async completeSources(typed: string, count: number): Promise<string[]> {
    return this.#outlets.completions(typed, count);
  }

  async outletsNamedIn(text: string): Promise<NamedOutlet[]> {
    return this.#outlets.namedIn(text);
  }

  async otherNamesIn(text: string): Promise<NamedBearer[]> {
    return this.#aliases.namedIn(text);
  }

  async passageTexts(passages: readonly Passage[]): Promise<string[]> {
    const locations = passages.map(({ article }) => articleLocation(article));
    const rows = await this.#query<{ text: Buffer }>(
      `select substring(a.content from wanted.first for wanted.length) as text
       from unnest($2::int[], $3::int[], $4::int[], $5::int[]) with ordinality
         as wanted(segment, place, first, length, position)
       join dateline.article a on a.series = $1 and a.segment = wanted.segment and a.place = wanted.place
       order by wanted.position`,
      [
        this.#pinned.generation.series,
        locations.map(({ segment }) => segment),
        locations.map(({ place }) => place),
        // Bytes of UTF-16, which PostgreSQL counts from 1.
        passages.map(({ start }) => 2 * start + 1),
        passages.map(({ start, end }) => 2 * (end - start)),
      ],
    );
    return rows.map(({ text }) => text.toString('utf16le'));
  }

  async datedStatements(passages: readonly Passage[]): Promise<DatedStatement[]> {
    const locations = passages.map(passageLocation);
    const rows = await this.#query<StatementRow>(
      `select wanted.position::int as position, s.sentence, s.first_character as start, s.last_character as end,
         lower(s.meaning) as first, upper(s.meaning) - 1 as last, s.date_precision as precision, s.basis
       from unnest($2::int[], $3::int[]) with ordinality as wanted(segment, number, position)
       join dateline.statement s on s.series = $1 and s.segment = wanted.segment and s.passage = wanted.number
       order by wanted.position, s.place`,
      [
        this.#pinned.generation.series,
        locations.map(({ segment }) => segment),
        locations.map(({ place }) => place),
      ],
    );
    return rows.map(({ position, sentence, start, end, first, last, precision, basis }) => ({
      passage: passages[position - 1],
      sentence,
      expression: { start, end, range: { from: first, to: last }, precision, basis },
    }));
  }

  async sentenceVectors(sentences: readonly PlacedSentence[]): Promise<Float32Array[]> {
    const locations = sentences.map(({ passage }) => passageLocation(passage));
    const rows = await this.#query<{ segment: number; number: number; vectors: Buffer }>(
      `select p.segment, p.number, p.sentence_vectors as vectors
       from (select distinct * from unnest($2::int[], $3::int[])) as wanted(segment, number)
       join dateline.passage p on p.series = $1 and p.segment = wanted.segment and p.number = wanted.number`,
      [
        this.#pinned.generation.series,
        locations.map(({ segment }) => segment),
        locations.map(({ place }) => place),
      ],
    );
    const vectors = new Map(rows.map((row) => [`${row.segment} ${row.number}`, row.vectors]));
    return sentences.map(({ passage, sentence }, at) => {
      const { segment, place } = locations[at];
      return unpackVectors(vectors.get(`${segment} ${place}`)!, passage.sentences.length)[sentence];
    });
  }

  termWeights(terms: readonly string[]): Promise<number[]> {
    return termWeights(this.#pinned, terms);
  }

  termFrequencies(terms: readonly string[]): Promise<number[]> {
    return termFrequencies(this.#pinned, terms);
  }

  mostMentioned(range: DateRange, count: number): Promise<MentionedDate[]> {
    return mostMentioned(this.#pinned, range, count);
  }

  async topics(typed: string, count: number): Promise<string[]> {
    return this.#topics.completions(typed, count);
  }

  /** Nothing to release: the data base belongs to whoever opened it. */
  async close(): Promise<void> {}

  #query<R extends object>(text: string, values: readonly unknown[]): Promise<R[]> {
    return this.#pinned.database.query<R>(text, values);
  }

  async #facetsOf(segments: readonly number[]): Promise<(segment: number) => ArticleFacets> {
    const missing = segments.filter((segment) => !this.#facets.has(segment));
    if (missing.length > 0) {
      const rows = await this.#query<FacetColumns & { segment: number }>(
        'select segment, published, outlets, outlet_of from dateline.segment where series = $1 and segment = any($2)',
        [this.#pinned.generation.series, missing],
      );
      for (const row of rows) this.#facets.set(row.segment, readFacets(row));
    }
    return (segment) => this.#facets.get(segment)!;
  }
}

interface StatementRow {
  readonly position: number;
  readonly sentence: number;
  readonly start: number;
  readonly end: number;
  readonly first: Day | null;
  readonly last: Day | null;
  readonly precision: DatePrecision;
  readonly basis: DateExpression['basis'];
}
