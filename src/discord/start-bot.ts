import { Events } from 'discord.js';
import type { BotContext } from './bot-context.ts';
import { createClient } from './create-client.ts';
import { InFlight } from './in-flight.ts';
import { onInteraction } from './listeners/on-interaction.ts';
import { onMessage } from './listeners/on-message.ts';
import { loginProblem } from './login-problem.ts';

/** What the bot is started with. */
export interface DiscordOptions extends Omit<BotContext, 'inFlight' | 'drawTimeline'> {
  /** Loaded when it is first needed, where none is given. */
  readonly drawTimeline?: BotContext['drawTimeline'];
  readonly token: string;
  /** Where Discord's API is, without the version: `https://discord.com/api`. */
  readonly api: string;
}

export interface RunningBot {
  /** Finishes the answers that are under way, for at most ten seconds, tells whoever asks meanwhile to come back, and logs out. */
  stop(): Promise<void>;
}

const STOP_WITHIN_MILLISECONDS = 10_000;

const drawWhenNeeded: BotContext['drawTimeline'] = async (topic, entries) => {
  const { drawTimeline } = await import('../timeline/picture/draw-timeline.ts');
  return drawTimeline(topic, entries);
};

/**
 * Logs the bot in and answers from then on. Resolves when it is ready.
 * Rejects with a Problem when Discord cannot be reached or refuses the token or the Message Content Intent.
 */
export async function startBot({ token, api, ...answering }: DiscordOptions): Promise<RunningBot> {
  const { logger, askChannels } = answering;
  const context: BotContext = { drawTimeline: drawWhenNeeded, ...answering, inFlight: new InFlight() };
  const client = createClient({ api, readsMessages: askChannels.length > 0, logger });

  const handle = (work: Promise<void>) =>
    context.inFlight.track(work.catch((error) => logger.error({ err: error }, 'listener')));
  client.on(Events.InteractionCreate, (interaction) => handle(onInteraction(interaction, context)));
  client.on(Events.MessageCreate, (message) => handle(onMessage(message, context)));

  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
  try {
    await client.login(token);
  } catch (error) {
    throw loginProblem(error, api);
  }
  await ready;
  logger.info({ name: client.user?.tag, servers: client.guilds.cache.size }, 'ready on Discord');

  return {
    async stop() {
      const left = await context.inFlight.finish(STOP_WITHIN_MILLISECONDS);
      if (left > 0) logger.warn({ left }, 'stopping before all questions were answered');
      // The client says of any connection that ends that it is about to be made again.
      client.removeAllListeners(Events.ShardReconnecting);
      await client.destroy();
    },
  };
}
