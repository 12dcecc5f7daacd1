import type { Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';

const OP = { dispatch: 0, heartbeat: 1, identify: 2, hello: 10, heartbeatAck: 11 } as const;
const CLOSE = {
  notAuthenticated: 4003,
  authenticationFailed: 4004,
  alreadyAuthenticated: 4005,
  disallowedIntents: 4014,
};

/** Privileged: has to be switched on for the application before a bot may ask for it. */
export const MESSAGE_CONTENT = 1 << 15;
export const GUILD_MESSAGES = 1 << 9;
export const DIRECT_MESSAGES = 1 << 12;

export interface GatewayOptions {
  readonly server: Server;
  readonly token: string;
  /** Whether the application may ask for the Message Content intent. */
  readonly messageContent: boolean;
  /** Milliseconds between the heartbeats it asks for. */
  readonly heartbeatInterval: number;
  /** What a bot is told when it has identified itself: READY first. */
  readonly welcome: () => readonly { type: string; data: unknown }[];
}

export interface Gateway {
  /** The intents of the last bot that identified itself. */
  readonly intents: () => number;
  readonly heartbeats: () => number;
  /** Whether a bot is connected. */
  readonly connected: () => boolean;
  dispatch(type: string, data: unknown): void;
  close(): void;
}

/** Discord's gateway: says hello, lets a bot with the right token and intents in, and sends it events. */
export function openGateway({
  server,
  token,
  messageContent,
  heartbeatInterval,
  welcome,
}: GatewayOptions): Gateway {
  const sockets = new WebSocketServer({ server });
  let bot: WebSocket | undefined;
  let sequence = 0;
  let intents = 0;
  let heartbeats = 0;

  const send = (socket: WebSocket, op: number, d: unknown, t?: string) =>
    socket.send(JSON.stringify({ op, d, t: t ?? null, s: t ? ++sequence : null }));

  sockets.on('connection', (socket) => {
    send(socket, OP.hello, { heartbeat_interval: heartbeatInterval });
    socket.on('message', (raw) => {
      const { op, d } = JSON.parse(String(raw));
      if (op === OP.heartbeat) {
        heartbeats++;
        send(socket, OP.heartbeatAck, null);
      } else if (op !== OP.identify) socket.close(CLOSE.notAuthenticated);
      else if (bot === socket) socket.close(CLOSE.alreadyAuthenticated);
      else if (d.token !== token) socket.close(CLOSE.authenticationFailed);
      else if (d.intents & MESSAGE_CONTENT && !messageContent) socket.close(CLOSE.disallowedIntents);
      else {
        bot = socket;
        intents = d.intents;
        for (const { type, data } of welcome()) send(socket, OP.dispatch, data, type);
      }
    });
    socket.on('close', () => {
      if (bot === socket) bot = undefined;
    });
  });

  return {
    intents: () => intents,
    heartbeats: () => heartbeats,
    connected: () => bot !== undefined,
    dispatch(type, data) {
      if (!bot) throw new Error(`no bot is connected to be told of ${type}`);
      send(bot, OP.dispatch, data, type);
    },
    close() {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };
}
