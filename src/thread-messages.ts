import type { Config } from './config.ts';
import type { Dateline } from './domain/dateline.ts';
import { Problem } from './domain/problem.ts';
import type { TimelineEntry } from './domain/timeline.ts';
import type { TimelinePicture } from './timeline/picture/draw-timeline.ts';

/*
 * What the thread of the front end and the thread that answers say to each other. All of it is plain data, since it is
 * copied on the way.
 */

/** What the thread that answers can be asked for. */
export interface Answering extends Dateline {
  drawTimeline(topic: string, entries: readonly TimelineEntry[]): Promise<TimelinePicture>;
}

export type Method = keyof Answering;

/** What a method resolves to. */
export type Result<M extends Method> = Awaited<ReturnType<Answering[M]>>;

/** What the thread that answers is started with. */
export interface ThreadSettings {
  readonly config: Config;
  /** Whether its log goes to a terminal, which a thread cannot see. */
  readonly logIsTerminal: boolean;
}

/** `close` asks for an end after the calls under way. */
export type Request =
  | { readonly kind: 'call'; readonly id: number; readonly method: Method; readonly args: readonly unknown[] }
  | { readonly kind: 'close' };

export type Reply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'unable'; readonly failure: Failure }
  | { readonly kind: 'value'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failure'; readonly id: number; readonly failure: Failure };

/** An error as plain data. One with an identifier was a `Problem`. */
export interface Failure {
  readonly identifier?: string;
  readonly name: string;
  readonly message: string;
  readonly stack?: string;
}

/** An error, or whatever else was thrown, as plain data. */
export function packed(error: unknown): Failure {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error) };
  const { name, message, stack } = error;
  return error instanceof Problem
    ? { identifier: error.identifier, name, message, stack }
    : { name, message, stack };
}

/** The error again: a `Problem` where it was one, with the stack it had. */
export function unpacked({ identifier, name, message, stack }: Failure): Error {
  const error = identifier === undefined ? new Error(message) : new Problem(identifier, message);
  return Object.assign(error, { name, stack });
}
