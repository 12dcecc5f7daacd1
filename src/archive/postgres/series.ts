import { type EmbeddingModel, sameModel } from '../../embedding/embedding-model.ts';
import type { Session } from './database.ts';
import { FORMAT, type Generation } from './generation.ts';
import { SEGMENT_ARTICLES } from './passage-rows.ts';

/** The tables that have a partition for each series. */
const TABLES = ['segment', 'article', 'removed', 'passage', 'term', 'posting', 'statement'];

/** When more than this share of a series' articles was removed, the next build begins a new one. */
const MOST_REMOVED = 0.25;

/** And when it has so many segments more than twice those its articles fill: every build, however small, adds one. */
const MOST_SMALL = 64;

// The same graph as on disk: links a node, and how widely a new node looks for its neighbours.
const LINKS = 16;
const BUILD_BREADTH = 128;

/**
 * The series that a build of `model` goes on with: the latest that fits, be it current or left by a build that broke
 * off; else a new one with empty partitions.
 */
export async function chooseSeries(
  session: Session,
  model: EmbeddingModel,
  current: Generation | undefined,
): Promise<number> {
  const all = await session.query<{
    number: number;
    format: number;
    model: string;
    articles: number;
    removed: number;
    segments: number;
  }>(
    `select number, format, model,
       (select count(*) from dateline.article a where a.series = s.number) articles,
       (select count(*) from dateline.removed r where r.series = s.number) removed,
       (select count(*) from dateline.segment g where g.series = s.number) segments
     from dateline.series s order by number desc`,
  );
  const fitting = all.find(
    ({ number, format, model: its, articles, removed, segments }) =>
      number >= (current?.series ?? 0) &&
      format === FORMAT &&
      sameModel(JSON.parse(its) as EmbeddingModel, model) &&
      removed <= articles * MOST_REMOVED &&
      segments <= MOST_SMALL + (2 * articles) / SEGMENT_ARTICLES,
  );
  if (fitting) return fitting.number;
  const number = (all[0]?.number ?? 0) + 1;
  await session.transaction(async () => {
    await session.query('insert into dateline.series (number, format, model) values ($1, $2, $3)', [
      number,
      FORMAT,
      JSON.stringify(model),
    ]);
    for (const table of TABLES) {
      await session.query(
        `create table dateline.${table}_${number} partition of dateline.${table} for values in (${number})`,
      );
    }
  });
  return number;
}

/**
 * Makes the graph of a series' passage vectors where it has none yet: at once over all of them, which is far quicker
 * than row by row. Tells the planner what the tables hold now.
 */
export async function indexVectors(session: Session, series: number, dimension: number): Promise<void> {
  await session.query(
    `create index if not exists passage_${series}_vector on dateline.passage_${series}
     using hnsw ((vector::halfvec(${dimension})) halfvec_ip_ops) with (m = ${LINKS}, ef_construction = ${BUILD_BREADTH})`,
  );
  for (const table of TABLES) await session.query(`analyze dateline.${table}_${series}`);
}

/** Drops the series that are not among those to keep, and the generations that were theirs. */
export async function dropOtherSeries(session: Session, keep: readonly number[]): Promise<void> {
  const others = await session.query<{ number: number }>(
    'select number from dateline.series where number <> all($1)',
    [keep],
  );
  for (const { number } of others) {
    await session.transaction(async () => {
      for (const table of TABLES) await session.query(`drop table if exists dateline.${table}_${number}`);
      await session.query('delete from dateline.generation where series = $1', [number]);
      await session.query('delete from dateline.series where number = $1', [number]);
    });
  }
}
