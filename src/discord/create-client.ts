import { Client, GatewayIntentBits, type GuildMember, Options, Partials, type User } from 'discord.js';
import type { Logger } from '../operations/logger.ts';
import { patientRequest } from './patient-request.ts';

/** People kept in memory beside the bot itself, of whom answering needs none. */
const PEOPLE = { maxSize: 200, keepOverLimit: ({ id, client }: User | GuildMember) => id === client.user.id };

/** Discord.js keeps something for every interaction until it sweeps; hourly, that would be a lot. */
const SWEEP_MILLISECONDS = 60_000;

/**
 * A client that asks Discord for as little as will do: it is told of messages, but may read those that neither
 * mention it nor come directly only where `readsMessages`; it keeps no messages and few people, however many come;
 * nothing it sends can ping. It is patient with failures of Discord and the network.
 */
export function createClient(options: {
  readonly api: string;
  readonly readsMessages: boolean;
  /** The only one when absent. */
  readonly shard?: { readonly id: number; readonly count: number };
  readonly logger: Logger;
}): Client {
  const { api, readsMessages, shard = { id: 0, count: 1 }, logger } = options;
  const client = new Client({
    intents: [
      GatewayIntentBits.Guilds,
      GatewayIntentBits.GuildMessages,
      GatewayIntentBits.DirectMessages,
      ...(readsMessages ? [GatewayIntentBits.MessageContent] : []),
    ],
    // Without it, a first direct message is dropped, for want of its channel.
    partials: [Partials.Channel],
    allowedMentions: { parse: [], repliedUser: false },
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      UserManager: PEOPLE,
      GuildMemberManager: PEOPLE,
    }),
    rest: { api, version: '10', makeRequest: patientRequest, handlerSweepInterval: SWEEP_MILLISECONDS },
    // Left open, discord.js would take the setting SHARDS for the number of this one.
    shards: [shard.id],
    shardCount: shard.count,
  });
  client.on('error', (error) => logger.error({ err: error }, 'Discord client'));
  client.on('warn', (message) => logger.warn(message));
  client.on('shardError', (error) => logger.warn({ err: error }, 'connection to Discord'));
  client.on('shardReconnecting', () => logger.info('reconnecting to Discord'));
  client.on('shardResume', (_shard, replayed) => logger.info({ replayed }, 'reconnected to Discord'));
  client.on('shardDisconnect', ({ code }) => logger.error({ code }, 'Discord ended the connection for good'));
  return client;
}
