import type { Span } from '../domain/span.ts';
import { Unreadable } from './unreadable.ts';

/** No article may take more bytes than this, of its file or of its JSON object. */
export const LARGEST_ARTICLE = 10_000_000;

/** Why a larger one is skipped. */
export const TOO_LARGE = 'is larger than the 10 MB that one article may have; split it';

/** No article may have more paragraphs: ten thousand times as many as most have. */
const MOST_PARAGRAPHS = 100_000;

/** Adds a paragraph to those found so far. Throws `Unreadable` when an article has too many of them. */
export function addParagraph<Found extends Span>(paragraphs: Found[], paragraph: Found): void {
  if (paragraphs.push(paragraph) > MOST_PARAGRAPHS) {
    throw new Unreadable(`has more than ${MOST_PARAGRAPHS} paragraphs; split it`);
  }
}
