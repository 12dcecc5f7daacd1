import type { DateRange } from '../domain/date-range.ts';
import type { Dateline } from '../domain/dateline.ts';
import type { Day } from '../domain/day.ts';
import type { TimelineEntry } from '../domain/timeline.ts';
import type { Logger } from '../operations/logger.ts';
import type { Metrics } from '../operations/metrics.ts';
import type { QuestionLog } from '../operations/question-log.ts';
import type { TimelinePicture } from '../timeline/picture/draw-timeline.ts';
import type { ChannelQueue } from './channel-queue.ts';
import type { Cooldown } from './cooldown.ts';
import type { InFlight } from './in-flight.ts';
import type { Language } from './text/texts.ts';
import type { WorkLimit } from './work-limit.ts';

/** What commands, buttons and listeners work with. */
export interface BotContext {
  readonly dateline: Dateline;
  /** The calendar range that a typed date means on a day, or undefined when it is no date. */
  readonly readDateRange: (text: string, today: Day) => DateRange | undefined;
  readonly today: () => Day;
  readonly drawTimeline: (
    topic: string,
    entries: readonly TimelineEntry[],
    language: Language,
  ) => Promise<TimelinePicture>;
  /** Channels in which every question is answered. */
  readonly askChannels: readonly string[];
  readonly inFlight: InFlight;
  /** The searches of all questions, of which only so many go on at once. */
  readonly searches: WorkLimit;
  /** Keeps the answers to messages in the order of the questions. */
  readonly channelQueue: ChannelQueue;
  /** How often one person may ask. */
  readonly cooldown: Cooldown;
  /** Counts and times, for Prometheus. Each question is counted by `recordQuestion`, which works it out. */
  readonly metrics: Metrics;
  /** Where questions and feedback are kept, without people. */
  readonly questionLog: QuestionLog;
  readonly logger: Logger;
}
