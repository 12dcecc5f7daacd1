import { afterEach, expect, it } from 'vitest';
import type { FaultPlan } from '../../support/discord/faults.ts';
import { type DiscordStandIn, startDiscord } from '../../support/discord-server.ts';
import { runBot } from '../running-bot.ts';
import { articleOf, SmallDateline } from '../small-dateline.ts';

const QUESTION = 'Who opened the harbour bridge?';

let discord: DiscordStandIn;
let bot: Awaited<ReturnType<typeof runBot>>;

afterEach(async () => {
  await bot.stop();
  await discord.stop();
  expect(discord.violations).toEqual([]);
});

async function start(faults?: FaultPlan): Promise<void> {
  discord = await startDiscord(faults ? { faults } : {});
  bot = await runBot(discord, new SmallDateline([articleOf('Mayor Ada Quill opened the harbour bridge.')]));
}

it.each([
  ['is in trouble', (...request) => discord.fail(...request, 502, 0)],
  ['does as asked, but says that it is in trouble', (...request) => discord.fail(...request, 502, 0, true)],
  ['ends the connection', (...request) => discord.cut(...request)],
  ['does as asked and ends the connection', (...request) => discord.cut(...request, true)],
] as [string, (method: string, path: RegExp) => void][])(
  'answers once where Discord %s',
  async (_, befall) => {
    await start();
    // Once only: an interaction has to be acknowledged within three seconds.
    befall('POST', /\/callback$/);
    for (let count = 0; count < 2; count++) {
      befall('PATCH', /@original$/);
      befall('POST', /\/messages$/);
    }
    const interaction = discord.command('about');
    await discord.replyTo(discord.say(QUESTION, { in: 'direct' }));
    await discord.answerTo(interaction);
    await bot.stop();
    expect(discord.world.sent).toHaveLength(2);
    expect(bot.log.map((line) => JSON.parse(line)).filter(({ level }) => level > 30)).toEqual([]);
  },
);

it('outlasts four failures in a row, and waits longer after each', async () => {
  await start();
  const reply = /\/messages$/;
  for (let count = 0; count < 4; count++) discord.fail('POST', reply, 503, 0);
  const begun = Date.now();
  await discord.replyTo(discord.say(QUESTION, { in: 'direct' }));
  // 250 + 500 + 1000 + 2000 milliseconds, each half as long at the shortest.
  expect(Date.now() - begun).toBeGreaterThan(1800);
  expect(discord.requests.filter(({ path, method }) => method === 'POST' && reply.test(path))).toHaveLength(
    5,
  );
});

it.each(['limited', 'limitedGlobally'] as const)(
  'waits as long as Discord says where it is %s',
  async (kind) => {
    await start({ seed: 3, [kind]: 0.2 });
    await discord.replyTo(discord.say(QUESTION, { in: 'direct' }));
    await discord.answerTo(discord.command('about'));
    const refused = discord.requests.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThan(0);
    expect(discord.world.sent).toHaveLength(2);
  },
);

it('keeps to the limit of a channel without ever being told to', async () => {
  await start();
  const messages = Array.from({ length: 8 }, () => discord.say(QUESTION, { in: 'direct' }));
  await discord.until('five replies', () => discord.world.sent.length >= 5);
  await new Promise((resolve) => setTimeout(resolve, 4000));
  for (const message of messages) await discord.replyTo(message);
  expect(discord.requests.filter(({ status }) => status === 429)).toEqual([]);
  expect(discord.world.sent).toHaveLength(8);
});

it('lives on, without a word to anyone, when an interaction can be answered no more', async () => {
  await start({ seed: 1, expiredLater: 1 });
  discord.command('about');
  await discord.until('the log', () => bot.log.find((line) => line.includes('the time to answer is over')));
  // The refusal of an interaction's token is none of the bot's own.
  await discord.replyTo(discord.say(QUESTION, { in: 'direct' }));
  expect(discord.world.sent).toHaveLength(1);
});
