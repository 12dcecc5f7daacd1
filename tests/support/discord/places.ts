import { snowflake } from './snowflake.ts';

/** The permissions that the stand-in heeds, each with its bit in Discord's permission field. */
export const PERMISSIONS = {
  AddReactions: 1n << 6n,
  ViewChannel: 1n << 10n,
  SendMessages: 1n << 11n,
  AttachFiles: 1n << 15n,
  ReadMessageHistory: 1n << 16n,
  SendMessagesInThreads: 1n << 38n,
} as const;

export type Permission = keyof typeof PERMISSIONS;

/** All permissions but Administrator, beside which it would not matter what is lacking. */
export const EVERYTHING = ((1n << 53n) - 1n) & ~(1n << 3n);

/** Discord's numbers for the kinds of channels. */
export const KINDS = { text: 0, direct: 1, thread: 11, forum: 15 } as const;

/** Somewhere that messages are written: a channel, a thread of one, a post in a forum, a direct line to the bot. */
export interface Place {
  readonly id: string;
  readonly kind: keyof typeof KINDS;
  readonly name: string;
  /** The channel that a thread, or the forum that a post, belongs to. */
  readonly parent?: string;
  /** Who the bot talks to there, where the line is direct. */
  readonly recipient?: string;
  /** What the bot may not do there. */
  readonly lacks: Set<Permission>;
  deleted: boolean;
}

export function newPlace(
  kind: Place['kind'],
  name: string,
  more: Pick<Place, 'parent' | 'recipient'> = {},
): Place {
  return { id: snowflake(), kind, name, ...more, lacks: new Set(), deleted: false };
}

/** The permissions of the bot in a place, as Discord writes them. */
export function permissionsIn({ lacks }: Place): string {
  return String([...lacks].reduce((left, name) => left & ~PERMISSIONS[name], EVERYTHING));
}
