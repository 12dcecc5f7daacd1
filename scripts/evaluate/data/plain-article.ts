import type { Article, ArticleHeader } from '../../../src/domain/article.ts';
import { articleId } from '../../../src/domain/article-id.ts';

/** An article of body paragraphs: their texts without white space at the ends, joined by blank lines. */
export function plainArticle(header: Omit<ArticleHeader, 'id'>, texts: readonly string[]): Article {
  const trimmed = texts.map((text) => text.trim());
  let end = -2;
  const paragraphs = trimmed.map(({ length }) => {
    const start = end + 2;
    end = start + length;
    return { kind: 'body' as const, start, end };
  });
  const article = { ...header, text: trimmed.join('\n\n'), paragraphs };
  return { id: articleId(article), ...article };
}
