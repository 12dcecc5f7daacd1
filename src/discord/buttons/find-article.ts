import type { Article } from '../../domain/article.ts';
import type { Dateline } from '../../domain/dateline.ts';
import { Problem } from '../../domain/problem.ts';
import type { Texts } from '../text/texts.ts';

/** The article of an id. Throws a Problem when the archive does not hold it, or holds it no longer. */
export async function findArticle(id: string, dateline: Dateline, { article }: Texts): Promise<Article> {
  const found = await dateline.article(id);
  if (!found) throw new Problem('ARTICLE_GONE', article.gone);
  return found;
}
