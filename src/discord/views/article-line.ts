import type { ArticleHeader } from '../../domain/article.ts';
import { text } from '../text.ts';
import { dayText } from './day-text.ts';
import { shortText } from './short-text.ts';

/** The most room each part of the line takes, in UTF-16 code units, so that a line leaves room for its quote. */
const ROOM = { title: 150, source: 60, file: 120, address: 300 } as const;

// Signs that an address may hold but that would end a link or its line.
const ENDS_LINK = /[()<>[\]"'`\\|*]/g;

/** A link to the article, or undefined when its address is none a person could safely open: not http(s), too long, or with a name before an @. */
function linkTo(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, username, password, href } = new URL(url);
  if (!/^https?:$/.test(protocol) || username || password) return undefined;
  const address = href.replace(ENDS_LINK, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  // The label is always ours: one made from the article could show another address than the link has.
  return address.length <= ROOM.address ? `[${text.read}](${address})` : undefined;
}

/**
 * One small line that says where a quote comes from: title, source, publication date, and the link, or the file
 * where there is none. `after` is added at its end.
 */
export function articleLine(article: ArticleHeader, after = ''): string {
  const parts = [
    shortText(article.title, ROOM.title),
    article.source && shortText(article.source, ROOM.source),
    dayText(article.published),
    (article.url && linkTo(article.url)) || shortText(article.file, ROOM.file),
    after,
  ];
  return `-# ${parts.filter(Boolean).join(' · ')}`;
}
