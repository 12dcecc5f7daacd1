import type { Article } from '../../domain/article.ts';
import type { DateRange } from '../../domain/date-range.ts';
import type { EmbeddingModel } from '../../embedding/embedding-model.ts';
import type { NameGroup } from '../alias-counter.ts';
import type { Session } from './database.ts';
import { currentGeneration, type Generation } from './generation.ts';
import { KnownArticles } from './known-articles.ts';
import { removeArticles } from './remove-articles.ts';
import { type DatedPassage, SegmentDraft } from './segment-draft.ts';
import { chooseSeries, dropOtherSeries, indexVectors } from './series.ts';

/** What a generation has besides its articles. */
export interface GenerationContent {
  /** ISO 8601 instant. */
  readonly builtAt: string;
  /** First to last publication date. */
  readonly published: DateRange;
  /** Names and outlets for completing what a person types, the commonest first. */
  readonly topics: readonly string[];
  readonly outlets: readonly string[];
  readonly aliases: readonly NameGroup[];
}

/**
 * Writes one generation, article by article, then makes it current. What is written is out of the readers' sight until
 * then; what a build that broke off has written is taken up by the next.
 */
export class GenerationWriter {
  readonly #session: Session;
  readonly #model: EmbeddingModel;
  readonly #before: Generation | undefined;
  readonly #series: number;
  readonly #known: KnownArticles;
  #draft = new SegmentDraft();
  #segment: number;
  #articles = 0;

  private constructor(
    session: Session,
    model: EmbeddingModel,
    before: Generation | undefined,
    series: number,
    known: KnownArticles,
  ) {
    this.#session = session;
    this.#model = model;
    this.#before = before;
    this.#series = series;
    this.#known = known;
    this.#segment = known.segments;
  }

  /** Begins the generation after the current one. The caller holds the lock of a build, and has migrated. */
  static async open(session: Session, model: EmbeddingModel): Promise<GenerationWriter> {
    const before = await currentGeneration(session);
    const series = await chooseSeries(session, model, before);
    return new GenerationWriter(session, model, before, series, await KnownArticles.read(session, series));
  }

  /** Articles kept and added so far. */
  get articles(): number {
    return this.#articles;
  }

  /** Keeps an article that is in the data base already, the same in every letter; false where it is not there. */
  keep(article: Article): boolean {
    const isKept = this.#known.keep(article);
    if (isKept) this.#articles++;
    return isKept;
  }

  /** Adds the next article with its passages in the order of reading. */
  async add(article: Article, passages: readonly DatedPassage[]): Promise<void> {
    this.#draft.add(article, passages);
    this.#articles++;
    if (this.#draft.isFull) await this.#flush();
  }

  get #generation(): number {
    return (this.#before?.number ?? 0) + 1;
  }

  async #flush(): Promise<void> {
    if (this.#draft.isEmpty) return;
    const at = { series: this.#series, segment: this.#segment, generation: this.#generation };
    await this.#session.transaction(() => this.#draft.write(this.#session, at));
    this.#draft = new SegmentDraft();
    this.#segment++;
  }

  /** Writes what is left and makes the generation current, in one transaction. */
  async publish({ builtAt, published, topics, outlets, aliases }: GenerationContent): Promise<void> {
    await this.#flush();
    await indexVectors(this.#session, this.#series, this.#model.dimension);
    const key = { series: this.#series, generation: this.#generation };
    await this.#session.transaction(async () => {
      for (const gone of this.#known.notKept()) {
        await removeArticles(this.#session, key, gone);
      }
      await this.#session.query(INSERT_GENERATION, [
        key.generation,
        key.series,
        this.#segment,
        published.from,
        published.to,
        JSON.stringify(topics),
        JSON.stringify(outlets),
        JSON.stringify(aliases),
        builtAt,
      ]);
      await this.#session.query(FOLD_COUNTS, [key.series, key.generation]);
      await this.#session.query('delete from dateline.generation where number < $1', [key.generation - 1]);
    });
    await dropOtherSeries(this.#session, [this.#series, this.#before?.series ?? this.#series]);
  }
}

/**
 * The counts of the terms that this generation changed, as one row for all generations that nobody reads any more: so
 * that a term has few rows however many builds there were.
 */
const FOLD_COUNTS = `
  with old as (
    delete from dateline.term t where t.series = $1 and t.generation < $2::int - 1
      and t.term in (select n.term from dateline.term n where n.series = $1 and n.generation = $2)
    returning t.term, t.passages, t.titles
  )
  insert into dateline.term (series, term, generation, passages, titles)
  select $1, term, 0, sum(passages), sum(titles) from old group by term`;

/** What a generation counts is what its segments hold but for what was removed of them. */
const INSERT_GENERATION = `
  insert into dateline.generation
    (number, series, segments, articles, passages, passage_terms, title_terms, first_published, last_published,
     topics, sources, aliases, built_at)
  select $1::int, $2::int, $3::int, s.articles - r.articles, s.passages - r.passages,
    s.passage_terms - r.passage_terms, s.title_terms - r.title_terms, $4::date, $5::date, $6, $7, $8, $9::timestamptz
  from
    (select coalesce(sum(articles), 0) articles, coalesce(sum(passages), 0) passages,
       coalesce(sum(passage_terms), 0) passage_terms, coalesce(sum(title_terms), 0) title_terms
     from dateline.segment where series = $2) s,
    (select count(*) articles, coalesce(sum(passages), 0) passages,
       coalesce(sum(passage_terms), 0) passage_terms, coalesce(sum(title_terms), 0) title_terms
     from dateline.removed where series = $2) r`;
