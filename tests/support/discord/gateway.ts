import type { Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import { Session } from './session.ts';
import { snowflake } from './snowflake.ts';

const OP = {
  dispatch: 0,
  heartbeat: 1,
  identify: 2,
  resume: 6,
  reconnect: 7,
  invalidSession: 9,
  hello: 10,
  heartbeatAck: 11,
} as const;

/** Discord's closing codes, and the one for a connection that just ends. */
export const CLOSE = {
  unknownError: 4000,
  notAuthenticated: 4003,
  authenticationFailed: 4004,
  alreadyAuthenticated: 4005,
  invalidSequence: 4007,
  rateLimited: 4008,
  sessionTimedOut: 4009,
  disallowedIntents: 4014,
} as const;

/** Privileged: has to be switched on for the application before a bot may ask for it. */
export const MESSAGE_CONTENT = 1 << 15;
export const GUILD_MESSAGES = 1 << 9;
export const DIRECT_MESSAGES = 1 << 12;

/** A bot may identify itself once in this many milliseconds. */
const IDENTIFY_EVERY = 5000;
/** What a bot may send on one connection in a minute. */
const SENT_A_MINUTE = 120;

export interface GatewayOptions {
  readonly server: Server;
  readonly token: string;
  /** Whether the application may ask for the Message Content intent. */
  readonly messageContent: boolean;
  /** Milliseconds between the heartbeats it asks for. */
  readonly heartbeatInterval: number;
  /** What a bot is told when it has identified itself: READY first. */
  readonly welcome: (session: string) => readonly { type: string; data: unknown }[];
}

/** What happened at the gateway so far. */
export interface GatewayRecord {
  identified: number;
  resumed: number;
  heartbeats: number;
  /** The ids of messages and interactions for which no session was there: the bot is never told, as on Discord. */
  readonly missed: Set<string>;
  /** When no event reached the bot, in milliseconds since 1970: from the end of a connection to the next session or resume. */
  readonly away: { readonly from: number; to: number }[];
  /** Connections that the stand-in closed because of what the bot did, by closing code. */
  readonly closed: number[];
}

/** Discord's gateway: lets a bot with the right token and intents in, sends it events, and lets it resume. */
export function openGateway(options: GatewayOptions) {
  const { server, token, messageContent, heartbeatInterval, welcome } = options;
  const sockets = new WebSocketServer({ server });
  const record: GatewayRecord = {
    identified: 0,
    resumed: 0,
    heartbeats: 0,
    missed: new Set(),
    away: [],
    closed: [],
  };
  let session: Session | undefined;
  let socket: WebSocket | undefined;
  let intents = 0;
  let identifiedAt = Number.NEGATIVE_INFINITY;
  let acknowledging = true;

  const send = (to: WebSocket, op: number, d: unknown) =>
    to.send(JSON.stringify({ op, d, t: null, s: null }));

  /** No event reaches the bot from now on. */
  function detach(): void {
    if (!session?.send) return;
    session.send = undefined;
    record.away.push({ from: Date.now(), to: Number.POSITIVE_INFINITY });
  }

  /** The session is over; what the bot was not told of by now it will never be. */
  function end(): void {
    for (const { d } of session?.unsent ?? []) record.missed.add((d as { id: string }).id);
    session = undefined;
  }

  function attach(to: WebSocket, next: Session): void {
    const away = record.away.at(-1);
    if (away) away.to = Math.min(away.to, Date.now());
    socket = to;
    session = next;
    acknowledging = true;
    session.send = (event) => to.send(JSON.stringify({ op: OP.dispatch, ...event }));
  }

  function identify(to: WebSocket, d: { token: string; intents: number }): number | undefined {
    if (d.token !== token) return CLOSE.authenticationFailed;
    if (d.intents & MESSAGE_CONTENT && !messageContent) return CLOSE.disallowedIntents;
    if (record.identified > 0 && Date.now() - identifiedAt < IDENTIFY_EVERY && session?.send) {
      send(to, OP.invalidSession, false);
      return undefined;
    }
    identifiedAt = Date.now();
    intents = d.intents;
    record.identified++;
    attach(to, new Session(`session-${snowflake()}`));
    for (const { type, data } of welcome(session!.name)) session!.dispatch(type, data);
    return undefined;
  }

  function resume(to: WebSocket, d: { token: string; session_id: string; seq: number }): number | undefined {
    if (d.token !== token) return CLOSE.authenticationFailed;
    if (d.session_id !== session?.name) {
      send(to, OP.invalidSession, false);
      return undefined;
    }
    if (!session.canReplayFrom(d.seq)) return CLOSE.invalidSequence;
    record.resumed++;
    attach(to, session);
    session.replayFrom(d.seq);
    return undefined;
  }

  sockets.on('connection', (to) => {
    let heard = Date.now();
    let sent = 0;
    const refuse = (code: number) => {
      record.closed.push(code);
      to.close(code);
    };
    // Discord gives up a bot that does not beat.
    const watch = setInterval(() => {
      if (Date.now() - heard > heartbeatInterval * 3) refuse(CLOSE.sessionTimedOut);
    }, heartbeatInterval);
    const minute = setInterval(() => {
      sent = 0;
    }, 60_000);
    send(to, OP.hello, { heartbeat_interval: heartbeatInterval });
    to.on('message', (raw) => {
      const { op, d } = JSON.parse(String(raw));
      if (++sent > SENT_A_MINUTE) return refuse(CLOSE.rateLimited);
      if (op === OP.heartbeat) {
        heard = Date.now();
        record.heartbeats++;
        if (acknowledging) send(to, OP.heartbeatAck, null);
        return;
      }
      if (socket === to) return refuse(CLOSE.alreadyAuthenticated);
      const refused =
        op === OP.identify ? identify(to, d) : op === OP.resume ? resume(to, d) : CLOSE.notAuthenticated;
      if (refused) refuse(refused);
    });
    to.on('close', (code) => {
      clearInterval(watch);
      clearInterval(minute);
      if (socket !== to) return;
      socket = undefined;
      detach();
      // A bot that says goodbye ends its session.
      if (code === 1000 || code === 1001) end();
    });
  });

  return {
    record,
    /** The intents of the last bot that identified itself. */
    intents: () => intents,
    heartbeats: () => record.heartbeats,
    /** Whether a bot is connected. */
    connected: () => socket !== undefined,

    /** Tells the bot of an event: now, when it resumes, or never where its session is over. */
    dispatch(type: string, data: unknown): void {
      if (record.identified === 0) throw new Error(`no bot was ever there to be told of ${type}`);
      if (session) session.dispatch(type, data);
      else record.missed.add((data as { id: string }).id);
    },

    /** Tells the bot to connect anew, as before a restart of a gateway's machine. */
    askToReconnect(): void {
      if (socket) send(socket, OP.reconnect, null);
    },

    /** Ends the connection: with a closing code, or without a word. The session goes on. */
    drop(code?: number): void {
      detach();
      if (code === undefined) socket?.terminate();
      else socket?.close(code);
    },

    /** Tells the bot that its session is invalid; where it is not `resumable`, it is over, and so are its events. */
    invalidate(resumable: boolean): void {
      if (!socket) return;
      detach();
      if (!resumable) end();
      const to = socket;
      // The bot may authenticate again on this connection.
      socket = undefined;
      send(to, OP.invalidSession, resumable);
    },

    /** Lets the connection die without closing it: nothing more is sent on it, no heartbeat acknowledged. */
    goSilent(): void {
      acknowledging = false;
      detach();
    },

    /** Asks the bot for a heartbeat out of turn. */
    askForHeartbeat(): void {
      if (socket) send(socket, OP.heartbeat, null);
    },

    close(): void {
      for (const each of sockets.clients) each.terminate();
      sockets.close();
    },
  };
}

export type Gateway = ReturnType<typeof openGateway>;
