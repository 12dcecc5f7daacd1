import { setTimeout as wait } from 'node:timers/promises';
import { allComponents } from '../../support/discord/documented-limits.ts';
import type { FaultPlan } from '../../support/discord/faults.ts';
import type { Gateway } from '../../support/discord/gateway.ts';
import { seededRandom } from '../../support/discord/random.ts';
import type { Interaction, PlaceName, SentMessage } from '../../support/discord/world.ts';
import { type DiscordStandIn, startDiscord } from '../../support/discord-server.ts';
import { startBotProcess } from './bot-process.ts';
import { type Asked, judgeBy, type Verdict } from './verdicts.ts';
import { type Stretch, watchStalls } from './watch-stalls.ts';

export interface SoakOptions {
  readonly people: number;
  readonly questions: number;
  /** How long it takes to ask them all. */
  readonly seconds: number;
  readonly seed: number;
}

/** What goes wrong with requests and events, as shares of them. */
const FAULTS: Omit<FaultPlan, 'seed'> = {
  serverError: 0.02,
  lostAnswer: 0.01,
  reset: 0.01,
  resetAfter: 0.01,
  slow: 0.05,
  slowest: 800,
  limited: 0.005,
  limitedGlobally: 0.001,
  duplicate: 0.03,
  expired: 0.005,
  expiredLater: 0.005,
};

/** What the gateway does, each at its share of the time. */
const DISTURBANCES: readonly (readonly [number, (gateway: Gateway) => void])[] = [
  [0.05, (gateway) => gateway.askToReconnect()],
  [0.15, (gateway) => gateway.drop()],
  [0.25, (gateway) => gateway.invalidate(true)],
  [0.35, (gateway) => gateway.askForHeartbeat()],
  [0.45, (gateway) => gateway.invalidate(false)],
  [0.6, (gateway) => gateway.drop(4000)],
  [0.7, (gateway) => gateway.askToReconnect()],
  [0.8, (gateway) => gateway.goSilent()],
];

const TOPICS = [
  'harbour',
  'ferry',
  'lighthouse',
  'council',
  'market',
  'railway',
  'library',
  'museum',
  'comet',
];

/** How long the bot may take over the last questions, in milliseconds. */
const LAST_ANSWERS = 60_000;

/** Lets people ask the bot while things go wrong, and tells what became of each question. */
export async function soak({ people, questions, seconds, seed }: SoakOptions) {
  const random = seededRandom(seed);
  const pick = <T>(choices: readonly T[]): T => choices[Math.floor(random() * choices.length)]!;

  const discord = await startDiscord({ heartbeatInterval: 1500, faults: { seed, ...FAULTS } });
  const { channels } = discord.world;
  const crowd = Array.from({ length: people }, (_, index) =>
    discord.person(`reader ${index}`, pick(['en-GB', 'de', 'fr', 'es-ES', 'ja'])),
  );
  const rooms: PlaceName[] = [
    'general',
    ...Array.from({ length: 7 }, (_, index) => discord.place('text', `room-${index}`).id),
  ];
  const listening: PlaceName[] = ['ask', 'thread', 'post', discord.place('thread', 'side room', 'ask').id];
  const mute = discord.place('text', 'mute');
  mute.lacks.add('SendMessages');
  const stalls: Stretch[] = [];
  const stalled = (stall: Stretch) => stalls.push(stall);
  const watch = watchStalls(stalled);
  const bot = await startBotProcess(discord, [channels.ask, channels.forum], stalled);
  const asked: Asked[] = [];
  const completions: Interaction[] = [];
  let over = false;

  const question = () => `What happened to the ${pick(TOPICS)} in ${2020 + Math.floor(random() * 5)}?`;
  const ways: Record<string, () => Asked> = {
    command() {
      const by = pick(crowd);
      const place = random() < 0.3 ? by.direct : pick(rooms);
      const [name, given] = pick<[string, Record<string, string>]>([
        ['ask', { question: question() }],
        ['ask', { question: question(), from: '2021' }],
        ['timeline', { topic: pick(TOPICS) }],
        ['about', {}],
        ['help', {}],
      ]);
      return { way: 'command', by, interaction: discord.command(name, given, { in: place, by }) };
    },
    menu() {
      const by = pick(crowd);
      const target = discord.world.written.findLast(({ deleted }) => !deleted);
      if (!target) return ways.command!();
      return { way: 'menu', by, interaction: discord.menu('Find sources', target, by) };
    },
    'follow-up'() {
      const by = pick(crowd);
      const replyTo = discord.world.sent.findLast(({ deleted, ephemeral }) => !deleted && !ephemeral);
      if (!replyTo || replyTo.channel === mute.id) return ways.command!();
      const message = discord.say(`And the ${pick(TOPICS)}?`, { in: replyTo.channel, by, replyTo });
      return { way: 'follow-up', by, message };
    },
    'direct message'() {
      const by = pick(crowd);
      return { way: 'direct message', by, message: discord.say(question(), { in: 'direct', by }) };
    },
    mention() {
      const by = pick(crowd);
      const place = random() < 0.05 ? mute.id : pick(rooms);
      const message = discord.say(`<@${discord.world.bot.id}> ${question()}`, { in: place, by });
      return { way: 'mention', by, message };
    },
    'ask channel'() {
      const by = pick(crowd);
      const message =
        random() < 0.2
          ? discord.post(question(), question(), { by })
          : discord.say(question(), { in: pick(listening), by });
      return { way: 'ask channel', by, message };
    },
    button() {
      const by = pick(crowd);
      const held = discord.world.sent.slice(-100).flatMap((message) => buttonsOf(message));
      if (held.length === 0) return ways.command!();
      const { message, id } = pick(held);
      return { way: 'button', by, interaction: discord.press(message, id, by) };
    },
  };
  const order = Object.values(ways);

  async function askAll(): Promise<void> {
    const begun = performance.now();
    for (let index = 0; index < questions && !over; index++) {
      const due = begun + (index / questions) * seconds * 1000;
      await wait(Math.max(due - performance.now(), 0));
      const one = order[Math.floor(random() * order.length)]!();
      asked.push(one);
      if ('message' in one && random() < 0.03) setTimeout(() => discord.erase(one.message), random() * 60);
      if (index % 10 === 0)
        completions.push(discord.type('timeline', 'topic', 'ne', {}, { by: pick(crowd) }));
    }
  }

  try {
    const disturbing = DISTURBANCES.map(([share, disturb]) =>
      wait(share * seconds * 1000).then(async () => {
        while (!over && !discord.gateway.connected()) await wait(20);
        disturb(discord.gateway);
      }),
    );
    const early = wait(seconds * 250).then(() => bot.heap());
    await Promise.race([bot.ended, Promise.all([askAll(), ...disturbing])]);
    const verdicts = await settle(discord, asked, stalls);
    const heap = { early: await early, late: await bot.heap() };
    return { ...figures(discord, verdicts, completions), heap, stalls, bot: await bot.stop(), discord };
  } finally {
    over = true;
    clearInterval(watch);
    bot.kill();
    await discord.stop();
  }
}

/** The buttons under a message that can be pressed. */
function buttonsOf(message: SentMessage): { message: SentMessage; id: string }[] {
  if (message.deleted || message.ephemeral) return [];
  return allComponents(message.body.components).flatMap(({ custom_id, disabled }) =>
    custom_id && !disabled ? { message, id: custom_id } : [],
  );
}

/** Waits until something has become of every question, and tells what. */
async function settle(
  discord: DiscordStandIn,
  asked: readonly Asked[],
  stalls: readonly Stretch[],
): Promise<{ asked: Asked; verdict: Verdict }[]> {
  for (const begun = Date.now(); ; await wait(250)) {
    const judge = judgeBy(discord, stalls);
    const verdicts = asked.map((one) => ({ asked: one, verdict: judge(one) }));
    if (verdicts.every(({ verdict }) => verdict) || Date.now() - begun > LAST_ANSWERS) {
      return verdicts.map(({ asked, verdict }) => ({ asked, verdict: verdict ?? 'lost' }));
    }
  }
}

const countBy = <T>(items: readonly T[], keyOf: (item: T) => string | number): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const item of items) counts[keyOf(item)] = (counts[keyOf(item)] ?? 0) + 1;
  return counts;
};

function figures(
  { world, requests, faults, gateway }: DiscordStandIn,
  verdicts: readonly { asked: Asked; verdict: Verdict }[],
  completions: readonly Interaction[],
) {
  const acknowledged = world.interactions
    .flatMap(({ acknowledgedAfter }) => acknowledgedAfter ?? [])
    .sort((a, b) => a - b);
  const { identified, resumed, closed, missed } = gateway.record;
  return {
    verdicts: countBy(verdicts, ({ verdict }) => verdict),
    ways: countBy(verdicts, ({ asked }) => asked.way),
    wrong: verdicts.filter(({ verdict }) => ['lost', 'double', 'late'].includes(verdict)),
    completed: `${completions.filter(({ choices }) => choices).length} of ${completions.length}`,
    faults,
    gateway: { identified, resumed, closed, missed: missed.size },
    requests: requests.length,
    refused: countBy(
      requests.filter(({ code }) => code !== undefined),
      ({ status, code }) => `${status} ${code}`,
    ),
    /** Milliseconds to the first acknowledgement: the median, the 99th percentile, the longest. */
    acknowledged: [0.5, 0.99, 1].map((share) => acknowledged[Math.ceil(share * acknowledged.length) - 1]),
  };
}
