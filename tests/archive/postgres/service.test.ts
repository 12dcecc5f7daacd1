import { setTimeout as wait } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { copyIndex } from '../../../src/archive/postgres/copy-index.ts';
import { Database } from '../../../src/archive/postgres/database.ts';
import { readConfig } from '../../../src/config.ts';
import { ALWAYS } from '../../../src/domain/date-range.ts';
import { createLogger } from '../../../src/operations/logger.ts';
import { Service } from '../../../src/service.ts';
import { articleOf, build, temporaryFolder } from '../articles.ts';
import { startPglite } from './engines.ts';

const FERRY = 'The ferry Marigold was sold to a shipyard in Norway on 3 May 2024.';
const ZEBRA = 'The zebra Quentin walked along the pier at Skegness on Sunday morning.';
const ferry = articleOf('ferry', '2024-05-07', [FERRY, 'Nobody at the harbour wished to comment.']);
const zebra = articleOf('zebra', '2025-06-01', [ZEBRA, 'Children gave it apples.']);

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await wait(20);
}

it('a service over a data base answers, takes up what is built, tells when it is lost, and recovers', async () => {
  const server = await startPglite();
  const index = await temporaryFolder();
  const database = new Database(server.url);
  await build(index, [ferry]);
  await copyIndex(index, database);

  const service = await Service.open(readConfig({ DATABASE_URL: server.url }));
  const log: { level: number; msg: string; err?: { message: string } }[] = [];
  const destination = { write: (line: string) => log.push(JSON.parse(line)) };
  service.followSnapshots(createLogger({ level: 'info', secrets: [], destination }));
  const quoteFor = async (text: string) => {
    const answer = await service.answer({ text, published: ALWAYS, limit: 3 });
    return answer.outcome === 'answered' ? answer.citations[0].quote.text : answer.outcome;
  };
  expect(await quoteFor('Who bought the ferry Marigold?')).toBe(FERRY);
  expect(await quoteFor('Where did the zebra Quentin walk?')).toBe('not-found');
  const timeline = await service.timeline({ topic: 'ferry Marigold', range: ALWAYS });
  expect(timeline.entries[0].range).toEqual({ from: '2024-05-03', to: '2024-05-03' });
  expect(await service.article(ferry.id)).toEqual(ferry);

  await build(index, [ferry, zebra]);
  await copyIndex(index, database);
  await until(async () => (await service.about()).articles === 2);
  expect(await quoteFor('Where did the zebra Quentin walk?')).toBe(ZEBRA);

  await server.hangUp();
  await until(() => log.some(({ msg }) => msg === 'the archive cannot be asked'));
  await expect(service.about()).rejects.toMatchObject({ identifier: 'DATABASE_UNREACHABLE' });
  await expect(quoteFor('Who bought the ferry Marigold?')).rejects.toMatchObject({
    identifier: 'DATABASE_UNREACHABLE',
  });
  const again = await startPglite(server.port, server.db);
  onTestFinished(async () => {
    await service.close();
    await database.close();
    await again.stop();
  });
  await until(() => log.some(({ msg }) => msg === 'the archive can be asked again'));
  expect((await service.about()).articles).toBe(2);
  expect(await quoteFor('Who bought the ferry Marigold?')).toBe(FERRY);
  const lost = log.filter(({ level }) => level === 50);
  expect(lost.map(({ msg }) => msg)).toEqual(['the archive cannot be asked']);
  expect(lost[0].err?.message).toMatch(/DATABASE_URL, postgres:\/\/postgres:\*\*\*@/);
}, 180_000);
