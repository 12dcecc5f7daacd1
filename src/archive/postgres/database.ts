import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { databaseProblem, isPassing } from './database-problem.ts';

/** How long to wait before each further try, in milliseconds: a restart of the server is sat out, an outage is told. */
const PAUSES = [100, 300, 900, 2000];
/** The most connections of one process: a question uses two at a time. */
const CONNECTIONS = 8;
/** How long a connection, and one statement of a question, may take, in milliseconds. */
const CONNECT_WITHIN = 5000;
const ANSWER_WITHIN = 30_000;

/**
 * How widely HNSW looks for neighbours (`ef`), as in the index on disk; and that it goes on where publication dates or
 * an outlet leave too few.
 */
const SESSION = `select set_config('hnsw.ef_search', '200', false), set_config('hnsw.iterative_scan', 'strict_order', false)`;

const BIGINT = 20;
const DATE = 1082;
/** Dates as `YYYY-MM-DD`, whole numbers as numbers (none of ours passes 2^53), bytes as they are. */
const TYPES: pg.CustomTypesConfig = {
  getTypeParser: (type, format) => {
    if (type === BIGINT) return Number;
    if (type === DATE) return String;
    return pg.types.getTypeParser(type, format);
  },
};

/** One connection of a build: what is locked in it stays locked until the work ends. */
export interface Session {
  query<R extends object>(text: string, values?: readonly unknown[]): Promise<R[]>;
  /** Runs statements that take effect together or not at all. */
  transaction<T>(work: () => Promise<T>): Promise<T>;
}

/** A PostgreSQL data base: a pool of connections that outlives the server's absence. */
export class Database {
  readonly url: string;
  readonly #pool: pg.Pool;

  /** Connects only when asked something. `url` is a connection string of libpq; `sslmode` and the like are parts of it. */
  constructor(url: string) {
    this.url = url;
    this.#pool = new pg.Pool({
      connectionString: url,
      max: CONNECTIONS,
      connectionTimeoutMillis: CONNECT_WITHIN,
      keepAlive: true,
      application_name: 'dateline',
      types: TYPES,
    });
    // A connection that breaks is replaced; unheard, its error would end the process.
    this.#pool.on('error', () => {});
    this.#pool.on('connect', (client) => client.on('error', () => {}));
  }

  /**
   * The rows of a statement that only reads. Where the server is gone it is asked again a few times; then a `Problem`
   * says so.
   */
  async query<R extends object>(text: string, values: readonly unknown[] = []): Promise<R[]> {
    for (let attempt = 0; ; attempt++) {
      try {
        return await this.#once<R>(text, values);
      } catch (error) {
        if (!isPassing(error) || attempt >= PAUSES.length) throw databaseProblem(error, this.url);
        await wait(PAUSES[attempt]);
      }
    }
  }

  async #once<R extends object>(text: string, values: readonly unknown[]): Promise<R[]> {
    const client = await this.#pool.connect();
    try {
      await prepare(client, ANSWER_WITHIN);
      const { rows } = await client.query<R>(text, [...values]);
      client.release();
      return rows;
    } catch (error) {
      // One that broke is thrown away; one whose statement was wrong is as good as before.
      client.release(isPassing(error));
      throw error;
    }
  }

  /** Runs work on one connection of its own. It is not retried: what broke off must be begun anew by whoever asked. */
  async session<T>(work: (session: Session) => Promise<T>): Promise<T> {
    let client: pg.PoolClient | undefined;
    // Between two statements nobody else would hear that the connection broke.
    let broken: Error | undefined;
    try {
      client = await this.#pool.connect();
      client.on('error', (error) => {
        broken = error;
      });
      await prepare(client, 0);
      return await work(sessionOn(client, () => broken));
    } catch (error) {
      throw databaseProblem(error, this.url);
    } finally {
      // Never back to the pool: its locks end with it.
      client?.release(true);
    }
  }

  /** Whether the server answers at this moment. */
  async isReachable(): Promise<boolean> {
    return this.#once('select 1', []).then(
      () => true,
      () => false,
    );
  }

  async close(): Promise<void> {
    await this.#pool.end();
  }
}

const prepared = new WeakSet<pg.PoolClient>();

async function prepare(client: pg.PoolClient, within: number): Promise<void> {
  if (prepared.has(client)) return;
  await client.query(SESSION);
  await client.query(`set statement_timeout = ${within}`);
  prepared.add(client);
}

function sessionOn(client: pg.PoolClient, broken: () => Error | undefined): Session {
  const query = async <R extends object>(text: string, values: readonly unknown[] = []): Promise<R[]> => {
    const error = broken();
    if (error) throw error;
    return (await client.query<R>(text, [...values])).rows;
  };
  return {
    query,
    async transaction(work) {
      await query('begin');
      try {
        const result = await work();
        await query('commit');
        return result;
      } catch (error) {
        await query('rollback').catch(() => {});
        throw error;
      }
    },
  };
}
