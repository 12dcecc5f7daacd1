import { PGlite } from '@electric-sql/pglite';
import { vector } from '@electric-sql/pglite-pgvector';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import pg from 'pg';
import { takeTurns } from './take-turns.ts';

/** A PostgreSQL that tests may do anything to. */
export interface Engine {
  readonly name: string;
  /** Makes an empty data base and gives its connection string. */
  create(): Promise<string>;
  /** Gives back all that was made. */
  stop(): Promise<void>;
}

/** PostgreSQL compiled to WebAssembly, reached through a socket as any other. */
export function pglite(): Engine {
  const running: { stop(): Promise<void> }[] = [];
  return {
    name: 'PGlite',
    async create() {
      const server = await startPglite();
      running.push(server);
      return server.url;
    },
    async stop() {
      for (const server of running) await server.stop();
    },
  };
}

/** Starts one PGlite; on a port of the system's choice, or on one where another was. */
export async function startPglite(port = 0, kept?: PGlite) {
  const db = kept ?? (await PGlite.create({ extensions: { vector } }));
  const server = new PGLiteSocketServer({ db, port: 0, maxConnections: 100 });
  await server.start();
  // Its own way to share one session lets the statements of one connection get between those of another.
  const turns = await takeTurns(Number(server.getServerConn().split(':')[1]), port);
  const hangUp = async () => {
    await turns.stop();
    await server.stop();
    // What a connection had begun ends with it; PGlite, whose one session lives on, has to be told.
    await db.exec('rollback');
  };
  return {
    db,
    port: turns.port,
    url: `postgres://postgres:secret@127.0.0.1:${turns.port}/postgres?sslmode=disable`,
    /** Ends every connection and listens no more; what was written stays. */
    hangUp,
    stop: async () => {
      await hangUp();
      await db.close();
    },
  };
}

const TEST_DATABASE_URL = process.env.TEST_DATABASE_URL;

/** The server of TEST_DATABASE_URL, where its user may create data bases and the extension `vector`. */
export function postgres(url: string): Engine {
  const created: string[] = [];
  const admin = async (statement: string) => {
    const client = new pg.Client(url);
    await client.connect();
    await client.query(statement).finally(() => client.end());
  };
  return {
    name: 'PostgreSQL',
    async create() {
      const name = `dateline_test_${process.pid}_${created.length}_${Math.random().toString(36).slice(2, 8)}`;
      await admin(`create database ${name}`);
      created.push(name);
      const its = new URL(url);
      its.pathname = `/${name}`;
      return its.href;
    },
    async stop() {
      for (const name of created) await admin(`drop database ${name} with (force)`);
    },
  };
}

/** The engines that are there. Without TEST_DATABASE_URL the tests of PostgreSQL itself are shown as skipped. */
export const engines: readonly { name: string; engine: (() => Engine) | undefined }[] = [
  { name: 'PGlite', engine: pglite },
  { name: 'PostgreSQL', engine: TEST_DATABASE_URL ? () => postgres(TEST_DATABASE_URL) : undefined },
];
