import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { actsIn } from './discord/acts.ts';
import { type FaultPlan, faultsBy, type RequestFault } from './discord/faults.ts';
import { openGateway } from './discord/gateway.ts';
import { welcome } from './discord/guild.ts';
import { readPublishedApi } from './discord/published-api.ts';
import { rateLimits } from './discord/rate-limits.ts';
import { routes } from './discord/routes.ts';
import { type RecordedRequest, serve } from './discord/serve.ts';
import { type Choice, type Interaction, newWorld, type WrittenMessage } from './discord/world.ts';

export const TOKEN = 'made-up.token-for.tests_only';

/** Discord's published description of its API, where the environment names a copy. */
export const publishedApi = process.env.DISCORD_OPENAPI;

const checkRequest = publishedApi ? readPublishedApi(publishedApi) : () => undefined;

export interface DiscordStandInOptions {
  /** Whether the application may ask for the Message Content intent. */
  readonly messageContent?: boolean;
  /** Milliseconds between heartbeats: Discord's own value where none is given, as a program busy for as long as a short one would count as gone. */
  readonly heartbeatInterval?: number;
  /** What goes wrong; nothing where none is given. */
  readonly faults?: FaultPlan;
  /** How much faster than on Discord the time of rate limits passes. */
  readonly pace?: number;
}

/**
 * A stand-in for Discord on this machine: its REST API and its gateway, as far as a bot that answers questions
 * needs them, with Discord's own rules, and with faults where a plan asks for them. Every request is recorded and,
 * where a copy of Discord's published description is at hand, checked against it.
 */
export async function startDiscord(options: DiscordStandInOptions = {}) {
  const world = newWorld();
  const requests: RecordedRequest[] = [];
  const violations: string[] = [];
  const failures: { method: string; path: RegExp; fault: RequestFault }[] = [];
  const faults = faultsBy(options.faults ?? { seed: 1 });

  const server = createServer((request, response) => void serve(rules, request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const gateway = openGateway({
    server,
    token: TOKEN,
    messageContent: options.messageContent ?? true,
    heartbeatInterval: options.heartbeatInterval ?? 41_250,
    welcome: (session) => welcome(world, `ws://${host}`, session),
  });
  const rules = {
    routes: routes(world, `ws://${host}`, gateway.intents),
    token: TOKEN,
    record(request: RecordedRequest): void {
      requests.push(request);
      const violation = checkRequest(request.method, request.path, request.body);
      if (violation) violations.push(violation);
    },
    judge: rateLimits(options.pace ?? 1),
    fault(method: string, path: string): RequestFault {
      const told = failures.findIndex((each) => each.method === method && each.path.test(path));
      return told >= 0 ? failures.splice(told, 1)[0]!.fault : faults.request();
    },
  };

  const acts = actsIn(world, gateway, faults);

  /** Waits until something is there, for fifteen seconds at most. */
  async function until<T>(what: string, look: () => T | undefined | false): Promise<T> {
    for (const begun = Date.now(); Date.now() - begun < 15_000; ) {
      const found = look();
      if (found) return found;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    throw new Error(`waited in vain for ${what}; requests: ${JSON.stringify(requests.slice(-5))}`);
  }

  /** What a person is offered who types so. */
  async function offered(...typing: Parameters<typeof acts.type>): Promise<readonly Choice[]> {
    const interaction = acts.type(...typing);
    return until('completions', () => interaction.choices);
  }

  return {
    api: `http://${host}/api`,
    world,
    requests,
    /** What Discord's published description has against the requests so far. */
    violations,
    gateway,
    /** The faults that came about so far, by kind. */
    faults: faults.counts,
    until,
    offered,
    ...acts,

    /** The values of the completions that a person sees. */
    async completions(...typing: Parameters<typeof offered>): Promise<string[]> {
      return (await offered(...typing)).map(({ value }) => value);
    },

    /** The next request like this fails, or, where `done`, takes effect but is answered as if it had failed. */
    fail(method: string, path: RegExp, status: number, code: number, done = false): void {
      const kind = done ? 'lostAnswer' : 'serverError';
      failures.push({ method, path, fault: { kind, status, code, delay: 0 } });
    },

    /** The connection of the next request like this ends unanswered; where `done`, the request takes effect before. */
    cut(method: string, path: RegExp, done = false): void {
      const kind = done ? 'resetAfter' : 'reset';
      failures.push({ method, path, fault: { kind, status: 0, code: 0, delay: 0 } });
    },

    /** The bot's first answer to an interaction, once it is there. */
    answerTo: (interaction: Interaction) =>
      until('an answer', () => interaction.state === 'answered' && interaction.original),

    /** What follows the first answer, once it is there. */
    followUpTo: (interaction: Interaction) => until('a follow-up', () => interaction.followUps[0]),

    /** The bot's reply to a message, once it is there. */
    replyTo: ({ id }: WrittenMessage) =>
      until('a reply', () => world.sent.find(({ body }) => body.message_reference?.message_id === id)),

    async stop(): Promise<void> {
      gateway.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export type DiscordStandIn = Awaited<ReturnType<typeof startDiscord>>;
