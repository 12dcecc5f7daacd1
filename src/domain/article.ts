import type { Day } from './day.ts';
import type { Span } from './span.ts';

/** `body` is searched and quoted; `caption` and `heading` are shown as context only. */
export type ParagraphKind = 'body' | 'caption' | 'heading';

/** A block of an article's text. Its number, as shown to people, is its place in `paragraphs`, from 1. */
export interface Paragraph extends Span {
  readonly kind: ParagraphKind;
}

/** Where an article comes from and when it was published: all of it but the text. */
export interface ArticleHeader {
  /** Names the article in links and buttons, for as long as nothing in it changes: see `articleId`. */
  readonly id: string;
  /** Path of the article's file relative to the corpus folder, with `/` between folders. */
  readonly file: string;
  readonly published: Day;
  readonly title: string;
  /** The outlet that published it. */
  readonly source?: string;
  readonly author?: string;
  readonly url?: string;
}

/** One news item. `text` is the decoded file (text, Markdown), the text field (JSON) or the extracted text (HTML). */
export interface Article extends ArticleHeader {
  readonly text: string;
  /** In reading order, not overlapping, none empty, no white space at either end. */
  readonly paragraphs: readonly Paragraph[];
}

/** An article without its text, as citations and lists show it. */
export function headerOf({ text: _text, paragraphs: _paragraphs, ...header }: Article): ArticleHeader {
  return header;
}
