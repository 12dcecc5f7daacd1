import { COMPONENTS_V2, EPHEMERAL, type MessageBody, textOf } from './documented-limits.ts';
import { pingsOf } from './pings.ts';
import { snowflake } from './snowflake.ts';

/** A message that the bot has sent, as people see it now. */
export interface SentMessage {
  readonly id: string;
  readonly channel: string;
  body: MessageBody;
  text: string;
  pings: string[];
  readonly ephemeral: boolean;
  deleted: boolean;
}

/** A slash command or a button press, and what became of it. */
export interface Interaction {
  readonly id: string;
  readonly token: string;
  readonly channel: string;
  readonly begun: number;
  /** How the bot acknowledged it. */
  state: 'waiting' | 'thinking' | 'answered' | 'updating';
  /** Whether only the person who asked sees the first answer. */
  ephemeral: boolean;
  /** Milliseconds from the event to the acknowledgement. */
  acknowledgedAfter?: number;
  /** The first answer, or the message that holds the button. */
  original?: SentMessage;
  readonly followUps: SentMessage[];
  /** What was offered to complete what is being typed. */
  choices?: readonly Choice[];
}

/** A completion: as shown, and as it is sent when chosen. */
export interface Choice {
  readonly name: string;
  readonly value: string;
}

/** A message that a person has written. */
export interface WrittenMessage {
  readonly id: string;
  readonly channel: string;
  deleted: boolean;
}

/** A server with two channels and a direct line to the bot: all there is, and all that was said. */
export interface World {
  readonly bot: { id: string; username: string };
  readonly person: { id: string; username: string };
  readonly application: string;
  readonly guild: string;
  readonly channels: { general: string; ask: string; thread: string; direct: string };
  readonly sent: SentMessage[];
  readonly written: WrittenMessage[];
  readonly interactions: Interaction[];
  commands: unknown[];
}

export function newWorld(): World {
  return {
    bot: { id: snowflake(), username: 'dateline' },
    person: { id: snowflake(), username: 'reader' },
    application: snowflake(),
    guild: snowflake(),
    channels: { general: snowflake(), ask: snowflake(), thread: snowflake(), direct: snowflake() },
    sent: [],
    written: [],
    interactions: [],
    commands: [],
  };
}

/** Puts a message of the bot into the world. */
export function newMessage(channel: string, body: MessageBody, ephemeral: boolean): SentMessage {
  return {
    id: snowflake(),
    channel,
    body,
    text: textOf(body),
    pings: pingsOf(body),
    ephemeral,
    deleted: false,
  };
}

/** Changes a message: what is not given stays, and the flag of components V2 cannot be taken away. */
export function editMessage(message: SentMessage, change: MessageBody): void {
  const flags = (message.body.flags ?? 0) | ((change.flags ?? 0) & COMPONENTS_V2);
  message.body = { ...message.body, ...change, flags };
  message.text = textOf(message.body);
  message.pings = [...message.pings, ...pingsOf(change)];
}

export const user = ({ id, username }: World['bot'], bot: boolean) => ({
  id,
  username,
  discriminator: '0000',
  global_name: null,
  avatar: null,
  bot,
});

/** A message as Discord's API gives it. */
export function apiMessage(world: World, message: SentMessage): object {
  return {
    id: message.id,
    channel_id: message.channel,
    author: user(world.bot, true),
    content: message.body.content ?? '',
    timestamp: new Date().toISOString(),
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    components: message.body.components ?? [],
    pinned: false,
    type: 0,
    flags: (message.body.flags ?? 0) | (message.ephemeral ? EPHEMERAL : 0),
  };
}
