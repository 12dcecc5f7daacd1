import { user } from './api-objects.ts';
import { channelRoutes } from './channel-routes.ts';
import { commandProblems } from './documented-limits.ts';
import { interactionRoutes } from './interaction-routes.ts';
import { invalidBody, missingAccess, Refusal } from './refusal.ts';
import type { World } from './world.ts';

/** One operation of Discord's REST API. Its answer gets what the path's groups hold; undefined is 204. */
export interface Route {
  readonly method: string;
  readonly path: RegExp;
  readonly needsToken?: boolean;
  answer(parts: readonly string[], body: unknown, query: URLSearchParams): object | undefined;
}

function putCommands(world: World, application: string, body: unknown): object {
  if (application !== world.application) throw new Refusal(403, 20012, 'You are not authorized');
  const commands = body as { name: string }[];
  const problems = commandProblems(commands);
  if (problems.length > 0) throw invalidBody(problems);
  world.commands = commands;
  return commands;
}

/** The operations that the bot uses. `gateway` is where its WebSocket is, `intents` what it may be told there. */
export function routes(world: World, gateway: string, intents: () => number): Route[] {
  return [
    ...interactionRoutes(world),
    ...channelRoutes(world, intents),
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
        if (guild !== world.guild) throw missingAccess();
        return putCommands(world, application!, body);
      },
    },
  ];
}
