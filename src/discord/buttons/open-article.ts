import type { Button } from '../command.ts';
import { OPEN_BUTTON, PAGE_BUTTON, readArticlePageId } from '../views/article-page-id.ts';
import { articleView } from '../views/article-view.ts';
import { findArticle } from './find-article.ts';
import { stale } from './stale.ts';

const reading: Pick<Button, 'read'> = {
  read(customId, { dateline }, { texts }) {
    const wanted = readArticlePageId(customId);
    if (!wanted) throw stale(texts);
    return async () => articleView(await findArticle(wanted.article, dateline, texts), wanted.page, texts);
  },
};

/** Opens an article, for the person alone. */
export const openArticle: Button = { name: OPEN_BUTTON, reply: 'private', ...reading };

/** Turns the pages of an open article. */
export const articlePage: Button = { name: PAGE_BUTTON, reply: 'update', ...reading };
