import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readMarkdown } from './support/discord-markdown.ts';
import { type DiscordStandIn, startDiscord, TOKEN } from './support/discord-server.ts';

/*
 * The product as a process of its own: programs are started as `npm run` starts them, on the sample archive, and the
 * bot talks to the stand-in for Discord.
 */

const root = path.resolve(import.meta.dirname, '..');
const tsx = import.meta.resolve('tsx');
let folder: string;
let settings: Record<string, string>;

function start(
  script: string,
  args: readonly string[] = [],
  extra: Record<string, string> = {},
): ChildProcess {
  return spawn(process.execPath, ['--import', tsx, path.join(root, script), ...args], {
    cwd: folder,
    env: { PATH: process.env.PATH, ...settings, ...extra },
    stdio: 'pipe',
  });
}

async function finish(program: ChildProcess, input = '') {
  program.stdin!.end(input);
  const [output, errors, [code]] = await Promise.all([
    text(program.stdout!),
    text(program.stderr!),
    once(program, 'close'),
  ]);
  return { output, errors, code: code as number };
}

/** The corpus as an operator's test would read it. */
async function corpusTexts(): Promise<Map<string, string>> {
  const corpus = path.join(folder, 'corpus');
  const files = (await readdir(corpus)).filter((name) => name !== 'README.md');
  return new Map(
    await Promise.all(
      files.map(async (name) => [name, await readFile(path.join(corpus, name), 'utf8')] as const),
    ),
  );
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'dateline-end-to-end-'));
  await cp(path.join(root, 'corpus'), path.join(folder, 'corpus'), { recursive: true });
  settings = { CORPUS_DIR: path.join(folder, 'corpus'), INDEX_DIR: path.join(folder, 'index') };
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('in a terminal', () => {
  it('builds the index when there is none, answers each line of a pipe, and ends', async () => {
    const { output, errors, code } = await finish(
      start('src/main.ts'),
      'When was Harry in London for the WellChild Awards?\n\nHow tall is the Eiffel Tower?\n',
    );
    expect(errors).toMatch(/5 articles in \d+ passages/);
    expect(output).toMatch(/│ [\s\S]*30 September/);
    expect(output).toMatch(/Eiffel Tower\?\n\nNothing in the archive answers that/);
    expect(output).not.toContain('\u001b');
    expect(code).toBe(0);
  });

  it('gives every answer as one line of JSON whose quotes are slices of the files', async () => {
    const questions = [
      'What did Harry learn about the King?',
      'Who is estranged?',
      'What happened in 2020?',
      'zzzz qqqq',
    ];
    const { output, code } = await finish(
      start('scripts/ask.ts', ['--json', '--limit', '3']),
      questions.join('\n'),
    );
    const answers = output
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(answers.map(({ question }) => question)).toEqual(questions);
    expect(answers.at(-1)).toMatchObject({ outcome: 'not-found', citations: [] });
    const texts = await corpusTexts();
    const citations = answers.flatMap((answer) => answer.citations);
    expect(citations.length).toBeGreaterThan(3);
    for (const { quote, file, start, end, published } of citations) {
      expect(texts.get(file)!.slice(start, end)).toBe(quote);
      expect(texts.get(file)).toContain(published);
      expect(quote).not.toMatch(/Photo \/|Credit:|WireImage/);
    }
    expect(Math.max(...answers.map((answer) => answer.citations.length))).toBeLessThanOrEqual(3);
    expect(code).toBe(0);
  });

  it('searches only the publication dates asked for', async () => {
    const { output } = await finish(
      start('scripts/ask.ts', [
        '--json',
        '--from',
        '2025',
        'What did the hearing at the Royal Courts of Justice concern?',
      ]),
    );
    const { citations } = JSON.parse(output);
    expect(citations.map(({ published }: { published: string }) => published)).toContain('2025-04-16');
    expect(new Set(citations.map(({ published }: { published: string }) => published)).size).toBe(1);
  });

  it('tells a timeline in order, each entry a slice of its file', async () => {
    const { output } = await finish(start('scripts/timeline.ts', ['--json', 'Harry memoir Spare']));
    const { entries } = JSON.parse(output);
    expect(entries).toContainEqual(expect.objectContaining({ from: '2023-01-01', to: '2023-01-31' }));
    const texts = await corpusTexts();
    for (const { quote, file, start, end } of entries) expect(texts.get(file)!.slice(start, end)).toBe(quote);
    const days = entries.map(({ from, to }: { from: string | null; to: string | null }) => from ?? to);
    expect(days).toEqual([...days].sort());
  });

  it.each([
    ['a setting', { EMBEDDING_DTYPE: 'q9' }, [], /EMBEDDING_DTYPE is "q9"; it must be one of fp32/],
    ['an option', {}, ['--from', 'yore', 'Who?'], /--from is "yore"/],
    ['a folder without an index', {}, ['--index', 'nowhere', 'Who?'], /nowhere.*npm run index/],
  ])('stops with one message about %s that is wrong', async (_, extra, args, message) => {
    const { errors, code } = await finish(start('scripts/ask.ts', args, extra));
    expect(errors).toMatch(message);
    expect(errors).not.toMatch(/\n\s+at /);
    expect(code).toBe(1);
  });
});

describe('on Discord', () => {
  let discord: DiscordStandIn;
  let bot: ChildProcess;
  let log = '';

  beforeAll(async () => {
    discord = await startDiscord();
    bot = start('src/main.ts', [], {
      DISCORD_TOKEN: TOKEN,
      DISCORD_API: discord.api,
      ASK_CHANNELS: discord.world.channels.ask,
    });
    bot.stderr!.on('data', (chunk) => {
      log += chunk;
    });
    while (!log.includes('ready on Discord')) await once(bot.stderr!, 'data');
  });

  afterAll(async () => {
    bot.kill('SIGKILL');
    await discord.stop();
  });

  const quotesIn = (message: string) =>
    readMarkdown(message).flatMap(({ place, text }) => (place === 'quote' ? [text] : []));

  async function expectQuotesFromCorpus(message: string): Promise<void> {
    const texts = [...(await corpusTexts()).values()].map((each) => each.replace(/\s+/g, ' '));
    expect(quotesIn(message)).not.toEqual([]);
    for (const quote of quotesIn(message)) expect(texts.some((each) => each.includes(quote))).toBe(true);
  }

  it('answers a command, a mention, a direct message and a question in an ask channel with quotes', async () => {
    const question = 'When was Harry in London for the WellChild Awards?';
    const { text: answer } = await discord.answerTo(discord.command('ask', { question }));
    await expectQuotesFromCorpus(answer);
    const said = [
      discord.say(`<@${discord.world.bot.id}> ${question}`),
      discord.say(question, { in: 'direct' }),
      discord.say(question, { in: 'ask' }),
    ];
    for (const message of said) await expectQuotesFromCorpus((await discord.replyTo(message)).text);
  });

  it('tells a timeline and about the archive', async () => {
    const timeline = await discord.answerTo(discord.command('timeline', { topic: 'Harry memoir Spare' }));
    await expectQuotesFromCorpus(timeline.text);
    expect(timeline.text).toContain('2023');
    expect((await discord.answerTo(discord.command('about'))).text).toMatch(/\*\*5\*\* articles/);
  });

  it('takes up a new snapshot while it answers', async () => {
    const added =
      'date 2025-06-01\n\nThe zebra Quentin walked along the pier at Skegness on Sunday morning.\n';
    await writeFile(path.join(folder, 'corpus', 'zebra.txt'), added);
    const build = finish(start('scripts/build-index.ts'));
    const question = 'Where did the zebra walk?';
    for (let found = false; !found; ) {
      const { text: answer } = await discord.answerTo(discord.command('ask', { question }));
      expect(answer).not.toMatch(/went wrong/);
      found = answer.includes('zebra Quentin');
    }
    expect((await build).code).toBe(0);
    expect((await discord.answerTo(discord.command('about'))).text).toMatch(/\*\*6\*\* articles/);
  });

  it('ends cleanly when told to, without its token in the log or a request against the published description', async () => {
    bot.kill('SIGTERM');
    expect(await once(bot, 'exit')).toEqual([0, null]);
    expect(log).not.toContain(TOKEN);
    expect(discord.violations).toEqual([]);
  });
});

it('ends at once when told to before Discord has let it in', async () => {
  const silent = createServer();
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  const { port } = silent.address() as AddressInfo;
  const bot = start('src/main.ts', [], { DISCORD_TOKEN: TOKEN, DISCORD_API: `http://127.0.0.1:${port}/api` });
  const [socket] = await once(silent, 'connection');
  bot.kill('SIGTERM');
  expect(await once(bot, 'exit')).toEqual([0, null]);
  socket.destroy();
  silent.close();
});
