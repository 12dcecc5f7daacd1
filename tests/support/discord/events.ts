import { DIRECT_MESSAGES, GUILD_MESSAGES, MESSAGE_CONTENT } from './gateway.ts';
import { snowflake } from './snowflake.ts';
import { apiMessage, type Interaction, newMessage, type SentMessage, user, type World } from './world.ts';

const CHANNEL = { text: 0, direct: 1, thread: 11 } as const;

/** All permissions. */
const EVERYTHING = String((1n << 53n) - 1n);

const joined = '2024-01-01T00:00:00.000Z';

const member = (world: World) => ({
  user: user(world.person, false),
  roles: [],
  joined_at: joined,
  deaf: false,
  mute: false,
  flags: 0,
  permissions: EVERYTHING,
});

function guild(world: World): object {
  const { channels } = world;
  const channel = (id: string, name: string) => ({
    id,
    name,
    type: CHANNEL.text,
    position: 0,
    permission_overwrites: [],
  });
  return {
    id: world.guild,
    name: 'Reading room',
    owner_id: world.person.id,
    roles: [
      {
        id: world.guild,
        name: '@everyone',
        permissions: EVERYTHING,
        position: 0,
        color: 0,
        colors: { primary_color: 0 },
        flags: 0,
      },
    ],
    emojis: [],
    stickers: [],
    features: [],
    member_count: 2,
    members: [{ ...member(world), user: user(world.bot, true) }],
    channels: [channel(channels.general, 'general'), channel(channels.ask, 'ask')],
    threads: [
      {
        id: channels.thread,
        name: 'post',
        type: CHANNEL.thread,
        parent_id: channels.ask,
        guild_id: world.guild,
        member_count: 1,
        message_count: 1,
        thread_metadata: {
          archived: false,
          auto_archive_duration: 60,
          archive_timestamp: joined,
          locked: false,
        },
      },
    ],
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
    joined_at: joined,
    large: false,
  };
}

/** What a bot is told once it has identified itself. */
export function welcome(world: World, gateway: string): { type: string; data: unknown }[] {
  const ready = {
    v: 10,
    user: user(world.bot, true),
    guilds: [{ id: world.guild, unavailable: true }],
    session_id: snowflake(),
    resume_gateway_url: gateway,
    application: { id: world.application, flags: 0 },
  };
  return [
    { type: 'READY', data: ready },
    { type: 'GUILD_CREATE', data: guild(world) },
  ];
}

export interface Said {
  /** Where: in the general channel when absent. */
  readonly in?: keyof World['channels'];
  readonly byBot?: boolean;
  /** The bot's message that this one replies to, with a ping to the bot. */
  readonly replyTo?: SentMessage;
}

/**
 * A person's message as a bot with these intents is told of it, or undefined when it is not told. What a message
 * says is hidden without the Message Content intent, unless it mentions the bot or was sent to it directly.
 */
export function messageEvent(
  world: World,
  id: string,
  content: string,
  said: Said,
  intents: number,
): object | undefined {
  const direct = said.in === 'direct';
  if (!(intents & (direct ? DIRECT_MESSAGES : GUILD_MESSAGES))) return undefined;
  const mentioned = said.replyTo !== undefined || new RegExp(`<@!?${world.bot.id}>`).test(content);
  const visible = direct || mentioned || (intents & MESSAGE_CONTENT) !== 0;
  const { permissions: _, user: author, ...partialMember } = member(world);
  return {
    id,
    channel_id: world.channels[said.in ?? 'general'],
    channel_type: direct ? CHANNEL.direct : said.in === 'thread' ? CHANNEL.thread : CHANNEL.text,
    ...(direct ? {} : { guild_id: world.guild, member: partialMember }),
    author: { ...author, bot: said.byBot ?? false },
    content: visible ? content : '',
    timestamp: new Date().toISOString(),
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: mentioned ? [user(world.bot, true)] : [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    pinned: false,
    type: said.replyTo ? 19 : 0,
    ...(said.replyTo
      ? {
          message_reference: { message_id: said.replyTo.id },
          referenced_message: apiMessage(world, said.replyTo),
        }
      : {}),
  };
}

/** A new interaction in a channel, not yet acknowledged. */
export function newInteraction(world: World, channel: string, original?: SentMessage): Interaction {
  const id = snowflake();
  const interaction: Interaction = {
    id,
    token: `token-of-${id}`,
    channel,
    begun: Date.now(),
    state: 'waiting',
    ephemeral: false,
    followUps: [],
    ...(original ? { original } : {}),
  };
  world.interactions.push(interaction);
  return interaction;
}

function interactionEvent(world: World, { id, token, channel }: Interaction): object {
  const direct = channel === world.channels.direct;
  return {
    id,
    token,
    version: 1,
    application_id: world.application,
    channel_id: channel,
    channel: { id: channel, type: direct ? CHANNEL.direct : CHANNEL.text },
    locale: 'en-GB',
    app_permissions: EVERYTHING,
    attachment_size_limit: 10_485_760,
    entitlements: [],
    authorizing_integration_owners: { 0: direct ? '0' : world.guild },
    context: direct ? 1 : 0,
    ...(direct ? { user: user(world.person, false) } : { guild_id: world.guild, member: member(world) }),
  };
}

/** The event of a slash command with text options. */
export function commandEvent(
  world: World,
  interaction: Interaction,
  name: string,
  options: Record<string, string>,
): object {
  const data = {
    id: snowflake(),
    name,
    type: 1,
    options: Object.entries(options).map(([option, value]) => ({ name: option, type: 3, value })),
  };
  return { ...interactionEvent(world, interaction), type: 2, data };
}

/** The event of a person typing into an option of a slash command. */
export function typingEvent(
  world: World,
  interaction: Interaction,
  name: string,
  option: string,
  typed: string,
): object {
  const options = [{ name: option, type: 3, value: typed, focused: true }];
  return {
    ...interactionEvent(world, interaction),
    type: 4,
    data: { id: snowflake(), name, type: 1, options },
  };
}

/** The event of a button press. */
export function pressEvent(world: World, interaction: Interaction, customId: string): object {
  const message = interaction.original ?? newMessage(interaction.channel, {}, false);
  return {
    ...interactionEvent(world, interaction),
    type: 3,
    message: apiMessage(world, message),
    data: { component_type: 2, custom_id: customId },
  };
}
