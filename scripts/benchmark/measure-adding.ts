// Started by the benchmark: adds an article to a corpus, indexes it, and prints as JSON after how many seconds a service
// that was running all the while quotes it.
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { loadConfig } from '../../src/config.ts';
import { ALWAYS } from '../../src/domain/date-range.ts';
import { createLogger } from '../../src/operations/logger.ts';
import { Service } from '../../src/service.ts';
import { buildIndex } from './build-index.ts';

// Another zebra every time, for the one before may still be in the index.
const ZEBRA = `Quentin the ${process.pid}th`;
const NEWS = `The zebra ${ZEBRA}, who had walked all the way from Skegness, was made an honorary mayor of Mablethorpe.`;
const QUESTION = {
  text: `Where was the zebra ${ZEBRA} made an honorary mayor?`,
  published: ALWAYS,
  limit: 1,
};

const [corpus, indexFolder] = process.argv.slice(2);
const added = path.join(corpus, 'added.txt');
const service = await Service.open({ ...loadConfig(), indexFolder, databaseUrl: undefined });
service.followSnapshots(createLogger({ level: 'error', secrets: [], destination: process.stderr }));
await service.answer(QUESTION);

const began = performance.now();
await writeFile(added, `date 2025-06-01\n\n${NEWS}\n`);
const build = buildIndex(corpus, indexFolder);
for (;;) {
  const answer = await service.answer(QUESTION);
  if (answer.outcome === 'answered' && answer.citations[0].quote.text === NEWS) break;
  await wait(250);
}
const addedSeconds = (performance.now() - began) / 1000;
await build;
await service.close();
await rm(added);
process.stdout.write(`${JSON.stringify({ addedSeconds })}\n`);
