import type { ParagraphKind } from '../../domain/article.ts';
import type { Span } from '../../domain/span.ts';
import { escapeText, visibleText } from './escape-text.ts';
import { markedText } from './marked-text.ts';

/**
 * A paragraph of an article, or a piece of one, as it is read: headings bold, captions in italics, spans of body text
 * in bold. Empty where there is nothing to be seen.
 */
export function paragraphText(text: string, kind: ParagraphKind, bold: readonly Span[] = []): string {
  const visible = visibleText(text).trim();
  if (visible === '') return '';
  if (kind === 'heading') return `**${escapeText(visible)}**`;
  return kind === 'caption' ? `*${escapeText(visible)}*` : markedText(text, bold);
}
