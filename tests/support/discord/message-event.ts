import { member, mentionsBot, user, writtenMessage } from './api-objects.ts';
import { DIRECT_MESSAGES, GUILD_MESSAGES, MESSAGE_CONTENT } from './gateway.ts';
import { KINDS } from './places.ts';
import { placeOf, type World, type WrittenMessage } from './world.ts';

/** Whether a bot with these intents may read what a message says: without Message Content only where it is addressed. */
export function mayRead(world: World, message: WrittenMessage, intents: number): boolean {
  const { kind } = placeOf(world, message.channel);
  return kind === 'direct' || mentionsBot(world, message) || (intents & MESSAGE_CONTENT) !== 0;
}

/** A person's message as a bot with these intents is told of it, or undefined when it is not told. */
export function messageEvent(world: World, message: WrittenMessage, intents: number): object | undefined {
  const place = placeOf(world, message.channel);
  const direct = place.kind === 'direct';
  if (!(intents & (direct ? DIRECT_MESSAGES : GUILD_MESSAGES))) return undefined;
  const seenFrom = place.parent ? placeOf(world, place.parent) : place;
  if (place.lacks.has('ViewChannel') || seenFrom.lacks.has('ViewChannel')) return undefined;
  const { user: _, ...partialMember } = member(message.author);
  return {
    ...writtenMessage(world, message, mayRead(world, message, intents)),
    channel_type: KINDS[place.kind],
    author: user(message.author, message.byBot),
    ...(direct ? {} : { guild_id: world.guild, member: partialMember }),
  };
}
