import type { Question } from '../../domain/answer.ts';
import { parseDay } from '../../domain/day.ts';
import { limits } from '../limits.ts';

/** What a question was narrowed to. */
export type Filters = Pick<Question, 'published' | 'source'>;

/** The first part of the custom ids of buttons that show further quotes. */
export const MORE_BUTTON = 'more';

/**
 * The custom id of the button that shows further quotes. It carries what the question was narrowed to; the question
 * itself stands in the message. Undefined for an outlet of so long a name that it does not fit in.
 */
export function moreId({ published: { from, to }, source }: Filters): string | undefined {
  const id = [MORE_BUTTON, from ?? '', to ?? '', source ?? ''].join(':');
  return id.length <= limits.customId ? id : undefined;
}

/** The filters in a custom id, or undefined when it is not of the form that {@link moreId} writes. */
export function readMoreId(customId: string): Filters | undefined {
  const parts = /^more:([\d-]*):([\d-]*):(.*)$/s.exec(customId);
  if (!parts) return undefined;
  const [from, to] = [parts[1]!, parts[2]!].map((day) => parseDay(day) ?? (day === '' ? null : undefined));
  if (from === undefined || to === undefined) return undefined;
  return { published: { from, to }, ...(parts[3] && { source: parts[3] }) };
}
