import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { parseDay } from '../../src/domain/day.ts';
import { Problem } from '../../src/domain/problem.ts';
import { DiskQuestionLog } from '../../src/operations/disk-question-log.ts';
import { createLogger } from '../../src/operations/logger.ts';
import { Metrics } from '../../src/operations/metrics.ts';
import { QuestionStore } from '../../src/operations/question-store.ts';
import { archive, discord, failing, standInForEachTest, start } from './bot-under-test.ts';

standInForEachTest();

const today = () => parseDay('2025-05-02')!;
const logger = createLogger({ level: 'warn', secrets: [], destination: process.stderr });

let folder: string;
let file: string;
let metrics: Metrics;
let questionLog: DiskQuestionLog;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'dateline-record-'));
  file = path.join(folder, 'questions.sqlite');
  metrics = new Metrics();
  questionLog = new DiskQuestionLog({ file, today, logger });
});

afterEach(async () => {
  questionLog.close();
  await rm(folder, { recursive: true, force: true });
});

type Sample = { labels: Record<string, string>; value: number };

/** What was counted: `kind outcome` with its number. */
async function counted(): Promise<Record<string, number>> {
  const all = (await metrics.values()) as { name: string; values: Sample[] }[];
  const { values } = all.find(({ name }) => name === 'dateline_questions_total')!;
  return Object.fromEntries(values.map(({ labels, value }) => [`${labels.kind} ${labels.outcome}`, value]));
}

/** What was kept. */
function kept() {
  const store = QuestionStore.read(file);
  try {
    const since = parseDay('0001-01-01')!;
    return { questions: store.questionsSince(since), feedback: store.feedbackSince(since) };
  } finally {
    store.close();
  }
}

it('counts each way of asking, and keeps the words that people put to the bot', async () => {
  await start(archive(), { metrics, questionLog });
  const { bot, person } = discord.world;
  await discord.answerTo(discord.command('ask', { question: 'Who opened the harbour?' }));
  await discord.answerTo(discord.command('timeline', { topic: 'harbour bridge' }));
  await discord.replyTo(discord.say(`<@${bot.id}> does <@${person.id}> know about Tibbets?`));
  await discord.replyTo(discord.say('Who opened the harbour?', { in: 'direct' }));
  expect(await counted()).toEqual({
    'command answered': 2,
    'mention not-found': 1,
    'dm answered': 1,
  });
  expect(kept().questions).toEqual([
    { day: today(), outcome: 'answered', question: 'Who opened the harbour?', closest: [] },
    { day: today(), outcome: 'answered', question: 'harbour bridge', closest: [] },
    {
      day: today(),
      outcome: 'not-found',
      question: 'does know about Tibbets?',
      closest: expect.arrayContaining(['Harbour bridge opens']),
    },
    { day: today(), outcome: 'answered', question: 'Who opened the harbour?', closest: [] },
  ]);
});

it('keeps no words of somebody whose message another looks up, not even in a verdict on the answer', async () => {
  await start(archive(), { metrics, questionLog });
  const message = discord.say('They say the harbour has a bridge now');
  const answer = await discord.answerTo(discord.menu('Find sources', message));
  expect(await counted()).toEqual({ 'menu answered': 1 });
  await discord.answerTo(discord.press(answer, 'Not helpful'));
  questionLog.close();
  expect(kept()).toMatchObject({ questions: [], feedback: [{ verdict: 'down', question: '' }] });
  expect(await readFile(file, 'latin1')).not.toContain('They say');
});

it('tells faults of the bot from what it refuses', async () => {
  let error: Error = new Error('index broke');
  const dateline = {
    ...failing(error),
    about: () => archive().about(),
    answer: () => Promise.reject(error),
  };
  await start(dateline, { metrics, questionLog });
  const ask = () => discord.followUpTo(discord.command('ask', { question: 'Who opened the harbour?' }));
  await ask();
  error = new Problem('NO_SNAPSHOT', 'There is no index.');
  await ask();
  expect(await counted()).toEqual({ 'command failed': 1, 'command refused': 1 });
});

it('follows the connection to the gateway', async () => {
  await start(archive(), { metrics });
  expect(metrics.gateway).toBe('ready');
  discord.gateway.drop();
  await discord.until('the loss to be noticed', () => metrics.gateway === 'reconnecting');
  await discord.until('the way back', () => metrics.gateway === 'ready');
  const all = (await metrics.values()) as { name: string; values: Sample[] }[];
  expect(all.find(({ name }) => name === 'dateline_gateway_reconnects_total')!.values[0]!.value).toBe(1);
});
