import pg from 'pg';
import { describe, expect, it, onTestFinished } from 'vitest';
import { Database } from '../../../src/archive/postgres/database.ts';
import { databaseProblem, shownUrl } from '../../../src/archive/postgres/database-problem.ts';
import { Problem } from '../../../src/domain/problem.ts';
import { startPglite } from './engines.ts';

function databaseAt(url: string): Database {
  const database = new Database(url);
  onTestFinished(() => database.close());
  return database;
}

describe('an address as it is shown', () => {
  it.each([
    ['postgres://anna:pa%20ss@db.example:5432/news', 'postgres://anna:***@db.example:5432/news'],
    ['postgres://db.example/news?sslmode=verify-full', 'postgres://db.example/news?sslmode=verify-full'],
    ['postgres://db/news?password=geheim&user=a', 'postgres://db/news?password=***&user=a'],
    ['host=db password=geheim', '(not an address)'],
  ])('%s', (url, shown) => {
    expect(shownUrl(url)).toBe(shown);
  });
});

describe('a server that is not there', () => {
  const nowhere = 'postgres://anna:geheim@127.0.0.1:1/news';

  it('is asked a few times; then a message names the setting and the address without its password', async () => {
    const began = performance.now();
    const asked = databaseAt(nowhere).query('select 1');
    await expect(asked).rejects.toMatchObject({
      identifier: 'DATABASE_UNREACHABLE',
      message: expect.stringMatching(
        /DATABASE_URL, postgres:\/\/anna:\*\*\*@127\.0\.0\.1:1\/news .*ECONNREFUSED/,
      ),
    });
    await expect(asked).rejects.not.toThrow(/geheim/);
    expect(performance.now() - began).toBeGreaterThan(3000);
  }, 30_000);

  it('is not reachable, and a build on it ends at once with the message', async () => {
    const database = databaseAt(nowhere);
    expect(await database.isReachable()).toBe(false);
    const work = database.session(() => Promise.resolve());
    await expect(work).rejects.toMatchObject({ identifier: 'DATABASE_UNREACHABLE' });
  });
});

it('a server that goes away and comes back is found again, without a word', async () => {
  const first = await startPglite();
  const database = databaseAt(first.url);
  expect(await database.query('select 1 as one')).toEqual([{ one: 1 }]);
  await first.hangUp();
  expect(await database.isReachable()).toBe(false);
  const asked = database.query('select 2 as two');
  const second = await startPglite(first.port, first.db);
  onTestFinished(() => second.stop());
  expect(await asked).toEqual([{ two: 2 }]);
  expect(await database.isReachable()).toBe(true);
}, 60_000);

it('a statement that is wrong is a bug, and leaves the connection as it was', async () => {
  const server = await startPglite();
  onTestFinished(() => server.stop());
  const database = databaseAt(server.url);
  await expect(database.query('select nonsense')).rejects.toThrow(pg.DatabaseError);
  await expect(database.query('select nonsense')).rejects.not.toThrow(Problem);
  expect(await database.query('select $1::date as day, 2::bigint as many', ['0001-02-03'])).toEqual([
    { day: '0001-02-03', many: 2 },
  ]);
}, 60_000);

describe('what a server refuses', () => {
  it.each([
    ['28P01', /user name and password/],
    ['3D000', /Create the data base/],
    ['42501', /right to create/],
    ['58P01', /pgvector 0\.8/],
    ['53100', /room on its disk/],
  ])('with %s says what to do', (code, remedy) => {
    const error = new pg.DatabaseError('no', 2, 'error');
    error.code = code;
    const problem = databaseProblem(error, 'postgres://anna:geheim@db/news') as Problem;
    expect(problem).toBeInstanceOf(Problem);
    expect(problem.message).toMatch(remedy);
    expect(problem.message).toContain('DATABASE_URL, postgres://anna:***@db/news');
  });

  it('for no reason of the operator stays a bug', () => {
    const error = new pg.DatabaseError('no', 2, 'error');
    error.code = '42601';
    expect(databaseProblem(error, 'postgres://db/news')).toBe(error);
  });
});
