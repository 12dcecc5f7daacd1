import type { Article, ArticleHeader, Paragraph } from '../domain/article.ts';
import { articleId } from '../domain/article-id.ts';
import { oneLine, titleFrom } from './title.ts';
import { Unreadable } from './unreadable.ts';

/** What a reader found in a file; the header's words may still be empty, on several lines, or no web address. */
export interface ArticleParts extends Omit<ArticleHeader, 'id' | 'title'> {
  readonly title?: string;
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
}

/** Makes an article of its parts: tidies the header and finds a title. Throws `Unreadable` when there is no text. */
export function assembleArticle({
  file,
  published,
  text,
  paragraphs: all,
  ...header
}: ArticleParts): Article {
  if (all.length === 0) throw new Unreadable('has no text');
  const paragraphs = withTitleAsHeading(all, text, header.title);
  const source = oneLine(header.source ?? '');
  const author = oneLine(header.author ?? '');
  const url = webAddress(header.url ?? '');
  const article = {
    file,
    published,
    title: oneLine(header.title ?? '') || titleFrom(text, paragraphs),
    ...(source && { source }),
    ...(author && { author }),
    ...(url && { url }),
    text,
    paragraphs,
  };
  return { id: articleId(article), ...article };
}

/** Where there is more than the title to quote, a paragraph that repeats it is a heading. */
function withTitleAsHeading(
  paragraphs: readonly Paragraph[],
  text: string,
  title: string | undefined,
): readonly Paragraph[] {
  const sought = oneLine(title ?? '').toLowerCase();
  if (!sought) return paragraphs;
  const isTitle = ({ kind, start, end }: Paragraph) =>
    kind === 'body' && oneLine(text.slice(start, end)).toLowerCase() === sought;
  const marked = paragraphs.map(
    (paragraph): Paragraph => (isTitle(paragraph) ? { ...paragraph, kind: 'heading' } : paragraph),
  );
  return marked.some(({ kind }) => kind === 'body') ? marked : paragraphs;
}

/** Only http and https can be linked to; anything else, a relative address too, is left out. */
function webAddress(written: string): string | undefined {
  const address = written.trim();
  return /^https?:\/\/[^\s/]/i.test(address) && !/\s/.test(address) && URL.canParse(address)
    ? address
    : undefined;
}
