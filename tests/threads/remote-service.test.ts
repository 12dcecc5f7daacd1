import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readConfig } from '../../src/config.ts';
import type { Article } from '../../src/domain/article.ts';
import { ALWAYS } from '../../src/domain/date-range.ts';
import { Problem } from '../../src/domain/problem.ts';
import { createLogger } from '../../src/operations/logger.ts';
import { Service } from '../../src/service.ts';
import { RemoteService } from '../../src/threads/remote-service.ts';
import { articleOf, build, manyArticles, temporaryFolder } from '../archive/articles.ts';

const FERRY = 'The ferry Marigold was sold to a shipyard in Norway last spring.';
const ferry = articleOf('ferry', '2024-03-07', [FERRY, 'Nobody at the harbour wished to comment.']);
const zebra = articleOf('zebra', '2025-06-01', ['The zebra Quentin walked along the pier on Sunday.']);

const ask = (text: string) => ({ text, published: ALWAYS, limit: 3 });
const WHERE = ask('Where was the ferry Marigold sold?');

/** A service in a thread over an index of articles, with what it logs and the threads it starts. */
async function remoteServiceOf(articles: readonly Article[]) {
  const index = await temporaryFolder();
  await build(index, articles);
  const workers: Worker[] = [];
  const onWorker = (worker: Worker) => workers.push(worker);
  process.on('worker', onWorker);
  const log: string[] = [];
  const destination = { write: (line: string) => log.push(JSON.parse(line).msg) };
  const config = { ...readConfig({ LOG_LEVEL: 'silent' }), indexFolder: index };
  const logger = createLogger({ level: 'info', secrets: [], destination });
  const service = await RemoteService.open(config, logger);
  onTestFinished(async () => {
    process.off('worker', onWorker);
    await service.close();
  });
  return { service, config, index, log, workers };
}

describe('a service in a thread', () => {
  it('says the same as one without', async () => {
    const { service, config } = await remoteServiceOf([ferry, zebra]);
    const direct = await Service.open(config);
    onTestFinished(() => direct.close());
    const topic = { topic: 'ferry Marigold sold', range: ALWAYS };
    expect(await service.answer(WHERE)).toEqual(await direct.answer(WHERE));
    expect(await service.answer(WHERE)).toMatchObject({ outcome: 'answered' });
    expect(await service.timeline(topic)).toEqual(await direct.timeline(topic));
    expect(await service.topics('Q', 5)).toEqual(await direct.topics('Q', 5));
    expect(await service.about()).toEqual(await direct.about());
  });

  it('takes up a new snapshot', async () => {
    const { service, index } = await remoteServiceOf([ferry]);
    await build(index, [ferry, zebra]);
    while ((await service.about()).articles !== 2) await wait(20);
    expect(await service.answer(WHERE)).toMatchObject({ outcome: 'answered' });
  });

  it('draws timelines, and passes on the error of one that it cannot draw, with its stack', async () => {
    const { service } = await remoteServiceOf([ferry]);
    const { entries } = await service.timeline({ topic: 'ferry Marigold sold', range: ALWAYS });
    const { png, alt } = await service.drawTimeline('ferry', entries);
    expect(Buffer.from(png.subarray(1, 4)).toString()).toBe('PNG');
    expect(alt).toContain('ferry');
    const error = await service.drawTimeline('ferry', []).catch((thrown) => thrown);
    expect(error).toMatchObject({
      name: 'RangeError',
      stack: expect.stringContaining('src/timeline/picture'),
    });
    expect(error).not.toBeInstanceOf(Problem);
  });

  it('leaves the loop of its caller free', async () => {
    const { service } = await remoteServiceOf(manyArticles(300));
    await service.answer(WHERE);
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    await Promise.all(
      Array.from({ length: 100 }, () => service.answer(ask('What did the council rebuild?'))),
    );
    delay.disable();
    expect(delay.percentile(99) / 1e6).toBeLessThan(50);
  });

  it('lets calls under way end before it closes', async () => {
    const { service } = await remoteServiceOf([ferry]);
    const asked = Promise.all(Array.from({ length: 8 }, () => service.answer(WHERE)));
    await service.close();
    for (const { outcome } of await asked) expect(outcome).toBe('answered');
  });
});

describe('a thread that ends by itself', () => {
  it('fails what was under way, says so, and is started again', async () => {
    const { service, log, workers } = await remoteServiceOf([ferry]);
    const asked = Promise.allSettled(Array.from({ length: 50 }, () => service.answer(WHERE)));
    await wait(1);
    await workers[0].terminate();
    const failed = (await asked).filter((result) => result.status === 'rejected');
    expect(failed.length).toBeGreaterThan(0);
    for (const { reason } of failed) {
      expect(reason).toBeInstanceOf(Problem);
      expect(reason).toMatchObject({
        identifier: 'ANSWERING_INTERRUPTED',
        message: expect.stringMatching(/ask once more/),
      });
    }
    expect(log).toEqual(['the thread that answers has ended']);
    expect(await service.answer(WHERE)).toMatchObject({ outcome: 'answered' });
    expect(workers.length).toBe(2);
  });

  it('is tried again until the index can be opened', async () => {
    const { service, index, log, workers } = await remoteServiceOf([ferry]);
    await writeFile(path.join(index, 'current'), 'garbage');
    await workers[0].terminate();
    await expect(service.answer(WHERE)).rejects.toMatchObject({
      message: expect.stringMatching(/npm run index/),
    });
    await build(index, [ferry]);
    let answer = await service.answer(WHERE).catch(() => undefined);
    while (!answer) answer = await service.answer(WHERE).catch(() => undefined);
    expect(answer).toMatchObject({ outcome: 'answered' });
    expect(log).toContain('the thread that answers cannot be started');
  });
});

it('a service that cannot be opened says why', async () => {
  const indexFolder = await mkdtemp(path.join(tmpdir(), 'dateline-'));
  onTestFinished(() => rm(indexFolder, { recursive: true, force: true }));
  const logger = createLogger({ level: 'silent', secrets: [], destination: process.stderr });
  const opening = RemoteService.open({ ...readConfig({}), indexFolder }, logger);
  await expect(opening).rejects.toBeInstanceOf(Problem);
  await expect(opening).rejects.toMatchObject({
    identifier: 'INDEX_MISSING',
    message: expect.stringMatching(/npm run index/),
  });
});
