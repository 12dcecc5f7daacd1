import type { Button } from '../command.ts';
import { CONTEXT_BUTTON, readContextId } from '../views/context-id.ts';
import { contextView } from '../views/context-view.ts';
import { findArticle } from './find-article.ts';
import { stale } from './stale.ts';

/** Shows quotes where they stand in their article, to the person alone. */
export const context: Button = {
  name: CONTEXT_BUTTON,
  reply: 'private',
  read(customId, { dateline }, { texts }) {
    const places = readContextId(customId);
    if (!places) throw stale(texts);
    return async () => {
      const view = contextView(await findArticle(places.article, dateline, texts), places.spans, texts);
      if (!view) throw stale(texts);
      return view;
    };
  },
};
