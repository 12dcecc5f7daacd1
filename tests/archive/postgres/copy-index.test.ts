import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { buildArchive } from '../../../src/archive/build-archive.ts';
import { copyIndex } from '../../../src/archive/postgres/copy-index.ts';
import { Database } from '../../../src/archive/postgres/database.ts';
import { PostgresArchive } from '../../../src/archive/postgres/postgres-archive.ts';
import type { Article } from '../../../src/domain/article.ts';
import { Embedder } from '../../../src/embedding/embedder.ts';
import { BUILT_IN, builtIn } from '../../embedding/built-in.ts';
import { archiveOf, build, eventsOf, manyArticles, queryOf, temporaryFolder } from '../articles.ts';
import { type Engine, engines, startPglite } from './engines.ts';

function databaseAt(url: string): Database {
  const database = new Database(url);
  onTestFinished(() => database.close());
  return database;
}

/** Builds an index of articles in a folder of its own and copies it to a data base. */
async function copy(database: Database, articles: readonly Article[]): Promise<void> {
  const index = await temporaryFolder();
  await build(index, articles);
  await copyIndex(index, database);
}

const articlesIn = async (database: Database) =>
  (await PostgresArchive.open(database, builtIn.model)).overview.articles;

describe.each(engines)('a data base in $name', ({ engine }) => {
  describe.skipIf(!engine)('', () => {
    let running: Engine;
    let url: string;
    beforeAll(async () => {
      running = engine!();
      url = await running.create();
    }, 60_000);
    afterAll(() => running.stop());

    it('without an archive says so, and takes one', async () => {
      const database = databaseAt(url);
      await expect(PostgresArchive.open(database, builtIn.model)).rejects.toMatchObject({
        identifier: 'INDEX_MISSING',
        message: expect.stringMatching(/no index in the data base postgres.*`npm run index`/),
      });
      await copyIndex(await temporaryFolder(), database);
      await expect(articlesIn(database)).rejects.toMatchObject({ identifier: 'INDEX_MISSING' });
      await copy(database, manyArticles(4));
      expect(await articlesIn(database)).toBe(4);
    });

    it('refuses vectors of another model, and is filled anew with another', async () => {
      const database = databaseAt(url);
      await copy(database, manyArticles(3));
      const before = await PostgresArchive.open(database, builtIn.model);
      const other = await Embedder.load(BUILT_IN);
      onTestFinished(() => other.dispose());
      Object.assign(other.model, { fingerprint: 'other' });
      await expect(PostgresArchive.open(database, other.model)).rejects.toMatchObject({
        identifier: 'MODEL_DIFFERS',
      });
      const index = await temporaryFolder();
      await buildArchive({ corpus: eventsOf(manyArticles(5)), index, embedder: other });
      await copyIndex(index, database);
      expect((await PostgresArchive.open(database, other.model)).overview.articles).toBe(5);
      // Who reads the generation before goes on with it, until the one after next is built.
      expect((await before.article(2)).title).toBe('report-2');
      await copyIndex(index, database);
      await expect(before.article(2)).rejects.toThrow(RangeError);
      await expect(articlesIn(database)).rejects.toMatchObject({ identifier: 'MODEL_DIFFERS' });
    });

    it('begins anew when much of it was removed, so that it never holds much more than the archive', async () => {
      const database = databaseAt(url);
      await copy(database, manyArticles(20));
      await copy(database, manyArticles(8));
      await copy(database, manyArticles(9));
      await copy(database, manyArticles(10));
      const archive = await PostgresArchive.open(database, builtIn.model);
      const fresh = await archiveOf(manyArticles(10));
      expect(archive.overview).toMatchObject({ articles: 10, passages: fresh.overview.passages });
      const [{ rows }] = await database.query<{ rows: number }>(
        'select count(*) as rows from dateline.article',
      );
      expect(rows).toBe(10);
    });

    it('begins anew when builds have left many small segments', async () => {
      const database = databaseAt(await running.create());
      await copy(database, manyArticles(3));
      await database.query(
        `insert into dateline.segment
         select series, n, 0, 0, 0, 0, published, outlets, outlet_of
         from dateline.segment, generate_series(1, 70) as n`,
      );
      await copy(database, manyArticles(4));
      expect(await articlesIn(database)).toBe(4);
      await copy(database, manyArticles(5));
      expect(await database.query('select count(*)::int as segments from dateline.segment')).toEqual([
        { segments: 2 },
      ]);
    });

    it('built again and again keeps few rows of what changed, and counts right', async () => {
      const database = databaseAt(await running.create());
      for (const count of [30, 31, 32, 33, 34, 35]) await copy(database, manyArticles(count));
      const archive = await PostgresArchive.open(database, builtIn.model);
      const fresh = await archiveOf(manyArticles(35));
      const terms = ['clerk', 'report', 'ferri', '34'];
      expect(await archive.termWeights(terms)).toEqual(await fresh.termWeights(terms));
      const rows = await database.query<{ rows: number }>(
        'select count(*)::int as rows from dateline.term where term = any($1) group by term',
        [['clerk', 'report']],
      );
      expect(Math.max(...rows.map(({ rows: count }) => count))).toBeLessThanOrEqual(3);
      expect(await database.query('select count(*)::int as rows from dateline.generation')).toEqual([
        { rows: 2 },
      ]);
    });

    it('keeps every key that must be unique within what a distributed engine keeps on one machine', async () => {
      const database = databaseAt(url);
      await copy(database, manyArticles(1));
      const keys = await database.query<{ name: string; columns: string[] }>(
        `select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
         from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
         join pg_attribute a on a.attrelid = c.oid and a.attnum = any(i.indkey)
         where n.nspname = 'dateline' and i.indisunique and c.relkind = 'p' group by c.relname, i.indexrelid`,
      );
      expect(keys.map(({ name }) => name).sort()).toEqual([
        'article',
        'passage',
        'posting',
        'removed',
        'segment',
        'statement',
        'term',
      ]);
      for (const { name, columns } of keys) {
        expect(columns, name).toEqual(
          expect.arrayContaining(['series', name === 'term' ? 'term' : 'segment']),
        );
      }
      expect(await database.query(`select conname from pg_constraint where contype = 'f'`)).toEqual([]);
    });

    it('that is copied to the second time has nothing to migrate', async () => {
      const database = databaseAt(url);
      await copy(database, manyArticles(1));
      const applied = () => database.query('select name, applied_at from public.dateline_migration');
      const before = await applied();
      expect(before.length).toBeGreaterThan(0);
      await copy(database, manyArticles(2));
      expect(await applied()).toEqual(before);
    });
  });
});

describe('a server that dies', () => {
  // More than one segment of a data base, so that some of it is written when the other is not.
  const many = manyArticles(1200, 1);

  it('while a build is copied ends it with a message; the old archive serves on, and the next copy takes up the rest', async () => {
    const server = await startPglite();
    const database = databaseAt(server.url);
    await copy(database, manyArticles(3));
    const old = await PostgresArchive.open(database, builtIn.model);
    const index = await temporaryFolder();
    await build(index, many);
    const copying = copyIndex(index, database);
    const ended = expect(copying).rejects.toMatchObject({
      identifier: 'DATABASE_UNREACHABLE',
      message: expect.stringMatching(/DATABASE_URL, postgres:\/\/postgres:\*\*\*@/),
    });
    while ((await segmentsIn(database)) < 2) await new Promise(setImmediate);
    await server.hangUp();
    await ended;
    const again = await startPglite(server.port, server.db);
    onTestFinished(() => again.stop());
    expect(await articlesIn(database)).toBe(3);
    expect((await old.search(await queryOf('ferry'))).candidates.length).toBeGreaterThan(0);
    const before = await segmentsIn(database);
    expect(before).toBeGreaterThan(1);
    await copyIndex(index, database);
    expect(await articlesIn(database)).toBe(1200);
    expect(await segmentsIn(database)).toBe(before + Math.ceil((1200 - (before - 1) * 512) / 512));
  }, 120_000);

  it('while a question is asked is asked again; gone for good it is told, and others go on when it is back', async () => {
    const server = await startPglite();
    const database = databaseAt(server.url);
    await copy(database, manyArticles(6));
    const archive = await PostgresArchive.open(database, builtIn.model);
    const query = await queryOf('Who sold the stone wall?');
    const found = await archive.search(query);
    await server.hangUp();
    await expect(archive.search(query)).rejects.toMatchObject({ identifier: 'DATABASE_UNREACHABLE' });
    const asked = archive.search(query);
    const again = await startPglite(server.port, server.db);
    onTestFinished(() => again.stop());
    expect(await asked).toEqual(found);
  }, 120_000);

  const segmentsIn = async (database: Database) => {
    const [{ segments }] = await database.query<{ segments: number }>(
      'select count(*) as segments from dateline.segment',
    );
    return segments;
  };
});

const { TEST_DATABASE_URL } = process.env;

describe.skipIf(!TEST_DATABASE_URL)('PostgreSQL with several connections', () => {
  const running = engines.find(({ name }) => name === 'PostgreSQL')!.engine?.();
  afterAll(() => running?.stop());

  it('lets many read while one builds, and refuses a second build with the holder’s name', async () => {
    const database = databaseAt(await running!.create());
    await copy(database, manyArticles(5));
    const archive = await PostgresArchive.open(database, builtIn.model);
    const index = await temporaryFolder();
    await build(index, manyArticles(1500, 1));
    const query = await queryOf('Who sold the stone wall?');
    const found = await archive.search(query);
    let isBuilding = true;
    const building = copyIndex(index, database).finally(() => {
      isBuilding = false;
    });
    await until(async () => (await holdersIn(database)).length > 0);
    await expect(copyIndex(index, database)).rejects.toMatchObject({
      identifier: 'INDEX_BUSY',
      message: expect.stringMatching(
        new RegExp(`dateline index, process ${process.pid} on .* is building in the data base`),
      ),
    });
    let questions = 0;
    while (isBuilding) {
      const both = await Promise.all([archive.search(query), archive.search(query)]);
      expect(both).toEqual([found, found]);
      questions += both.length;
    }
    await building;
    expect(questions).toBeGreaterThan(2);
    expect(await archive.search(query)).toEqual(found);
    expect(await articlesIn(database)).toBe(1500);
  }, 120_000);

  it('whose backends are killed answers as if nothing was, and a build ends with a message', async () => {
    const url = await running!.create();
    const database = databaseAt(url);
    await copy(database, manyArticles(5));
    const archive = await PostgresArchive.open(database, builtIn.model);
    const query = await queryOf('Who sold the stone wall?');
    const found = await archive.search(query);
    await kill(url, '%');
    expect(await archive.search(query)).toEqual(found);
    const index = await temporaryFolder();
    await build(index, manyArticles(1500, 1));
    const ended = expect(copyIndex(index, database)).rejects.toMatchObject({
      identifier: 'DATABASE_UNREACHABLE',
    });
    await until(async () => (await holdersIn(database)).length > 0);
    await kill(url, 'dateline index%');
    await ended;
    expect(await articlesIn(database)).toBe(5);
    await copyIndex(index, database);
    expect(await articlesIn(database)).toBe(1500);
  }, 120_000);

  it('without the data base, or with another password, says what to do', async () => {
    const url = new URL(await running!.create());
    url.pathname = '/no_such_database';
    await expect(databaseAt(url.href).query('select 1')).rejects.toMatchObject({
      identifier: 'DATABASE_REFUSED',
      message: expect.stringMatching(/no_such_database.*Create the data base/),
    });
  });

  const holdersIn = (database: Database) =>
    database.query(`select pid from pg_locks where locktype = 'advisory' and granted
      and database = (select oid from pg_database where datname = current_database())`);

  /** Ends the connections to a data base whose application has such a name. */
  async function kill(url: string, name: string): Promise<void> {
    const client = new pg.Client(url);
    await client.connect();
    await client.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid() and application_name like $1`,
      [name],
    );
    await client.end();
  }

  async function until(isSo: () => Promise<boolean>): Promise<void> {
    while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 5));
  }
});
