import type {
  CommandInteractionOptionResolver,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import type { BotContext } from './bot-context.ts';
import type { MessageView } from './views/message-view.ts';

/** The work that answers, begun once Discord knows that an answer is coming. */
export type Work = () => Promise<MessageView>;

export type CommandOptions = Pick<CommandInteractionOptionResolver, 'getString'>;

/** A slash command. */
export interface Command {
  /** What Discord is told of it. */
  readonly data: RESTPostAPIChatInputApplicationCommandsJSONBody;
  /** Reads what was typed, without waiting for anything. Throws a Problem when it is not what the command takes. */
  read(options: CommandOptions, context: BotContext): Work;
  /** Completes what is being typed into the option that asks for it; at most as many as Discord shows. */
  complete?(typed: string, context: BotContext): Promise<readonly string[]>;
}

/** A button under one of the bot's messages. */
export interface Button {
  /** The first part of its custom ids, up to the colon. */
  readonly name: string;
  /** Reads the custom id. The work's message takes the place of the button's. Throws a Problem for a stale id. */
  read(customId: string, context: BotContext): Work;
}
