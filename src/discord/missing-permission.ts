import { DiscordAPIError, type Message, PermissionFlagsBits, RESTJSONErrorCodes } from 'discord.js';
import { PERMISSIONS, type Permission } from './permissions.ts';
import { textsFor } from './text/texts-for.ts';
import { messageView } from './views/message-view.ts';

/** What replying needs. */
const NEEDED = [
  'ViewChannel',
  'SendMessages',
  'SendMessagesInThreads',
  'ReadMessageHistory',
] as const satisfies readonly Permission[];

const REFUSALS: readonly unknown[] = [
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.MissingPermissions,
  RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory,
];

/** The names of the permissions that the bot would need to reply to a message in a server, and lacks. */
function missingNames({ channel, client }: Message<true>): string[] {
  const other = channel.isThread() ? 'SendMessages' : 'SendMessagesInThreads';
  const needed = NEEDED.filter((name) => name !== other);
  const held = channel.permissionsFor(client.user);
  const missing = needed.filter((name) => !held?.has(PermissionFlagsBits[name]));
  // Discord may refuse for a reason that its permissions do not show; then it is any of these.
  return (missing.length > 0 ? missing : needed).map((name) => PERMISSIONS[name]);
}

/**
 * Where Discord refused a reply for want of a permission in the channel: tells the person who asked, in a direct
 * message, which one that is. Rejects when the person takes no direct messages.
 * @returns whether it was such a refusal
 */
export async function tellMissingPermission(message: Message, refusal: unknown): Promise<boolean> {
  if (!message.inGuild()) return false;
  if (!(refusal instanceof DiscordAPIError) || !REFUSALS.includes(refusal.code)) return false;
  const { notice } = textsFor(message.guild.preferredLocale);
  await message.author.send(messageView([notice.missingPermissions(missingNames(message).join(', '))]));
  return true;
}
