import { existsSync } from 'node:fs';
import { readdir, readlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readConfig } from '../src/config.ts';
import type { Article } from '../src/domain/article.ts';
import { ALWAYS } from '../src/domain/date-range.ts';
import { createLogger } from '../src/operations/logger.ts';
import { Service } from '../src/service.ts';
import { articleOf, build, segmentsIn, temporaryFolder } from './archive/articles.ts';

const ZEBRA = 'The zebra Quentin walked along the pier at Skegness on Sunday morning.';
const FERRY = 'The ferry Marigold was sold to a shipyard in Norway last spring.';
const ferry = articleOf('ferry', '2024-03-07', [FERRY, 'Nobody at the harbour wished to comment.']);
const zebra = articleOf('zebra', '2025-06-01', [ZEBRA, 'Children gave it apples.']);

const ask = (text: string) => ({ text, published: ALWAYS, limit: 3 });

/** A service over an index of articles, the index folder, and the lines of its log. */
async function serviceOf(articles: readonly Article[]) {
  const index = await temporaryFolder();
  await build(index, articles);
  const service = await Service.open({ ...readConfig({}), indexFolder: index });
  const log: { level: number; msg: string; err?: { message: string } }[] = [];
  const destination = { write: (line: string) => log.push(JSON.parse(line)) };
  const logger = createLogger({ level: 'info', secrets: [], destination });
  let open = true;
  const close = async () => {
    if (open) await service.close();
    open = false;
  };
  onTestFinished(close);
  return { service, index, log, logger, close };
}

/** The best quote, or the outcome. */
async function quoteFor(service: Service, text: string): Promise<string> {
  const answer = await service.answer(ask(text));
  return answer.outcome === 'answered' ? answer.citations[0].quote.text : answer.outcome;
}

const OPEN_FILES = '/proc/self/fd';

/** The files below a folder that this process has open. */
async function openFilesIn(folder: string): Promise<string[]> {
  const numbers = await readdir(OPEN_FILES);
  const files = await Promise.all(
    numbers.map((number) => readlink(path.join(OPEN_FILES, number)).catch(() => '')),
  );
  return files.filter((file) => file.startsWith(folder));
}

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await wait(1);
}

it('answers, tells timelines, and what it has', async () => {
  const { service } = await serviceOf([ferry, zebra]);
  expect(await quoteFor(service, 'Where did the zebra Quentin walk?')).toBe(ZEBRA);
  const { entries } = await service.timeline({ topic: 'ferry Marigold sold', range: ALWAYS });
  expect(entries.map(({ reports }) => reports[0].article.title)).toContain('ferry');
  expect(await service.about()).toMatchObject({
    articles: 2,
    published: { from: '2024-03-07', to: '2025-06-01' },
  });
});

describe('a new snapshot', () => {
  it('is taken up while questions are in flight, none of which fails', async () => {
    const { service, index, log, logger } = await serviceOf([ferry]);
    service.followSnapshots(logger);
    const quotes: string[] = [];
    let asking = true;
    const askers = Array.from({ length: 4 }, async () => {
      while (asking) {
        quotes.push(await quoteFor(service, 'Where was the ferry Marigold sold?'));
        await wait(1);
      }
    });
    for (const articles of [
      [ferry, zebra],
      [zebra, ferry, articleOf('rain', '2024-01-01', ['It rained.'])],
    ]) {
      await build(index, articles);
      await until(async () => (await service.about()).articles === articles.length);
    }
    asking = false;
    await Promise.all(askers);
    expect(quotes.length).toBeGreaterThan(10);
    expect(new Set(quotes)).toEqual(new Set([FERRY]));
    expect(await quoteFor(service, 'Where did the zebra Quentin walk?')).toBe(ZEBRA);
    expect(log.map(({ msg }) => msg)).toEqual(['a new snapshot is in use', 'a new snapshot is in use']);
  });

  it('that is damaged is logged, and the old one goes on serving until a sound one comes', async () => {
    const { service, index, log, logger } = await serviceOf([ferry]);
    service.followSnapshots(logger);
    await writeFile(path.join(index, 'current'), 'garbage');
    await until(() => log.length > 0);
    expect(log[0]).toMatchObject({ level: 50, err: { message: expect.stringContaining('npm run index') } });
    expect(await quoteFor(service, 'Where was the ferry Marigold sold?')).toBe(FERRY);
    // It is told once, not at every look.
    await wait(1200);
    expect(log.length).toBe(1);
    await build(index, [ferry, zebra]);
    await until(() => log.length > 1);
    expect(log[1].msg).toBe('a new snapshot is in use');
    expect((await service.about()).articles).toBe(2);
  });
});

describe('closing', () => {
  it('lets questions under way end', async () => {
    const { service, close } = await serviceOf([ferry]);
    const asked = Promise.all(
      Array.from({ length: 8 }, () => quoteFor(service, 'Where was the ferry sold?')),
    );
    await close();
    expect(new Set(await asked)).toEqual(new Set([FERRY]));
  });

  // Where the system tells which files a process has open.
  it.skipIf(!existsSync(OPEN_FILES))(
    'in the middle of taking up a new snapshot leaves no file open',
    async () => {
      const { service, index, logger, close } = await serviceOf([ferry]);
      expect((await openFilesIn(index)).length).toBeGreaterThan(0);
      service.followSnapshots(logger);
      await build(index, [ferry, zebra]);
      const before = new Set(await openFilesIn(index));
      await until(async () => (await openFilesIn(index)).some((file) => !before.has(file)));
      await close();
      expect(await openFilesIn(index)).toEqual([]);
    },
  );
});

describe('opening', () => {
  it('without an index says so', async () => {
    const indexFolder = await temporaryFolder();
    await expect(Service.open({ ...readConfig({}), indexFolder })).rejects.toMatchObject({
      identifier: 'INDEX_MISSING',
    });
  });

  it('of a damaged index says what is damaged', async () => {
    const indexFolder = await temporaryFolder();
    await build(indexFolder, [ferry]);
    const [segment] = await segmentsIn(indexFolder);
    await writeFile(path.join(indexFolder, segment, 'terms.columns'), 'noise');
    await expect(Service.open({ ...readConfig({}), indexFolder })).rejects.toMatchObject({
      identifier: 'SNAPSHOT_DAMAGED',
      message: expect.stringMatching(/terms\.columns.*npm run index/),
    });
  });
});
