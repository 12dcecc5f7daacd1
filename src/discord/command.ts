import type {
  CommandInteractionOptionResolver,
  Message,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
  RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js';
import type { Asker } from './asker.ts';
import type { BotContext } from './bot-context.ts';
import type { MessageView } from './views/message-view.ts';

/** The work that answers, begun once Discord knows that an answer is coming. */
export type Work = () => Promise<MessageView>;

export type CommandOptions = Pick<CommandInteractionOptionResolver, 'getString'>;

/** A completion: as shown, and as it is sent when chosen. */
export interface Choice {
  readonly name: string;
  readonly value: string;
}

interface AnyCommand {
  /** Who sees the answer: everybody in the channel, or the person who asks alone. */
  readonly reply: 'public' | 'private';
  /** Whether it searches the archive, and so counts as one of a person's questions a minute. */
  readonly searches: boolean;
}

/** A slash command. */
export interface Command extends AnyCommand {
  /** What Discord is told of it. */
  readonly data: RESTPostAPIChatInputApplicationCommandsJSONBody;
  /** Reads what was typed, without waiting for anything. Throws a Problem when it is not what the command takes. */
  read(options: CommandOptions, context: BotContext, asker: Asker): Work;
  /** Completes what is being typed into an option that asks for it; at most as many as Discord shows. */
  complete?(option: string, typed: string, context: BotContext, asker: Asker): Promise<readonly Choice[]>;
}

/** A command in the menu of a message. */
export interface MessageCommand extends AnyCommand {
  readonly data: RESTPostAPIContextMenuApplicationCommandsJSONBody;
  /** Reads the message whose menu it was. Throws a Problem when there is nothing in it to work with. */
  read(message: Message, context: BotContext, asker: Asker): Work;
}

/** A button under one of the bot's messages. */
export interface Button {
  /** The first part of its custom ids, up to the colon. */
  readonly name: string;
  /**
   * Where the work's message goes: in place of the button's own, or below it, for all to see or for the person who
   * pressed it alone.
   */
  readonly reply: 'update' | 'public' | 'private';
  /** Reads the custom id, and where it must the message it is under. Throws a Problem for a stale id. */
  read(customId: string, context: BotContext, asker: Asker, message: Message): Work;
}
