import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer, WebSocket as WebSocketTo } from 'ws';
import { type DiscordStandIn, startDiscord } from '../discord-server.ts';

const OP_IDENTIFY = 2;

/** An IDENTIFY as it came in. */
export interface Identified {
  readonly shard: readonly [id: number, count: number];
  /** Milliseconds since 1970. */
  readonly at: number;
}

/**
 * Discord as a bot of several shards sees it: one address for all, behind which each shard has a stand-in of its own,
 * with a server that no other shard is told of.
 */
export async function startShardedDiscord(shards: number) {
  const standIns = await Promise.all(Array.from({ length: shards }, () => startDiscord()));
  const identified: Identified[] = [];
  const server = createServer((request, response) => void forward(request, response));
  const sockets = new WebSocketServer({ server });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;

  /** The stand-in that a request is about, by the ids in its path. */
  function standInOf(path: string): DiscordStandIn {
    const ids = path.match(/\d{5,}/g) ?? [];
    const knows = ({ world }: DiscordStandIn, id: string) =>
      world.application === id || world.places.has(id) || world.interactions.some((each) => each.id === id);
    return standIns.find((each) => ids.some((id) => knows(each, id))) ?? standIns[0]!;
  }

  async function forward(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = 'GET', url = '/', headers } = request;
    if (url.endsWith('/gateway/bot')) {
      const session_start_limit = { total: 1000, remaining: 1000, reset_after: 0, max_concurrency: 1 };
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ url: `ws://${host}`, shards, session_start_limit }));
      return;
    }
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const answer = await fetch(standInOf(url).api + url.replace(/^\/api/, ''), {
      method,
      headers: Object.fromEntries(
        ['authorization', 'content-type'].flatMap((name) =>
          headers[name] ? [[name, `${headers[name]}`]] : [],
        ),
      ),
      ...(chunks.length > 0 ? { body: Buffer.concat(chunks) } : {}),
    });
    const type = answer.headers.get('content-type');
    response.writeHead(answer.status, type ? { 'content-type': type } : {});
    response.end(Buffer.from(await answer.arrayBuffer()));
  }

  /** Joins a shard's connection to its stand-in, which is known once the shard says which it is. */
  sockets.on('connection', (bot) => {
    bot.send(JSON.stringify({ op: 10, d: { heartbeat_interval: 41_250 }, t: null, s: null }));
    bot.once('message', (raw) => {
      const { op, d } = JSON.parse(String(raw));
      if (op !== OP_IDENTIFY) return bot.close(4003);
      identified.push({ shard: d.shard, at: Date.now() });
      join(bot, standIns[d.shard[0]]!, String(raw));
    });
  });

  function join(bot: WebSocket, standIn: DiscordStandIn, first: string): void {
    const upstream = new WebSocketTo(standIn.api.replace(/^http/, 'ws').replace(/\/api$/, ''));
    upstream.once('message', () => {
      // The bot has been greeted already.
      upstream.send(first);
      upstream.on('message', (raw) => bot.send(String(raw)));
      bot.on('message', (raw) => upstream.send(String(raw)));
    });
    upstream.on('close', (code) => bot.close(code === 1005 || code === 1006 ? 4000 : code));
    bot.on('close', (code) => upstream.close(code === 1005 || code === 1006 ? 1000 : code));
  }

  return {
    api: `http://${host}/api`,
    standIns,
    identified,
    async stop(): Promise<void> {
      for (const each of sockets.clients) each.terminate();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await Promise.all(standIns.map((each) => each.stop()));
    },
  };
}

export type ShardedDiscord = Awaited<ReturnType<typeof startShardedDiscord>>;
