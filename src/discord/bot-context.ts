import type { DateRange } from '../domain/date-range.ts';
import type { Dateline } from '../domain/dateline.ts';
import type { Day } from '../domain/day.ts';
import type { TimelineEntry } from '../domain/timeline.ts';
import type { Logger } from '../operations/logger.ts';
import type { TimelinePicture } from '../timeline/picture/draw-timeline.ts';
import type { InFlight } from './in-flight.ts';

/** What commands, buttons and listeners work with. */
export interface BotContext {
  readonly dateline: Dateline;
  /** The calendar range that a typed date means on a day, or undefined when it is no date. */
  readonly readDateRange: (text: string, today: Day) => DateRange | undefined;
  readonly today: () => Day;
  readonly drawTimeline: (topic: string, entries: readonly TimelineEntry[]) => Promise<TimelinePicture>;
  /** Channels in which every question is answered. */
  readonly askChannels: readonly string[];
  readonly inFlight: InFlight;
  readonly logger: Logger;
}
