import { ID_LENGTH } from '../../domain/article-id.ts';

/** A page of an article that is read: the article's id, and the page's number from 1. */
export interface ArticlePage {
  readonly article: string;
  readonly page: number;
}

/** The first parts of the custom ids of buttons that open an article, and of those that turn its pages. */
export const OPEN_BUTTON = 'open';
export const PAGE_BUTTON = 'page';

const LAST_PAGE = 999_999;
const ID = new RegExp(`^(?:${OPEN_BUTTON}|${PAGE_BUTTON}):([\\w-]{${ID_LENGTH}}):(\\d{1,6})$`);

/** The custom id of a button that opens an article at a page, or turns to it where the article is open already. */
export function articlePageId(
  button: typeof OPEN_BUTTON | typeof PAGE_BUTTON,
  { article, page }: ArticlePage,
): string {
  return `${button}:${article}:${Math.min(page, LAST_PAGE)}`;
}

/** The page a custom id leads to, or undefined when it is not of the form that {@link articlePageId} writes. */
export function readArticlePageId(customId: string): ArticlePage | undefined {
  const [, article, page] = ID.exec(customId) ?? [];
  return article === undefined ? undefined : { article, page: Number(page) };
}
