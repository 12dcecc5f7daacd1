import { channel } from './api-objects.ts';
import { allComponents } from './documented-limits.ts';
import type { faultsBy } from './faults.ts';
import type { Gateway } from './gateway.ts';
import {
  commandEvent,
  menuEvent,
  newInteraction,
  type OptionValue,
  pressEvent,
  typingEvent,
} from './interaction-events.ts';
import { messageEvent } from './message-event.ts';
import { newPlace, type Place } from './places.ts';
import { snowflake } from './snowflake.ts';
import {
  type Interaction,
  newPerson,
  type Person,
  type PlaceName,
  placeOf,
  type SentMessage,
  type World,
  type WrittenMessage,
} from './world.ts';

/** Where and by whom something is done: in the general channel, and by the first person, where nothing is said. */
export interface Doing {
  readonly in?: PlaceName;
  readonly by?: Person;
}

export interface Said extends Doing {
  readonly byBot?: boolean;
  /** The bot's message that this one replies to, with a ping to the bot. */
  readonly replyTo?: SentMessage;
}

/** What people do in Discord, of which the bot is told through the gateway; some events come twice where faults will it. */
export function actsIn(world: World, gateway: Gateway, faults: ReturnType<typeof faultsBy>) {
  function dispatch(type: string, data: unknown): void {
    gateway.dispatch(type, data);
    if (faults.duplicates()) gateway.dispatch(type, data);
  }

  /** An interaction of a person, of which the bot is told. */
  function interact(
    { in: place = 'general', by = world.person }: Doing,
    original: SentMessage | undefined,
    event: (interaction: Interaction) => object,
  ): Interaction {
    const interaction = newInteraction(world, by, placeOf(world, place).id, original);
    const expired = faults.expiry();
    if (expired) interaction.expired = expired;
    dispatch('INTERACTION_CREATE', event(interaction));
    return interaction;
  }

  function write(written: Omit<WrittenMessage, 'reactions' | 'deleted'>): WrittenMessage {
    const message: WrittenMessage = { ...written, reactions: [], deleted: false };
    world.written.push(message);
    const event = messageEvent(world, message, gateway.intents());
    if (event) dispatch('MESSAGE_CREATE', event);
    return message;
  }

  return {
    /** A new person. */
    person(username: string, locale = 'en-GB'): Person {
      const person = Object.assign(newPerson(world.places, username), { locale });
      world.people.push(person);
      return person;
    },

    /** A new place in the server; the bot is told of it where it is there already. */
    place(kind: Exclude<Place['kind'], 'direct'>, name: string, parent?: PlaceName): Place {
      const place = newPlace(kind, name, parent ? { parent: placeOf(world, parent).id } : {});
      world.places.set(place.id, place);
      if (gateway.connected()) {
        dispatch(kind === 'thread' ? 'THREAD_CREATE' : 'CHANNEL_CREATE', channel(world, place));
      }
      return place;
    },

    /** A person gives a slash command. The last argument may name the place alone. */
    command(
      name: string,
      given: Record<string, OptionValue> = {},
      doing: PlaceName | Doing = {},
    ): Interaction {
      return interact(typeof doing === 'string' ? { in: doing } : doing, undefined, (interaction) =>
        commandEvent(world, interaction, name, given),
      );
    },

    /** A person chooses a command in the menu of a message. */
    menu(name: string, target: WrittenMessage | SentMessage, by = world.person): Interaction {
      return interact({ in: target.channel, by }, undefined, (interaction) =>
        menuEvent(world, interaction, name, target),
      );
    },

    /** A person presses the button with a label, or with a custom id, under a message. */
    press(message: SentMessage, label: string, by = world.person): Interaction {
      const button = allComponents(message.body.components).find((each) => each.label === label);
      if (button?.disabled) throw new Error(`the button ${label} is disabled`);
      return interact({ in: message.channel, by }, message, (interaction) =>
        pressEvent(world, interaction, button?.custom_id ?? label),
      );
    },

    /** A person writes a message. */
    say(content: string, { in: place = 'general', by = world.person, byBot, replyTo }: Said = {}) {
      // A direct line is between two.
      const channel = place === 'direct' ? by.direct : placeOf(world, place).id;
      const reply = replyTo ? { repliesTo: replyTo } : {};
      return write({ id: snowflake(), channel, author: by, byBot: byBot ?? false, content, ...reply });
    },

    /** A person takes a message back. */
    erase(message: WrittenMessage): void {
      message.deleted = true;
      const { kind } = placeOf(world, message.channel);
      const guild_id = kind === 'direct' ? undefined : world.guild;
      dispatch('MESSAGE_DELETE', { id: message.id, channel_id: message.channel, guild_id });
    },

    /** A person opens a post in a forum, with a title and a first message. */
    post(title: string, content: string, { in: forum = 'forum', by = world.person }: Doing = {}) {
      // The first message of a post has the id of the post.
      const place = newPlace('thread', title, { parent: placeOf(world, forum).id });
      world.places.set(place.id, place);
      dispatch('THREAD_CREATE', { ...channel(world, place), newly_created: true });
      return write({ id: place.id, channel: place.id, author: by, byBot: false, content });
    },

    /** A person types into an option of a slash command, others being filled in already. */
    type(
      name: string,
      option: string,
      typed: string,
      others: Record<string, OptionValue> = {},
      doing: Doing = {},
    ): Interaction {
      return interact(doing, undefined, (interaction) =>
        typingEvent(world, interaction, name, option, typed, others),
      );
    },
  };
}
