import { commandProblems, type MessageBody, messageProblems } from './documented-limits.ts';
import { interactionRoutes } from './interaction-routes.ts';
import { invalidBody, Refusal } from './refusal.ts';
import { apiMessage, newMessage, type SentMessage, user, type World } from './world.ts';

/** One operation of Discord's REST API. Its answer gets what the path's groups hold; undefined is 204. */
export interface Route {
  readonly method: string;
  readonly path: RegExp;
  readonly needsToken?: boolean;
  answer(parts: readonly string[], body: unknown): object | undefined;
}

function createMessage(world: World, channel: string, body: MessageBody): SentMessage {
  if (!Object.values(world.channels).includes(channel)) throw new Refusal(404, 10003, 'Unknown Channel');
  const problems = messageProblems(body);
  if (problems.length > 0) throw invalidBody(problems);
  const reference = body.message_reference;
  const repliedTo = world.written.find(({ id }) => id === reference?.message_id);
  if (reference && reference.fail_if_not_exists !== false && (!repliedTo || repliedTo.deleted)) {
    const _errors = [{ code: 'MESSAGE_REFERENCE_UNKNOWN_MESSAGE', message: 'Unknown message' }];
    throw new Refusal(400, 50035, 'Invalid Form Body', { message_reference: { _errors } });
  }
  const twin = body.enforce_nonce && world.sent.find((message) => message.body.nonce === body.nonce);
  if (twin) return twin;
  const message = newMessage(channel, body, false);
  world.sent.push(message);
  return message;
}

function putCommands(world: World, application: string, body: unknown): object {
  if (application !== world.application) throw new Refusal(403, 20012, 'You are not authorized');
  const commands = body as { name: string }[];
  const problems = commandProblems(commands);
  if (problems.length > 0) throw invalidBody(problems);
  world.commands = commands;
  return commands;
}

/** The operations that the bot uses. `gateway` is where its WebSocket is. */
export function routes(world: World, gateway: string): Route[] {
  return [
    ...interactionRoutes(world),
    {
      method: 'GET',
      path: /^\/gateway\/bot$/,
      needsToken: true,
      answer: () => ({
        url: gateway,
        shards: 1,
        session_start_limit: { total: 1000, remaining: 1000, reset_after: 0, max_concurrency: 1 },
      }),
    },
    {
      method: 'GET',
      path: /^\/applications\/@me$/,
      needsToken: true,
      answer: () => ({ id: world.application, name: 'dateline' }),
    },
    { method: 'GET', path: /^\/users\/@me$/, needsToken: true, answer: () => user(world.bot, true) },
    {
      method: 'POST',
      path: /^\/channels\/(\d+)\/messages$/,
      needsToken: true,
      answer: ([channel], body) => apiMessage(world, createMessage(world, channel!, body as MessageBody)),
    },
    {
      method: 'POST',
      path: /^\/channels\/(\d+)\/typing$/,
      needsToken: true,
      answer: () => undefined,
    },
    {
      method: 'PUT',
      path: /^\/applications\/(\d+)\/commands$/,
      needsToken: true,
      answer: ([application], body) => putCommands(world, application!, body),
    },
    {
      method: 'PUT',
      path: /^\/applications\/(\d+)\/guilds\/(\d+)\/commands$/,
      needsToken: true,
      answer: ([application, guild], body) => {
        if (guild !== world.guild) throw new Refusal(403, 50001, 'Missing Access');
        return putCommands(world, application!, body);
      },
    },
  ];
}
