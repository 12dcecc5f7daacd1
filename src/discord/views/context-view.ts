import type { Article, ParagraphKind } from '../../domain/article.ts';
import type { Span } from '../../domain/span.ts';
import { limits } from '../limits.ts';
import type { Texts } from '../text/texts.ts';
import { articleHead } from './article-line.ts';
import { articlePageId, PAGE_BUTTON } from './article-page-id.ts';
import { articlePages, pageAt } from './article-pages.ts';
import { button, buttonRow } from './button.ts';
import { excerpt } from './excerpt.ts';
import { shifted } from './marked-text.ts';
import { type MessageView, messageView } from './message-view.ts';
import { paragraphText } from './paragraph-text.ts';
import { shareOut } from './share-out.ts';

const GAP = '-# …';
/** Less of a neighbouring paragraph than this, in UTF-16 code units, is not worth showing. */
const LEAST_NEIGHBOUR = 80;

interface ShownParagraph {
  /** Its place in the article, from 0. */
  readonly place: number;
  readonly text: string;
  readonly kind: ParagraphKind;
  /** Where the quotes are in its text. */
  readonly quoted: readonly Span[];
}

/** The paragraphs that hold quotes, and the ones before and after each. */
function around({ text, paragraphs }: Article, spans: readonly Span[]): ShownParagraph[] {
  const within = ({ start, end }: Span) => spans.filter((span) => span.start < end && start < span.end);
  const places = new Set(
    paragraphs.flatMap((paragraph, place) =>
      within(paragraph).length > 0 ? [place - 1, place, place + 1] : [],
    ),
  );
  return paragraphs.flatMap((paragraph, place) => {
    const { start, end, kind } = paragraph;
    const quoted = shifted(within(paragraph), start);
    return places.has(place) ? { place, text: text.slice(start, end), kind, quoted } : [];
  });
}

/** A paragraph in at most `room` UTF-16 code units; nothing where too little of a neighbour would be seen. */
function lineOf(paragraph: ShownParagraph, room: number): string {
  const { text, kind, quoted } = paragraph;
  if (quoted.length > 0) return `> ${excerpt(text, quoted, room - 2)}`;
  const line = kind === 'body' ? excerpt(text, [], room) : paragraphText(text, kind);
  return line.length <= room && (room >= LEAST_NEIGHBOUR || !line.endsWith(' …')) ? line : '';
}

/** Paragraphs one below the other, in at most `room` UTF-16 code units, of which those with quotes get theirs first. */
function bodyOf(shown: readonly ShownParagraph[], room: number): string {
  const joints = shown.map(({ place }, index) =>
    index === 0 ? '' : shown[index - 1]!.place === place - 1 ? '\n\n' : `\n\n${GAP}\n\n`,
  );
  const wanted = (isQuoted: boolean) =>
    shown.map((each) => (each.quoted.length > 0 === isQuoted ? lineOf(each, limits.messageText).length : 0));
  const total = room - joints.join('').length;
  const forQuoted = shareOut(wanted(true), total);
  const forOthers = shareOut(wanted(false), total - forQuoted.reduce((sum, share) => sum + share, 0));
  const lines = shown.map((paragraph, index) => lineOf(paragraph, forQuoted[index]! + forOthers[index]!));
  return lines
    .map((line, index) => line && joints[index] + line)
    .join('')
    .trim();
}

/**
 * Quotes where they stand in their article, as a message: the paragraphs that hold them, the quotes in bold, with the
 * paragraphs before and after. Undefined when the spans are not of the article's paragraphs.
 */
export function contextView(article: Article, spans: readonly Span[], texts: Texts): MessageView | undefined {
  const shown = around(article, spans);
  if (shown.length === 0) return undefined;
  const count = new Intl.NumberFormat(texts.locale);
  const [first, last] = [shown[0]!.place, shown.at(-1)!.place].map((place) => count.format(place + 1));
  const head = articleHead(article, texts);
  const foot = [
    texts.article.paragraphs(first!, last!, count.format(article.paragraphs.length)),
    texts.article.quotedInBold,
  ].join('\n');
  const body = bodyOf(shown, limits.messageText - head.length - foot.length);
  const page = pageAt(articlePages(article), Math.min(...spans.map(({ start }) => start)));
  const open = button(texts.article.whole, articlePageId(PAGE_BUTTON, { article: article.id, page }));
  return messageView([head, body, foot], [buttonRow([open])]);
}
