import { afterEach, beforeEach, expect } from 'vitest';
import type { RunningBot } from '../../src/discord/start-bot.ts';
import type { Dateline } from '../../src/domain/dateline.ts';
import { type DiscordStandIn, startDiscord } from '../support/discord-server.ts';
import { runBot } from './running-bot.ts';
import { articleOf, day, SmallDateline } from './small-dateline.ts';

/*
 * For tests of the whole bot, in a file that calls `standInForEachTest`.
 */

const bridge = articleOf('Mayor Ada Quill opened the harbour bridge. Ferries stop on Friday.');
const plan = articleOf('The council voted for a harbour bridge in January.', {
  title: 'Council backs a bridge',
  published: day('2024-01-05'),
  file: 'council.txt',
  url: undefined,
});
/** A small archive with two articles on a bridge. */
export const archive = () => new SmallDateline([bridge, plan]);

/** A product in which everything fails. */
export const failing = (error: Error): Dateline => ({
  answer: () => Promise.reject(error),
  timeline: () => Promise.reject(error),
  article: () => Promise.reject(error),
  articles: () => Promise.reject(error),
  sources: () => Promise.reject(error),
  topics: () => Promise.reject(error),
  about: () => Promise.reject(error),
});

/** Answers wait until they are let go. */
export function held(dateline: Dateline): Dateline & { release(): void } {
  let release = () => {};
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  return {
    answer: (question) => gate.then(() => dateline.answer(question)),
    timeline: (request) => gate.then(() => dateline.timeline(request)),
    article: (id) => gate.then(() => dateline.article(id)),
    articles: (typed, count) => gate.then(() => dateline.articles(typed, count)),
    sources: (typed, count) => gate.then(() => dateline.sources(typed, count)),
    topics: (typed, count) => gate.then(() => dateline.topics(typed, count)),
    about: () => gate.then(() => dateline.about()),
    release: () => release(),
  };
}

export let discord: DiscordStandIn;
export let bot: (RunningBot & { log: string[] }) | undefined;

/**
 * Gives each test of the file a fresh stand-in for Discord; after the test the bot is stopped, and no request may have
 * broken Discord's published description, no message have pinged.
 */
export function standInForEachTest(): void {
  beforeEach(async () => {
    discord = await startDiscord();
  });
  afterEach(async () => {
    await bot?.stop();
    bot = undefined;
    await discord.stop();
    expect(discord.violations).toEqual([]);
    expect(discord.world.sent.flatMap(({ pings }) => pings)).toEqual([]);
  });
}

/** Starts the bot on the stand-in. */
export const start = async (dateline: Dateline, options: Parameters<typeof runBot>[2] = {}) => {
  bot = await runBot(discord, dateline, options);
  return bot;
};

/** What the bot has logged. */
export const logged = () => bot!.log.map((line) => JSON.parse(line));
