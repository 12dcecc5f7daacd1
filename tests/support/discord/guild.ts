import { channel, member, user } from './api-objects.ts';
import { EVERYTHING } from './places.ts';
import type { World } from './world.ts';

/** The server as a bot is told of it. */
function guild(world: World): object {
  const places = [...world.places.values()].filter(
    ({ kind, lacks, deleted }) => kind !== 'direct' && !deleted && !lacks.has('ViewChannel'),
  );
  const listed = (threads: boolean) =>
    places.filter(({ kind }) => (kind === 'thread') === threads).map((place) => channel(world, place));
  return {
    id: world.guild,
    name: 'Reading room',
    owner_id: world.person.id,
    preferred_locale: 'en-GB',
    roles: [
      {
        id: world.guild,
        name: '@everyone',
        permissions: String(EVERYTHING),
        position: 0,
        color: 0,
        colors: { primary_color: 0 },
        flags: 0,
      },
    ],
    emojis: [],
    stickers: [],
    features: [],
    member_count: world.people.length + 1,
    members: [member(world.bot, true)],
    channels: listed(false),
    threads: listed(true),
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
    joined_at: '2024-01-01T00:00:00.000Z',
    large: false,
  };
}

/** What a bot is told once it has identified itself. `gateway` is where it may resume. */
export function welcome(world: World, gateway: string, session: string): { type: string; data: unknown }[] {
  const ready = {
    v: 10,
    user: user(world.bot, true),
    guilds: [{ id: world.guild, unavailable: true }],
    session_id: session,
    resume_gateway_url: gateway,
    application: { id: world.application, flags: 0 },
  };
  return [
    { type: 'READY', data: ready },
    { type: 'GUILD_CREATE', data: guild(world) },
  ];
}
