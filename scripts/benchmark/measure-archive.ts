// Started by the benchmark: opens an index, asks it, and prints what that took as JSON.
import { loadConfig } from '../../src/config.ts';
import { CITATIONS } from '../../src/domain/answer.ts';
import { ALWAYS } from '../../src/domain/date-range.ts';
import { Service } from '../../src/service.ts';
import { newsQuestions } from './data.ts';
import type { ArchiveFigures, Latencies } from './figures.ts';
import { percentile } from './percentile.ts';

const QUESTIONS = 500;
const WARMING = 100;
const TOPICS = 40;
const PREFIXES = 200;
/** Characters that people have typed at the most when they look at what is offered. */
const LONGEST_PREFIX = 5;

export type OpenFigures = Pick<
  ArchiveFigures,
  'openSeconds' | 'residentBytes' | 'question' | 'questionsPerSecond' | 'timeline' | 'completion'
>;

const [indexFolder, data] = process.argv.slice(2);
const questions = await newsQuestions(data, QUESTIONS + WARMING);
const ask = (service: Service, text: string) => service.answer({ text, published: ALWAYS, limit: CITATIONS });

const began = performance.now();
const service = await Service.open({ ...loadConfig(), indexFolder, databaseUrl: undefined });
await ask(service, questions[0]);
const openSeconds = (performance.now() - began) / 1000;

for (const text of questions.slice(0, WARMING)) await ask(service, text);
const start = performance.now();
const question = await timesOf(questions.slice(WARMING), (text) => ask(service, text));
const questionsPerSecond = (1000 * QUESTIONS) / (performance.now() - start);

const names = await service.topics('', 1000);
const topics = names.filter((_, place) => place % Math.ceil(names.length / TOPICS) === 0);
for (const topic of topics.slice(0, 5)) await service.timeline({ topic, range: ALWAYS });
const timeline = await timesOf(topics, (topic) => service.timeline({ topic, range: ALWAYS }));

const prefixes = names
  .filter((_, place) => place % Math.ceil(names.length / PREFIXES) === 0)
  .map((name, place) => name.slice(0, 1 + (place % LONGEST_PREFIX)));
const completion = await timesOf(prefixes, async (typed) => {
  await Promise.all([service.topics(typed, 25), service.articles(typed, 25), service.sources(typed, 25)]);
});

const figures: OpenFigures = {
  openSeconds,
  residentBytes: process.memoryUsage().rss,
  question,
  questionsPerSecond,
  timeline,
  completion,
};
await service.close();
process.stdout.write(`${JSON.stringify(figures)}\n`);

/** How long some work takes on each of several things. */
async function timesOf<T>(things: readonly T[], work: (thing: T) => Promise<unknown>): Promise<Latencies> {
  const times: number[] = [];
  for (const thing of things) {
    const began = performance.now();
    await work(thing);
    times.push(performance.now() - began);
  }
  return { p50: percentile(times, 0.5), p95: percentile(times, 0.95) };
}
