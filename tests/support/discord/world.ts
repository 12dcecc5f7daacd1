import { COMPONENTS_V2, type MessageBody, textOf } from './documented-limits.ts';
import { pingsOf } from './pings.ts';
import { newPlace, type Permission, type Place } from './places.ts';
import { missingAccess, missingPermission, unknownChannel } from './refusal.ts';
import { snowflake } from './snowflake.ts';

export interface Account {
  readonly id: string;
  readonly username: string;
}

/** A person who talks to the bot. */
export interface Person extends Account {
  /** The direct line between the person and the bot. */
  readonly direct: string;
  /** The language of the person's Discord, such as `en-GB`. */
  locale: string;
  takesDirectMessages: boolean;
}

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

/** A command, a button press or something being typed, and what became of it. */
export interface Interaction {
  readonly id: string;
  readonly token: string;
  readonly channel: string;
  readonly by: Person;
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
  /** How often the original was written: once when all goes well. */
  written: number;
  /** Discord takes no acknowledgement, or no answer, of this one any more. */
  expired?: 'at once' | 'once acknowledged';
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
  readonly author: Account;
  readonly byBot: boolean;
  readonly content: string;
  /** The message that it replies to. */
  readonly repliesTo?: SentMessage;
  /** Signs that the bot has put under it. */
  readonly reactions: string[];
  deleted: boolean;
}

/** A server with a few channels, and direct lines to the bot: all there is, and all that was said. */
export interface World {
  readonly bot: Account;
  /** The first of the people, who does everything that nobody else is named for. */
  readonly person: Person;
  readonly people: Person[];
  readonly application: string;
  readonly guild: string;
  /** The ids of the places that are there from the start; `thread` is in `ask`, `post` in `forum`. */
  readonly channels: Readonly<Record<'general' | 'ask' | 'thread' | 'forum' | 'post' | 'direct', string>>;
  readonly places: Map<string, Place>;
  readonly sent: SentMessage[];
  readonly written: WrittenMessage[];
  readonly interactions: Interaction[];
  commands: unknown[];
}

/** The name of a place that is there from the start, or the id of any. */
export type PlaceName = keyof World['channels'] | (string & {});

export function newWorld(): World {
  const places = new Map<string, Place>();
  const add = (...[kind, name, more]: Parameters<typeof newPlace>): string => {
    const place = newPlace(kind, name, more);
    places.set(place.id, place);
    return place.id;
  };
  const person = newPerson(places, 'reader');
  const [general, ask, forum] = [add('text', 'general'), add('text', 'ask'), add('forum', 'forum')];
  const thread = add('thread', 'thread', { parent: ask });
  const post = add('thread', 'post', { parent: forum });
  return {
    bot: { id: snowflake(), username: 'dateline' },
    person,
    people: [person],
    application: snowflake(),
    guild: snowflake(),
    channels: { general, ask, thread, forum, post, direct: person.direct },
    places,
    sent: [],
    written: [],
    interactions: [],
    commands: [],
  };
}

/** A new person, with a direct line to the bot. */
export function newPerson(places: World['places'], username: string): Person {
  const id = snowflake();
  const line = newPlace('direct', username, { recipient: id });
  places.set(line.id, line);
  return { id, username, direct: line.id, locale: 'en-GB', takesDirectMessages: true };
}

/** A place by its name or id. Refuses as Discord does where there is none. */
export function placeOf({ channels, places }: World, name: PlaceName): Place {
  const place = places.get(channels[name as keyof World['channels']] ?? name);
  if (!place || place.deleted) throw unknownChannel();
  return place;
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

/** Whether the bot lacks a permission in a place, or in the channel that a thread belongs to. */
export function isForbidden(world: World, place: Place, permission: Permission): boolean {
  const parent = world.places.get(place.parent ?? '');
  return [place, parent].some((each) => each?.lacks.has(permission) ?? false);
}

/** Refuses as Discord does where the bot lacks one of the permissions in a place. */
export function mustBeAllowed(world: World, place: Place, ...needed: readonly Permission[]): void {
  if (isForbidden(world, place, 'ViewChannel')) throw missingAccess();
  if (needed.some((permission) => isForbidden(world, place, permission))) throw missingPermission();
}
