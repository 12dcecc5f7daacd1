import type { DateRange } from '../domain/date-range.ts';
import type { Dateline } from '../domain/dateline.ts';
import type { Day } from '../domain/day.ts';
import type { Logger } from '../operations/logger.ts';
import type { InFlight } from './in-flight.ts';

/** What commands, buttons and listeners work with. */
export interface BotContext {
  readonly dateline: Dateline;
  /** The calendar range that a typed date means on a day, or undefined when it is no date. */
  readonly readDateRange: (text: string, today: Day) => DateRange | undefined;
  readonly today: () => Day;
  /** Channels in which every question is answered. */
  readonly askChannels: readonly string[];
  readonly inFlight: InFlight;
  readonly logger: Logger;
}
