import { Client, GatewayIntentBits, Options, Partials } from 'discord.js';
import type { Logger } from '../operations/logger.ts';

/**
 * A client that asks Discord for as little as will do: it is told of messages, but may read those that neither
 * mention it nor come directly only where `readsMessages`; it keeps no messages; nothing it sends can ping.
 */
export function createClient(options: { api: string; readsMessages: boolean; logger: Logger }): Client {
  const { api, readsMessages, logger } = options;
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
    makeCache: Options.cacheWithLimits({ ...Options.DefaultMakeCacheSettings, MessageManager: 0 }),
    rest: { api, version: '10' },
  });
  client.on('error', (error) => logger.error({ err: error }, 'Discord client'));
  client.on('warn', (message) => logger.warn(message));
  client.on('shardError', (error) => logger.warn({ err: error }, 'connection to Discord'));
  client.on('shardReconnecting', () => logger.info('reconnecting to Discord'));
  client.on('shardResume', (_shard, replayed) => logger.info({ replayed }, 'reconnected to Discord'));
  client.on('shardDisconnect', ({ code }) => logger.error({ code }, 'Discord ended the connection for good'));
  return client;
}
