import { type Client, type Collection, Events, type Message, SnowflakeUtil } from 'discord.js';
import type { Logger } from '../operations/logger.ts';
import { logFailure } from './failures.ts';
import { RecentIds } from './recent-ids.ts';

/** Channels outside the ask channels that are remembered because somebody talked to the bot there. */
const CONVERSATIONS = 250;

/** A connection that died in silence is noticed after two of Discord's heartbeats, of 41 seconds each. */
const UNNOTICED_MILLISECONDS = 90_000;

/** Nobody waits longer than this for an answer. */
const LONGEST_MILLISECONDS = 15 * 60_000;

/** The most messages that Discord gives at once. */
const MESSAGES = 100;

/** What the bot is told, and whatever it was not told while it had no session. */
export interface HearOptions {
  readonly askChannels: readonly string[];
  readonly logger: Logger;
  /** Gets each message at least once. */
  readonly hear: (message: Message) => void;
}

/**
 * Hears all messages from now on, the ones too that were written while the bot was away. When it comes back to its
 * session, Discord tells it what it missed; when the session is over, Discord does not, and the messages are read from
 * the ask channels, their threads, and the channels and direct lines in which somebody talked to the bot last.
 */
export function hearMessages(client: Client, { askChannels, logger, hear }: HearOptions): void {
  const conversations = new RecentIds(CONVERSATIONS);
  let away: number | undefined;

  client.on(Events.MessageCreate, (message) => {
    if (message.channel.isDMBased() || message.mentions.users.has(client.user!.id)) {
      conversations.add(message.channelId);
    }
    hear(message);
  });
  client.on(Events.InteractionCreate, ({ channelId }) => {
    if (channelId) conversations.add(channelId);
  });
  client.on(Events.ShardReconnecting, () => {
    away ??= Date.now();
  });
  client.on(Events.ShardResume, () => {
    away = undefined;
  });
  client.on(Events.ShardReady, () => {
    if (away === undefined) return;
    const since = Math.max(away - UNNOTICED_MILLISECONDS, Date.now() - LONGEST_MILLISECONDS);
    away = undefined;
    void readAll(since);
  });

  /** One channel after the other, so that new questions need not wait behind the old ones. */
  async function readAll(since: number): Promise<void> {
    for (const id of channelsToRead()) await readSince(id, since);
  }

  /** The ask channels first, then where the bot was talked to, the latest first. */
  function channelsToRead(): Set<string> {
    const asked = client.channels.cache.filter(
      (channel) =>
        askChannels.includes(channel.id) ||
        (channel.isThread() && channel.parentId !== null && askChannels.includes(channel.parentId)),
    );
    return new Set([...asked.keys(), ...[...conversations].reverse()]);
  }

  async function readSince(id: string, since: number): Promise<void> {
    try {
      const channel = await client.channels.fetch(id);
      // A forum has threads, but no messages of its own.
      if (!channel?.isTextBased()) return;
      const after = SnowflakeUtil.generate({ timestamp: since }).toString();
      const messages: Collection<string, Message> = await channel.messages.fetch({
        after,
        limit: MESSAGES,
        cache: false,
      });
      for (const message of [...messages.values()].reverse()) hear(message);
    } catch (error) {
      logFailure(logger, error, 'read what was asked while away');
    }
  }
}
