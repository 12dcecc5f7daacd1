import type { DateRange } from '../../domain/date-range.ts';
import { parseDay } from '../../domain/day.ts';
import { limits } from '../limits.ts';

/** One page of a timeline: what was asked, and the page's number from 1. */
export interface TimelinePage {
  readonly topic: string;
  readonly range: DateRange;
  readonly page: number;
}

/** The first parts of the custom ids of buttons that turn a timeline's pages, and of those that open a timeline. */
export const TIMELINE_BUTTON = 'timeline';
export const UNFOLD_BUTTON = 'unfold';

const LAST_PAGE = 9999;
const LONGEST_PREFIX = `${TIMELINE_BUTTON}:${LAST_PAGE}:0001-01-01:9999-12-31:`;

/**
 * The longest topic of a timeline, in UTF-16 code units. A button carries the whole topic, so that it works after
 * a restart and needs no store; Discord's limit on what it carries therefore limits the topic, and Discord tells
 * so while it is being typed. Cutting a longer topic instead would turn the page of another timeline.
 */
export const TOPIC_ROOM = limits.customId - LONGEST_PREFIX.length;

/** The custom id of a button that leads to a page; its topic is at most {@link TOPIC_ROOM} long. */
export function timelinePageId(
  { topic, range, page }: TimelinePage,
  button: typeof TIMELINE_BUTTON | typeof UNFOLD_BUTTON = TIMELINE_BUTTON,
): string {
  return [button, Math.min(page, LAST_PAGE), range.from ?? '', range.to ?? '', topic].join(':');
}

/** The page a custom id leads to, or undefined when it is not of the form that {@link timelinePageId} writes. */
export function readTimelinePageId(customId: string): TimelinePage | undefined {
  const parts = /^(?:timeline|unfold):(\d{1,4}):([\d-]*):([\d-]*):(.+)$/s.exec(customId);
  if (!parts) return undefined;
  const [from, to] = [parts[2]!, parts[3]!].map((day) => parseDay(day) ?? (day === '' ? null : undefined));
  if (from === undefined || to === undefined) return undefined;
  return { topic: parts[4]!, range: { from, to }, page: Number(parts[1]) };
}
