import type { Article, Paragraph } from '../../domain/article.ts';
import { longestFit } from './longest-fit.ts';

/** The most that a page takes, in UTF-16 code units, when every sign has to be escaped: with its head it fits one message. */
const PAGE_ROOM = 3300;

/** What a piece takes besides its own text: its markup, and the blank line after it. */
const AROUND = 6;

const LONGEST_PIECE = (PAGE_ROOM - AROUND) / 2;

/** A paragraph as pieces that each fit one page: whole, or cut after sentences or words. */
function* piecesOf(text: string, { start, end, kind }: Paragraph): Generator<Paragraph> {
  let at = start;
  while (end - at > LONGEST_PIECE) {
    const ahead = text.slice(at, Math.min(end, at + LONGEST_PIECE + 1));
    const cut = at + longestFit(ahead, ahead.length, (length) => length <= LONGEST_PIECE);
    yield { start: at, end: cut, kind };
    at = cut;
  }
  if (at < end) yield { start: at, end, kind };
}

/**
 * An article's text as pages: paragraphs, and pieces of those that are longer than a page, in reading order. Together
 * they hold all of it; no page is empty, and an article without paragraphs has none.
 */
export function articlePages({ text, paragraphs }: Article): Paragraph[][] {
  const pages: Paragraph[][] = [];
  let left = 0;
  for (const paragraph of paragraphs) {
    for (const piece of piecesOf(text, paragraph)) {
      const taken = (piece.end - piece.start) * 2 + AROUND;
      if (taken > left) {
        pages.push([]);
        left = PAGE_ROOM;
      }
      pages.at(-1)!.push(piece);
      left -= taken;
    }
  }
  return pages;
}

/** The number, from 1, of the page that shows an offset of the text; 1 where none does. */
export function pageAt(pages: readonly (readonly Paragraph[])[], offset: number): number {
  return (
    Math.max(
      pages.findIndex((page) => page.some(({ start, end }) => start <= offset && offset < end)),
      0,
    ) + 1
  );
}
