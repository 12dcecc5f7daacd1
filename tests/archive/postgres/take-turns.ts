import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/**
 * Lets many connections share a PostgreSQL server that has one session: each has it from the first word of a request
 * until the server is ready for another outside of a transaction; the others wait. Listens on a port of the system's
 * choice or on the one given.
 */
export async function takeTurns(
  serverPort: number,
  port = 0,
): Promise<{ port: number; stop(): Promise<void> }> {
  const clients = new Set<Socket>();
  const waiting: Turn[] = [];
  let holder: Turn | undefined;
  const next = () => {
    holder = waiting.shift();
    holder?.begin();
  };
  const listener = createServer((client) => {
    const server = connect(serverPort, '127.0.0.1');
    clients.add(client);
    let held: Buffer[] = [];
    const turn: Turn = {
      begin() {
        for (const bytes of held) server.write(bytes);
        held = [];
      },
    };
    const leave = () => {
      clients.delete(client);
      client.destroy();
      server.destroy();
      const place = waiting.indexOf(turn);
      if (place >= 0) waiting.splice(place, 1);
      if (holder === turn) next();
    };
    client.on('data', (bytes) => {
      held.push(bytes);
      if (holder === turn) turn.begin();
      else if (!waiting.includes(turn)) {
        waiting.push(turn);
        if (!holder) next();
      }
    });
    const isReady = readinessOf();
    server.on('data', (bytes) => {
      client.write(bytes);
      if (isReady(bytes) && holder === turn) next();
    });
    for (const socket of [client, server]) socket.on('error', leave).on('close', leave);
  });
  listener.listen(port, '127.0.0.1');
  await once(listener, 'listening');
  return {
    port: (listener.address() as AddressInfo).port,
    async stop() {
      const closed = once(listener, 'close');
      listener.close();
      for (const client of clients) client.destroy();
      await closed;
    },
  };
}

interface Turn {
  begin(): void;
}

const READY = 'Z'.charCodeAt(0);
const IDLE = 'I'.charCodeAt(0);

/** Reads the messages of a server as they come; tells of each piece whether it ends ready and outside of a transaction. */
function readinessOf(): (bytes: Buffer) => boolean {
  let rest: Buffer = Buffer.alloc(0);
  return (bytes) => {
    rest = Buffer.concat([rest, bytes]);
    let isIdle = false;
    // A message is its kind, its length without the kind, and its content.
    while (rest.length >= 5 && rest.length > rest.readUInt32BE(1)) {
      const length = 1 + rest.readUInt32BE(1);
      isIdle = rest[0] === READY && rest[5] === IDLE;
      rest = rest.subarray(length);
    }
    return isIdle && rest.length === 0;
  };
}
