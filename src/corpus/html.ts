import { Readability } from '@mozilla/readability';
import type { Article } from '../domain/article.ts';
import { assembleArticle } from './assemble-article.ts';
import { type HtmlBlock, htmlBlocks } from './html-blocks.ts';
import { type HtmlDocument, type HtmlNode, parseHtml } from './html-document.ts';
import { readHtmlMetadata } from './html-metadata.ts';
import { paragraphKind } from './paragraph-kind.ts';
import { Unreadable } from './unreadable.ts';
import { wholeFileReader } from './whole-file.ts';

/** Web pages: the main text by Readability, title and date by the page's own metadata. */
export const html = wholeFileReader(['.html', '.htm'], parsePage);

const BETWEEN_BLOCKS = '\n\n';

function parsePage(page: string, file: string): Article {
  try {
    return articleFrom(parseHtml(page), file);
  } catch (error) {
    // The libraries pass lists of any length as arguments of calls, such as the classes of an element.
    if (error instanceof RangeError) throw new Unreadable('is too complicated a page; simplify it');
    throw error;
  }
}

function articleFrom(document: HtmlDocument, file: string): Article {
  const metadata = readHtmlMetadata(document);
  const { blocks, title, author } = mainContent(document);
  let end = -BETWEEN_BLOCKS.length;
  const paragraphs = blocks.map(({ text, kind }) => {
    const start = end + BETWEEN_BLOCKS.length;
    end = start + text.length;
    return { start, end, kind: kind ?? paragraphKind(text) };
  });
  return assembleArticle({
    file,
    published: metadata.published,
    title: metadata.title ?? title,
    source: metadata.source,
    author: metadata.author ?? author,
    url: metadata.url,
    text: blocks.map(({ text }) => text).join(BETWEEN_BLOCKS),
    paragraphs,
  });
}

/** The main text of a page, or all of its text when none stands out. */
function mainContent(document: HtmlDocument): { blocks: HtmlBlock[]; title?: string; author?: string } {
  // Readability takes the document apart; where it finds nothing it puts the body back.
  const found = new Readability<HtmlNode>(document, {
    serializer: (node) => node,
    disableJSONLD: true,
  }).parse();
  const blocks = found?.content ? htmlBlocks(found.content) : [];
  return {
    blocks: blocks.length > 0 ? blocks : htmlBlocks(document.body),
    title: found?.title ?? undefined,
    author: found?.byline ?? undefined,
  };
}
