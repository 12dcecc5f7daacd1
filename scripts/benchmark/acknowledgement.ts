import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { currentSnapshot } from '../../src/archive/snapshot-files.ts';
import { startDiscord, TOKEN } from '../../tests/support/discord-server.ts';
import { newsQuestions } from './data.ts';
import type { AcknowledgementFigures } from './figures.ts';
import { percentile } from './percentile.ts';

const QUESTIONS_PER_SECOND = 20;
const SECONDS = 30;
/** Asked before the measurement, so that the bot is warm. */
const WARMING = 50;

/** Milliseconds that a question may take before it counts as unanswered. */
const PATIENCE = 20_000;

/**
 * Runs the bot against the stand-in for Discord, has people ask it at an even rate, and measures how soon each command
 * is acknowledged and how late the bot's loop is meanwhile.
 * @param folder a folder for what the bot writes
 */
export async function measureAcknowledgement(
  data: string,
  index: string,
  folder: string,
): Promise<AcknowledgementFigures> {
  const questions = await newsQuestions(data, QUESTIONS_PER_SECOND * SECONDS);
  const { articles, passages } = (await currentSnapshot(index))!.manifest;
  const discord = await startDiscord();
  const delayFile = path.join(folder, 'loop-delay.json');
  const watch = pathToFileURL(path.join(import.meta.dirname, 'loop-delay.mjs')).href;
  const bot = spawn(process.execPath, ['--import', 'tsx', '--import', watch, 'src/main.ts'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      ...process.env,
      DISCORD_TOKEN: TOKEN,
      DISCORD_API: discord.api,
      INDEX_DIR: index,
      DATA_DIR: folder,
      KEEP_QUESTIONS: 'no',
      LOOP_DELAY_FILE: delayFile,
    },
  });
  let log = '';
  bot.stderr.on('data', (chunk) => {
    log += chunk;
  });
  while (!log.includes('ready on Discord')) {
    if (bot.exitCode !== null) throw new Error(`the bot ended before it was ready:\n${log}`);
    await wait(50);
  }
  const ask = (question: string, place: number) =>
    discord.command('ask', { question }, { by: discord.person(`person ${place}`) });
  for (const [place, question] of questions.slice(0, WARMING).entries()) {
    const { state } = ask(question, place);
    if (state === 'waiting') await wait(100);
  }
  await wait(5000);
  bot.kill('SIGUSR2');
  const asked: ReturnType<typeof ask>[] = [];
  const began = performance.now();
  for (const [place, question] of questions.entries()) {
    await wait(Math.max(0, began + (1000 * place) / QUESTIONS_PER_SECOND - performance.now()));
    asked.push(ask(question, WARMING + place));
  }
  const isDone = () => asked.every(({ state }) => state === 'answered');
  for (const end = performance.now() + PATIENCE; !isDone() && performance.now() < end; ) await wait(50);
  bot.kill('SIGTERM');
  await once(bot, 'exit');
  await discord.stop();
  const times = asked.flatMap(({ acknowledgedAfter }) => acknowledgedAfter ?? []);
  return {
    articles,
    passages,
    questionsPerSecond: QUESTIONS_PER_SECOND,
    questions: asked.length,
    unanswered: asked.filter(({ state }) => state !== 'answered').length,
    acknowledgement: {
      p50: percentile(times, 0.5),
      p95: percentile(times, 0.95),
      most: Math.max(...times),
    },
    loopDelay: JSON.parse(await readFile(delayFile, 'utf8')),
  };
}
