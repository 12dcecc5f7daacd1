import { PermissionFlagsBits } from 'discord.js';

/** Every permission that the bot uses, with the name that Discord shows. */
export const PERMISSIONS = {
  ViewChannel: 'View Channels',
  SendMessages: 'Send Messages',
  SendMessagesInThreads: 'Send Messages in Threads',
  ReadMessageHistory: 'Read Message History',
  AttachFiles: 'Attach Files',
} as const satisfies Partial<Record<keyof typeof PermissionFlagsBits, string>>;

export type Permission = keyof typeof PERMISSIONS;

/** The permissions as an invite link carries them. */
export const invitePermissions: bigint = (Object.keys(PERMISSIONS) as Permission[]).reduce(
  (bits, name) => bits | PermissionFlagsBits[name],
  0n,
);
