import type { Article } from '../../domain/article.ts';
import type { Texts } from '../text/texts.ts';
import { articleHead } from './article-line.ts';
import { articlePageId, PAGE_BUTTON } from './article-page-id.ts';
import { articlePages } from './article-pages.ts';
import { button, buttonRow } from './button.ts';
import { type MessageView, messageView } from './message-view.ts';
import { paragraphText } from './paragraph-text.ts';

/**
 * One page of an article as a message: title, source, date and link, then its paragraphs, headings bold and captions
 * in italics. A page that is not there shows the nearest.
 * @param wanted the page's number from 1
 */
export function articleView(article: Article, wanted: number, texts: Texts): MessageView {
  const pages = articlePages(article);
  const page = Math.min(Math.max(wanted, 1), pages.length);
  const shown = (pages[page - 1] ?? []).map(({ start, end, kind }) =>
    paragraphText(article.text.slice(start, end), kind),
  );
  const count = new Intl.NumberFormat(texts.locale);
  const turn = (label: string, to: number) =>
    button(label, articlePageId(PAGE_BUTTON, { article: article.id, page: to }), {
      disabled: to < 1 || to > pages.length,
    });
  const turns = [turn(texts.article.previousPage, page - 1), turn(texts.article.nextPage, page + 1)];
  return messageView(
    [
      articleHead(article, texts),
      shown.filter(Boolean).join('\n\n') || texts.article.empty,
      pages.length > 1 ? texts.article.page(count.format(page), count.format(pages.length)) : '',
    ],
    pages.length > 1 ? [buttonRow(turns)] : [],
  );
}
