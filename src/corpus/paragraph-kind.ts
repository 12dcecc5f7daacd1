import type { ParagraphKind } from '../domain/article.ts';
import { isCaption } from './caption.ts';
import { isHeading } from './heading.ts';
import { isPageFurniture } from './page-furniture.ts';

/**
 * The kind of a trimmed paragraph, told by its words alone. Page furniture ("Read more") counts as heading: it is not quoted.
 */
export function paragraphKind(paragraph: string): ParagraphKind {
  if (isCaption(paragraph)) return 'caption';
  return isPageFurniture(paragraph) || isHeading(paragraph) ? 'heading' : 'body';
}
