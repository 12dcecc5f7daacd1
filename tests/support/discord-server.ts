import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { allComponents, fileProblems, type SentFile } from './discord/documented-limits.ts';
import {
  commandEvent,
  messageEvent,
  newInteraction,
  pressEvent,
  type Said,
  typingEvent,
  welcome,
} from './discord/events.ts';
import { openGateway } from './discord/gateway.ts';
import { readPublishedApi } from './discord/published-api.ts';
import { invalidBody, Refusal } from './discord/refusal.ts';
import { routes } from './discord/routes.ts';
import { snowflake } from './discord/snowflake.ts';
import { type Interaction, newWorld, type SentMessage, type WrittenMessage } from './discord/world.ts';

export const TOKEN = 'made-up.token-for.tests_only';

/** Discord's published description of its API, where the environment names a copy. */
export const publishedApi = process.env.DISCORD_OPENAPI;

const checkRequest = publishedApi ? readPublishedApi(publishedApi) : () => undefined;

export interface RecordedRequest {
  readonly method: string;
  /** Without `/api/v10` and the query. */
  readonly path: string;
  readonly body: unknown;
  readonly files: readonly SentFile[];
}

interface Failure {
  readonly method: string;
  readonly path: RegExp;
  readonly status: number;
  readonly code: number;
  /** Whether it takes effect all the same, and only the answer is lost. */
  readonly done: boolean;
}

/** The JSON of a request, and the files it brings. */
async function readBody(request: IncomingMessage): Promise<Pick<RecordedRequest, 'body' | 'files'>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  const type = request.headers['content-type'] ?? '';
  if (bytes.length === 0) return { body: undefined, files: [] };
  if (type.startsWith('application/json')) return { body: JSON.parse(bytes.toString()), files: [] };
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData();
  const files = await Promise.all(
    [...form.values()].flatMap((part) =>
      typeof part === 'string'
        ? []
        : part.arrayBuffer().then((content) => ({ name: part.name, bytes: new Uint8Array(content) })),
    ),
  );
  return { body: JSON.parse(String(form.get('payload_json'))), files };
}

/**
 * A stand-in for Discord on this machine: its REST API and its gateway, as far as a bot that answers questions
 * needs them, with Discord's own rules. Every request is recorded and, where a copy of Discord's published
 * description is at hand, checked against it.
 */
export async function startDiscord(options: { messageContent?: boolean; heartbeatInterval?: number } = {}) {
  const world = newWorld();
  const requests: RecordedRequest[] = [];
  const violations: string[] = [];
  const failures: Failure[] = [];

  const server = createServer((request, response) => void serve(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const gateway = openGateway({
    server,
    token: TOKEN,
    messageContent: options.messageContent ?? true,
    // Discord's own value; a program busy for as long as a short one would count as gone.
    heartbeatInterval: options.heartbeatInterval ?? 41_250,
    welcome: () => welcome(world, `ws://${host}`),
  });
  const table = routes(world, `ws://${host}`);

  function answer(
    method: string,
    path: string,
    token: string | undefined,
    body: unknown,
  ): object | undefined {
    const route = table.find((each) => each.method === method && each.path.test(path));
    if (!route) throw new Refusal(404, 0, `404: ${method} ${path}`);
    if (route.needsToken && token !== `Bot ${TOKEN}`) throw new Refusal(401, 0, '401: Unauthorized');
    return route.answer(route.path.exec(path)!.slice(1), body);
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const method = request.method!;
    const path = decodeURIComponent(new URL(request.url!, `http://${host}`).pathname).replace(
      /^\/api\/v10/,
      '',
    );
    const { body, files } = await readBody(request);
    requests.push({ method, path, body, files });
    const violation = checkRequest(method, path, body);
    if (violation) violations.push(violation);
    const reply = (status: number, json?: object) => {
      if (json) response.setHeader('content-type', 'application/json');
      response.writeHead(status).end(json && JSON.stringify(json));
    };
    try {
      const problems = body ? fileProblems(body, files) : [];
      if (problems.length > 0) throw invalidBody(problems);
      const failing = failures.findIndex((each) => each.method === method && each.path.test(path));
      const [failure] = failing >= 0 ? failures.splice(failing, 1) : [];
      const result =
        failure && !failure.done ? undefined : answer(method, path, request.headers.authorization, body);
      if (failure) throw new Refusal(failure.status, failure.code, 'told to fail');
      reply(result ? 200 : 204, result);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      reply(error.status, { message: error.message, code: error.code, errors: error.errors });
    }
  }

  /** Waits until something is there, for five seconds at most. */
  async function until<T>(what: string, look: () => T | undefined | false): Promise<T> {
    for (const begun = Date.now(); Date.now() - begun < 5000; ) {
      const found = look();
      if (found) return found;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    throw new Error(`waited in vain for ${what}; requests: ${JSON.stringify(requests.slice(-5))}`);
  }

  return {
    api: `http://${host}/api`,
    world,
    requests,
    /** What Discord's published description has against the requests so far. */
    violations,
    gateway,
    until,

    /** A person gives a slash command. */
    command(
      name: string,
      texts: Record<string, string> = {},
      place: keyof typeof world.channels = 'general',
    ): Interaction {
      const interaction = newInteraction(world, world.channels[place]);
      gateway.dispatch('INTERACTION_CREATE', commandEvent(world, interaction, name, texts));
      return interaction;
    },

    /** A person types into an option of a slash command, and sees these completions. */
    async completions(name: string, option: string, typed: string): Promise<string[]> {
      const interaction = newInteraction(world, world.channels.general);
      gateway.dispatch('INTERACTION_CREATE', typingEvent(world, interaction, name, option, typed));
      const choices = await until('completions', () => interaction.choices);
      return choices.map(({ value }) => value);
    },

    /** A person presses the button with a label, or with a custom id, under a message. */
    press(message: SentMessage, label: string): Interaction {
      const button = allComponents(message.body.components).find((each) => each.label === label);
      if (button?.disabled) throw new Error(`the button ${label} is disabled`);
      const interaction = newInteraction(world, message.channel, message);
      gateway.dispatch('INTERACTION_CREATE', pressEvent(world, interaction, button?.custom_id ?? label));
      return interaction;
    },

    /** A person writes a message. */
    say(content: string, said: Said = {}): WrittenMessage {
      const message = { id: snowflake(), channel: world.channels[said.in ?? 'general'], deleted: false };
      world.written.push(message);
      const event = messageEvent(world, message.id, content, said, gateway.intents());
      if (event) gateway.dispatch('MESSAGE_CREATE', event);
      return message;
    },

    /** The next request like this fails, or, where `done`, takes effect but is answered as if it had failed. */
    fail(method: string, path: RegExp, status: number, code: number, done = false): void {
      failures.push({ method, path, status, code, done });
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
