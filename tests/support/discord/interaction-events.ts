import { apiMessage, channel, member, user, writtenMessage } from './api-objects.ts';
import { EVERYTHING, permissionsIn } from './places.ts';
import { snowflake } from './snowflake.ts';
import {
  type Interaction,
  newMessage,
  type Person,
  placeOf,
  type SentMessage,
  type World,
  type WrittenMessage,
} from './world.ts';

/** What a person gives an option of a command. */
export type OptionValue = string | number | boolean;

const OPTION = { string: 3, boolean: 5, number: 10, integer: 4 } as const;
const COMMAND = { slash: 1, message: 3 } as const;

/** A new interaction in a channel, not yet acknowledged. */
export function newInteraction(
  world: World,
  by: Person,
  channel: string,
  original?: SentMessage,
): Interaction {
  const id = snowflake();
  const interaction: Interaction = {
    id,
    token: `token-of-${id}`,
    channel,
    by,
    begun: Date.now(),
    state: 'waiting',
    ephemeral: false,
    followUps: [],
    written: 0,
    ...(original ? { original } : {}),
  };
  world.interactions.push(interaction);
  return interaction;
}

function interactionEvent(world: World, interaction: Interaction, type: number, data: object): object {
  const { id, token, by } = interaction;
  const place = placeOf(world, interaction.channel);
  const direct = place.kind === 'direct';
  return {
    id,
    token,
    type,
    data,
    version: 1,
    application_id: world.application,
    channel_id: place.id,
    channel: channel(world, place),
    locale: by.locale,
    app_permissions: permissionsIn(place),
    attachment_size_limit: 10_485_760,
    entitlements: [],
    authorizing_integration_owners: { 0: direct ? '0' : world.guild },
    context: direct ? 1 : 0,
    ...(direct
      ? { user: user(by, false) }
      : {
          guild_id: world.guild,
          guild_locale: 'en-GB',
          member: { ...member(by), permissions: String(EVERYTHING) },
        }),
  };
}

const optionOf = ([name, value]: [string, OptionValue]) => ({
  name,
  type: OPTION[Number.isInteger(value) ? 'integer' : (typeof value as keyof typeof OPTION)],
  value,
});

/** The event of a slash command. */
export function commandEvent(
  world: World,
  interaction: Interaction,
  name: string,
  options: Readonly<Record<string, OptionValue>>,
): object {
  return interactionEvent(world, interaction, 2, {
    id: snowflake(),
    name,
    type: COMMAND.slash,
    options: Object.entries(options).map(optionOf),
  });
}

/** The event of a command in the menu of a message. */
export function menuEvent(
  world: World,
  interaction: Interaction,
  name: string,
  target: WrittenMessage | SentMessage,
): object {
  const message = 'body' in target ? apiMessage(world, target) : writtenMessage(world, target, true);
  return interactionEvent(world, interaction, 2, {
    id: snowflake(),
    name,
    type: COMMAND.message,
    target_id: target.id,
    resolved: { messages: { [target.id]: message } },
  });
}

/** The event of a person typing into an option of a slash command, others being filled in already. */
export function typingEvent(
  world: World,
  interaction: Interaction,
  name: string,
  option: string,
  typed: string,
  others: Readonly<Record<string, OptionValue>>,
): object {
  const options = [
    ...Object.entries(others).map(optionOf),
    { name: option, type: OPTION.string, value: typed, focused: true },
  ];
  return interactionEvent(world, interaction, 4, { id: snowflake(), name, type: COMMAND.slash, options });
}

/** The event of a button press. */
export function pressEvent(world: World, interaction: Interaction, customId: string): object {
  const message = interaction.original ?? newMessage(interaction.channel, {}, false);
  const event = interactionEvent(world, interaction, 3, { component_type: 2, custom_id: customId });
  return { ...event, message: apiMessage(world, message) };
}
