import type { ChildProcess } from 'node:child_process';
import type { Vitals } from './vitals.ts';

/** How long a shard may take to tell of itself, in milliseconds. */
const PATIENCE = 4000;

/** What passes between the manager of shards and a shard's process, beside the messages of discord.js. */
type Order = { readonly dateline: 'stop' } | { readonly dateline: 'vitals'; readonly number: number };
type Account = { readonly dateline: 'account'; readonly number: number; readonly vitals: Vitals };

const isOurs = (message: unknown): message is Order | Account =>
  typeof message === 'object' && message !== null && 'dateline' in message;

/** A shard's side of the link to the manager that started it. */
export interface ManagerLink {
  /** Resolves when the manager wants the shard to end, or has ended itself; to the reason. */
  readonly stopped: Promise<string>;
  /** Takes leave of the manager; the process would not end otherwise. */
  leave(): void;
}

/** Answers the manager of this process from now on. */
export function serveManager(vitals: () => Promise<Vitals>): ManagerLink {
  const stopped = new Promise<string>((resolve) => {
    process.on('message', async (message) => {
      if (!isOurs(message) || message.dateline === 'account') return;
      if (message.dateline === 'stop') return resolve('the manager of shards stops');
      const account: Account = { dateline: 'account', number: message.number, vitals: await vitals() };
      if (process.connected) process.send!(account);
    });
    process.once('disconnect', () => resolve('the manager of shards is gone'));
  });
  return {
    stopped,
    leave() {
      if (process.connected) process.disconnect();
    },
  };
}

/** Tells a shard to finish its answers and end. */
export function tellToStop(shard: ChildProcess): void {
  const order: Order = { dateline: 'stop' };
  // One that has just ended hears nothing, and need not.
  if (shard.connected) shard.send(order, () => {});
}

let asked = 0;

/** Asks a shard for its vitals; undefined when it does not answer in time. */
export async function askVitals(shard: ChildProcess): Promise<Vitals | undefined> {
  const number = ++asked;
  const order: Order = { dateline: 'vitals', number };
  return new Promise((resolve) => {
    const settle = (vitals?: Vitals) => {
      clearTimeout(timer);
      shard.off('message', listen);
      resolve(vitals);
    };
    const listen = (message: unknown) => {
      if (isOurs(message) && message.dateline === 'account' && message.number === number) {
        settle(message.vitals);
      }
    };
    const timer = setTimeout(settle, PATIENCE);
    shard.on('message', listen);
    if (shard.connected) shard.send(order, (error) => error && settle());
    else settle();
  });
}
