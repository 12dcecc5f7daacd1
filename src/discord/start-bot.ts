import { Events, type Message } from 'discord.js';
import { createClient } from './create-client.ts';
import { type AnsweringOptions, createContext } from './create-context.ts';
import { hearMessages } from './hear-messages.ts';
import { onInteraction } from './listeners/on-interaction.ts';
import { onMessage } from './listeners/on-message.ts';
import { loginProblem } from './login-problem.ts';
import { lostConnection } from './lost-connection.ts';
import { questionIn } from './question-in.ts';
import { RecentIds } from './recent-ids.ts';
import { watchGateway } from './watch-gateway.ts';

/** What the bot is started with. */
export interface DiscordOptions extends AnsweringOptions {
  readonly token: string;
  /** Where Discord's API is, without the version: `https://discord.com/api`. */
  readonly api: string;
  /** Which of how many processes this is, counted from 0, where several share the servers that the bot is in. */
  readonly shard?: { readonly id: number; readonly count: number };
}

export interface RunningBot {
  /** Resolves when Discord has ended the connection for good, to the reason. */
  readonly lost: Promise<Error>;
  /** Finishes the answers that are under way, for at most ten seconds, tells whoever asks meanwhile to come back, and logs out. */
  stop(): Promise<void>;
}

const STOP_WITHIN_MILLISECONDS = 10_000;

/** Questions that are remembered as handled: many more than come while a connection is lost unnoticed. */
const HANDLED = 10_000;

/**
 * Logs the bot in and answers from then on. Resolves when it is ready.
 * Rejects with a Problem when Discord cannot be reached or refuses the token or the Message Content Intent.
 */
export async function startBot({ token, api, shard, ...answering }: DiscordOptions): Promise<RunningBot> {
  const { logger, askChannels } = answering;
  const context = createContext(answering);
  const client = createClient({ api, readsMessages: askChannels.length > 0, shard, logger });
  watchGateway(client, context.metrics);

  const handle = (work: Promise<void>) =>
    context.inFlight.track(work.catch((error) => logger.error({ err: error }, 'listener')));
  // Discord may tell of the same thing twice, and catching up does.
  const handled = new RecentIds(HANDLED);
  client.on(Events.InteractionCreate, (interaction) => {
    if (handled.add(interaction.id)) handle(onInteraction(interaction, context));
  });
  const hear = (message: Message) => {
    const asked = questionIn(message, askChannels);
    if (asked && handled.add(message.id)) handle(onMessage(message, asked, context));
  };
  hearMessages(client, { askChannels, logger, hear });

  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
  try {
    await client.login(token);
  } catch (error) {
    throw loginProblem(error, api);
  }
  await ready;
  logger.info({ name: client.user?.tag, servers: client.guilds.cache.size }, 'ready on Discord');

  return {
    lost: lostConnection(client, api),
    async stop() {
      const left = await context.inFlight.finish(STOP_WITHIN_MILLISECONDS);
      if (left > 0) logger.warn({ left }, 'stopping before all questions were answered');
      // The client says of any connection that ends that it is about to be made again.
      client.removeAllListeners(Events.ShardReconnecting);
      await client.destroy();
    },
  };
}
