import type { Article, ParagraphKind } from '../domain/article.ts';
import { assembleArticle } from './assemble-article.ts';
import { readFrontMatter } from './front-matter.ts';
import { type MarkdownBlock, splitMarkdown } from './markdown-blocks.ts';
import { paragraphKind } from './paragraph-kind.ts';
import { wholeFileReader } from './whole-file.ts';

/** Markdown with YAML front matter that holds at least the date. */
export const markdown = wholeFileReader(['.md', '.markdown'], parseMarkdown);

function parseMarkdown(text: string, file: string): Article {
  const { fields, end } = readFrontMatter(text);
  return assembleArticle({
    file,
    published: fields.published('add a line "date: YYYY-MM-DD" to its front matter'),
    title: fields.header('title'),
    source: fields.header('source'),
    author: fields.header('author'),
    url: fields.header('url'),
    text,
    paragraphs: splitMarkdown(text, end).map((block) => ({
      start: block.start,
      end: block.end,
      kind: kindOf(text, block),
    })),
  });
}

/** One or more images, perhaps linked, and nothing else. */
const ONLY_IMAGES = /^(?:\s*\[?!\[[^\]]{0,500}\]\([^)]{0,500}\)(?:\]\([^)]{0,500}\))?)+$/;

function kindOf(text: string, { heading, start, end }: MarkdownBlock): ParagraphKind {
  if (heading) return 'heading';
  if (end - start < 5000 && ONLY_IMAGES.test(text.slice(start, end))) return 'caption';
  return paragraphKind(text.slice(start, end).replace(/^[*_]{1,3}|[*_]{1,3}$/g, ''));
}
