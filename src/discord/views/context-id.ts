import { ID_LENGTH } from '../../domain/article-id.ts';
import type { Span } from '../../domain/span.ts';
import { limits } from '../limits.ts';

/** Quotes of one article, by its id and their places in its text. */
export interface QuotePlaces {
  readonly article: string;
  /** At least one. */
  readonly spans: readonly Span[];
}

/** The first part of the custom ids of buttons that show quotes in their article. */
export const CONTEXT_BUTTON = 'context';

const RADIX = 36;
const PLACE = '[0-9a-z]{1,7}-[0-9a-z]{1,7}';
const ID = new RegExp(`^${CONTEXT_BUTTON}:([\\w-]{${ID_LENGTH}}):(${PLACE}(?:,${PLACE})*)(?::\\d)?$`);

/**
 * The custom id of the button that shows quotes in their article; those that no longer fit in are left out.
 * @param place of the button in its message, 0 to 9: no two may have the same id there, even if they lead to the same
 */
export function contextId({ article, spans }: QuotePlaces, place = 0): string {
  const room = limits.customId - 2;
  let id = `${CONTEXT_BUTTON}:${article}:`;
  spans.forEach(({ start, end }, index) => {
    const next = `${index > 0 ? ',' : ''}${start.toString(RADIX)}-${(end - start).toString(RADIX)}`;
    if (id.length + next.length <= room) id += next;
  });
  return place > 0 ? `${id}:${place}` : id;
}

/** The quotes a custom id leads to, or undefined when it is not of the form that {@link contextId} writes. */
export function readContextId(customId: string): QuotePlaces | undefined {
  const [, article, places] = ID.exec(customId) ?? [];
  if (article === undefined || places === undefined) return undefined;
  const spans = places.split(',').map((place) => {
    const [start = 0, length = 0] = place.split('-').map((digits) => Number.parseInt(digits, RADIX));
    return { start, end: start + length };
  });
  return spans.every(({ start, end }) => start < end) ? { article, spans } : undefined;
}
