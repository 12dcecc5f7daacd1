import { EPHEMERAL } from './documented-limits.ts';
import { KINDS, PERMISSIONS, type Place } from './places.ts';
import type { Account, SentMessage, World, WrittenMessage } from './world.ts';

const JOINED = '2024-01-01T00:00:00.000Z';

/** An account as Discord's API gives it. */
export const user = ({ id, username }: Account, bot: boolean) => ({
  id,
  username,
  discriminator: '0000',
  global_name: null,
  avatar: null,
  bot,
});

/** An account as a member of the server. */
export const member = (account: Account, bot = false) => ({
  user: user(account, bot),
  roles: [],
  joined_at: JOINED,
  deaf: false,
  mute: false,
  flags: 0,
});

/** A place as Discord's API gives it. */
export function channel(world: World, { id, kind, name, parent, recipient, lacks }: Place): object {
  if (kind === 'direct') {
    const person = world.people.find((each) => each.id === recipient)!;
    return { id, type: KINDS.direct, recipients: [user(person, false)] };
  }
  if (kind === 'thread') {
    return {
      id,
      name,
      type: KINDS.thread,
      parent_id: parent,
      guild_id: world.guild,
      owner_id: world.person.id,
      member_count: 1,
      message_count: 1,
      thread_metadata: {
        archived: false,
        auto_archive_duration: 60,
        archive_timestamp: JOINED,
        locked: false,
      },
    };
  }
  const deny = String([...lacks].reduce((sum, permission) => sum | PERMISSIONS[permission], 0n));
  return {
    id,
    name,
    type: KINDS[kind],
    guild_id: world.guild,
    position: 0,
    permission_overwrites: deny === '0' ? [] : [{ id: world.bot.id, type: 1, allow: '0', deny }],
    ...(kind === 'forum' ? { available_tags: [] } : {}),
  };
}

const timeOf = (id: string) => new Date(Number((BigInt(id) >> 22n) + 1_420_070_400_000n)).toISOString();

const plain = (id: string, channel: string) => ({
  id,
  channel_id: channel,
  timestamp: timeOf(id),
  edited_timestamp: null,
  tts: false,
  mention_everyone: false,
  mention_roles: [],
  attachments: [],
  embeds: [],
  pinned: false,
});

/** A message of the bot as Discord's API gives it. */
export function apiMessage(world: World, message: SentMessage): object {
  return {
    ...plain(message.id, message.channel),
    author: user(world.bot, true),
    content: message.body.content ?? '',
    mentions: [],
    components: message.body.components ?? [],
    type: 0,
    flags: (message.body.flags ?? 0) | (message.ephemeral ? EPHEMERAL : 0),
  };
}

/** A person's message as Discord's API gives it to a bot; `visible` where the bot may read what it says. */
export function writtenMessage(world: World, message: WrittenMessage, visible: boolean): object {
  const { repliesTo } = message;
  return {
    ...plain(message.id, message.channel),
    author: user(message.author, message.byBot),
    content: visible ? message.content : '',
    mentions: mentionsBot(world, message) ? [user(world.bot, true)] : [],
    type: repliesTo ? 19 : 0,
    ...(repliesTo
      ? {
          message_reference: { message_id: repliesTo.id, channel_id: repliesTo.channel },
          referenced_message: repliesTo.deleted ? null : apiMessage(world, repliesTo),
        }
      : {}),
  };
}

/** Whether a message mentions the bot, or replies to it, which mentions it too. */
export function mentionsBot({ bot }: World, { content, repliesTo }: WrittenMessage): boolean {
  return repliesTo !== undefined || new RegExp(`<@!?${bot.id}>`).test(content);
}
