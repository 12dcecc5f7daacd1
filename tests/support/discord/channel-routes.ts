import { apiMessage, channel, writtenMessage } from './api-objects.ts';
import { EPHEMERAL, type MessageBody, messageProblems } from './documented-limits.ts';
import { mayRead } from './message-event.ts';
import type { Place } from './places.ts';
import { invalidBody, missingAccess, Refusal, unknownMessage } from './refusal.ts';
import type { Route } from './routes.ts';
import {
  editMessage,
  isForbidden,
  mustBeAllowed,
  newMessage,
  placeOf,
  type SentMessage,
  type World,
} from './world.ts';

function mustBeValid(body: MessageBody): void {
  const problems = messageProblems(body);
  if (problems.length > 0) throw invalidBody(problems);
}

function mustReferToMessage(world: World, place: Place, reference: MessageBody['message_reference']): void {
  if (reference && isForbidden(world, place, 'ReadMessageHistory')) {
    throw new Refusal(403, 160002, 'Cannot reply without permission to read message history');
  }
  if (!reference || reference.fail_if_not_exists === false) return;
  const repliedTo = world.written.find(({ id }) => id === reference.message_id);
  if (repliedTo && !repliedTo.deleted) return;
  const _errors = [{ code: 'MESSAGE_REFERENCE_UNKNOWN_MESSAGE', message: 'Unknown message' }];
  throw new Refusal(400, 50035, 'Invalid Form Body', { message_reference: { _errors } });
}

function createMessage(world: World, id: string, body: MessageBody): SentMessage {
  const place = placeOf(world, id);
  if (place.kind === 'forum') throw new Refusal(400, 50008, 'Cannot send messages in a non-text channel');
  mustBeAllowed(
    world,
    place,
    place.kind === 'thread' ? 'SendMessagesInThreads' : 'SendMessages',
    ...(body.attachments?.length ? ['AttachFiles' as const] : []),
  );
  const person = world.people.find((each) => each.id === place.recipient);
  if (person && !person.takesDirectMessages) {
    throw new Refusal(403, 50007, 'Cannot send messages to this user');
  }
  if (((body.flags ?? 0) & EPHEMERAL) !== 0) {
    throw new Refusal(400, 50035, 'Only answers to interactions can be seen by one person alone');
  }
  mustBeValid(body);
  mustReferToMessage(world, place, body.message_reference);
  const twin =
    body.enforce_nonce &&
    world.sent.find((message) => message.channel === id && message.body.nonce === body.nonce);
  if (twin) return twin;
  const message = newMessage(id, body, false);
  world.sent.push(message);
  return message;
}

/** Messages of a channel that come after or before one, newest first. */
function listMessages(world: World, id: string, query: URLSearchParams, intents: number): object[] {
  const place = placeOf(world, id);
  mustBeAllowed(world, place, 'ReadMessageHistory');
  const [after, before] = ['after', 'before'].map((name) => query.get(name));
  const within = (message: { id: string; channel: string; deleted: boolean }) =>
    message.channel === id &&
    !message.deleted &&
    (!after || BigInt(message.id) > BigInt(after)) &&
    (!before || BigInt(message.id) < BigInt(before));
  const listed = [
    ...world.written.filter(within).map((message) => ({
      id: message.id,
      shown: writtenMessage(world, message, mayRead(world, message, intents)),
    })),
    ...world.sent
      .filter((message) => within(message) && !message.ephemeral)
      .map((message) => ({ id: message.id, shown: apiMessage(world, message) })),
  ].sort((a, b) => (BigInt(a.id) < BigInt(b.id) ? -1 : 1));
  const count = Number(query.get('limit') ?? 50);
  // With `after` they are the ones that follow it at once.
  const chosen = after ? listed.slice(0, count) : listed.slice(-count);
  return chosen.reverse().map(({ shown }) => shown);
}

const sentIn = (world: World, place: string, id: string): SentMessage => {
  const message = world.sent.find((each) => each.channel === place && each.id === id);
  if (!message || message.deleted) throw unknownMessage();
  return message;
};

function react(world: World, id: string, messageId: string, sign: string): undefined {
  mustBeAllowed(world, placeOf(world, id), 'AddReactions', 'ReadMessageHistory');
  const message = world.written.find((each) => each.channel === id && each.id === messageId);
  if (!message || message.deleted) throw unknownMessage();
  if (!message.reactions.includes(sign)) message.reactions.push(sign);
}

function openDirectLine(world: World, body: { recipient_id?: string }): object {
  const person = world.people.find(({ id }) => id === body.recipient_id);
  if (!person) throw new Refusal(400, 50033, 'Invalid Recipient(s)');
  return channel(world, placeOf(world, person.direct));
}

/** The routes of channels and of what is written in them. `intents` are those of the bot at this moment. */
export function channelRoutes(world: World, intents: () => number): Route[] {
  const MESSAGE = /^\/channels\/(\d+)\/messages\/(\d+)$/;
  return [
    {
      method: 'POST',
      path: /^\/channels\/(\d+)\/messages$/,
      needsToken: true,
      answer: ([id], body) => apiMessage(world, createMessage(world, id!, body as MessageBody)),
    },
    {
      method: 'GET',
      path: /^\/channels\/(\d+)\/messages$/,
      needsToken: true,
      answer: ([id], _, query) => listMessages(world, id!, query, intents()),
    },
    {
      method: 'GET',
      path: /^\/channels\/(\d+)$/,
      needsToken: true,
      answer([id]) {
        const place = placeOf(world, id!);
        if (place.lacks.has('ViewChannel')) throw missingAccess();
        return channel(world, place);
      },
    },
    {
      method: 'GET',
      path: MESSAGE,
      needsToken: true,
      answer([id, message]) {
        const around = new URLSearchParams({
          after: String(BigInt(message!) - 1n),
          before: String(BigInt(message!) + 1n),
        });
        const [found] = listMessages(world, id!, around, intents());
        if (!found) throw unknownMessage();
        return found;
      },
    },
    {
      method: 'PATCH',
      path: MESSAGE,
      needsToken: true,
      answer([id, message], body) {
        const sent = sentIn(world, id!, message!);
        mustBeValid({
          ...(body as MessageBody),
          flags: ((body as MessageBody).flags ?? 0) | (sent.body.flags ?? 0),
        });
        editMessage(sent, body as MessageBody);
        return apiMessage(world, sent);
      },
    },
    {
      method: 'DELETE',
      path: MESSAGE,
      needsToken: true,
      answer([id, message]) {
        sentIn(world, id!, message!).deleted = true;
        return undefined;
      },
    },
    {
      method: 'POST',
      path: /^\/channels\/(\d+)\/typing$/,
      needsToken: true,
      answer([id]) {
        const place = placeOf(world, id!);
        mustBeAllowed(world, place, place.kind === 'thread' ? 'SendMessagesInThreads' : 'SendMessages');
        return undefined;
      },
    },
    {
      method: 'PUT',
      path: /^\/channels\/(\d+)\/messages\/(\d+)\/reactions\/([^/]+)\/@me$/,
      needsToken: true,
      answer: ([id, message, sign]) => react(world, id!, message!, sign!),
    },
    {
      method: 'POST',
      path: /^\/users\/@me\/channels$/,
      needsToken: true,
      answer: (_, body) => openDirectLine(world, body as { recipient_id?: string }),
    },
  ];
}
