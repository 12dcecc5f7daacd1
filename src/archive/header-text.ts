import type { ArticleHeader } from '../domain/article.ts';

/** The words of an article's header that are searched beside its passages: title, outlet, author. */
export function headerText({
  title,
  source,
  author,
}: Pick<ArticleHeader, 'title' | 'source' | 'author'>): string {
  return [title, source, author].filter(Boolean).join('\n');
}
