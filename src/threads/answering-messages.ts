import type { Config } from '../config.ts';
import type { Dateline } from '../domain/dateline.ts';
import type { TimelineEntry } from '../domain/timeline.ts';
import type { TimelinePicture } from '../timeline/picture/draw-timeline.ts';
import type { PictureLanguage } from '../timeline/picture/picture-words.ts';
import type { Failure } from './failure.ts';

/*
 * What the thread of the front end and the thread that answers say to each other. All of it is plain data, since it is
 * copied on the way.
 */

/** What the thread that answers can be asked for. */
export interface Answering extends Dateline {
  drawTimeline(
    topic: string,
    entries: readonly TimelineEntry[],
    language?: PictureLanguage,
  ): Promise<TimelinePicture>;
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
