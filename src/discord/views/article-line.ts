import type { ArticleHeader } from '../../domain/article.ts';
import type { Day } from '../../domain/day.ts';
import type { Texts } from '../text/texts.ts';
import { dayText } from './day-text.ts';
import { shortText } from './short-text.ts';

/** The most room each part takes, in UTF-16 code units, so that a line leaves room for its quote. */
const ROOM = { title: 120, source: 50, author: 60, file: 100, address: 250, copy: 40 } as const;

/** Copies named one by one; the others are counted. */
const COPIES_NAMED = 2;

// The dot between the parts of a line, and what looks like it: in a title it would make up a source, a date or a link.
const BETWEEN_PARTS = /(?<=\s|^)[\u00B7\u0387\u16EB\u2027\u2219\u22C5\u30FB\uFF65](?=\s|$)/gu;

/** A part of a line, in at most `room` UTF-16 code units. A dot that stands alone in it becomes a bar. */
const part = (text: string, room: number) => shortText(text.replace(BETWEEN_PARTS, '|'), room);

// Signs that an address may hold but that would end a link or its line.
const ENDS_LINK = /[()<>[\]"'`\\|*]/g;

/** A link to the article, or undefined when its address is none a person could safely open: not http(s), too long, or with a name before an @. */
function linkTo(url: string, { article }: Texts): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, username, password, href } = new URL(url);
  if (!/^https?:$/.test(protocol) || username || password) return undefined;
  const address = href.replace(ENDS_LINK, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  // The label is always ours: one made from the article could show another address than the link has.
  return address.length <= ROOM.address ? `[${article.link}](${address})` : undefined;
}

/** A day with its parts on one line, however narrow the phone. */
const wholeDay = (day: Day, texts: Texts) => dayText(day, texts).replaceAll(' ', '\u00A0');

/** Source, publication date, and the link where there is one. */
function origin(article: ArticleHeader, texts: Texts): (string | undefined)[] {
  return [
    article.source && part(article.source, ROOM.source),
    wholeDay(article.published, texts),
    article.url && linkTo(article.url, texts),
  ];
}

// No line begins with a dot.
const small = (parts: readonly (string | undefined)[]) => `-# ${parts.filter(Boolean).join('\u00A0· ')}`;

/** The other articles that carry the quoted words: the first ones by name and date, the rest by number. */
function copiesText(copies: readonly ArticleHeader[], texts: Texts): string[] {
  const named = copies
    .slice(0, COPIES_NAMED)
    .map(({ source, title, published }) =>
      texts.article.copy(part(source ?? title, ROOM.copy), wholeDay(published, texts)),
    );
  const others = copies.length - named.length;
  return others > 0 ? [...named, texts.article.moreCopies(others)] : named;
}

/**
 * One small line that says where a quote comes from: title, source, publication date and link; then the other articles
 * that carry it. `after` is added at its end.
 */
export function articleLine(
  article: ArticleHeader,
  texts: Texts,
  { copies = [], after = '' }: { copies?: readonly ArticleHeader[]; after?: string } = {},
): string {
  const title = part(article.title, ROOM.title);
  return small([title, ...origin(article, texts), ...copiesText(copies, texts), after]);
}

/** An article among others to choose from: its title, and small below it where it comes from. */
export function articleEntry(article: ArticleHeader, texts: Texts): string {
  return [part(article.title, ROOM.title), small(origin(article, texts))].filter(Boolean).join('\n');
}

/**
 * The head of an article that is read: its title, and small below it source, date, link and author; the file, which only
 * who runs the archive can open, where nothing else leads to it.
 */
export function articleHead(article: ArticleHeader, texts: Texts): string {
  const { source, url } = article;
  const author = article.author && texts.article.by(part(article.author, ROOM.author));
  const file = source || url ? undefined : part(article.file, ROOM.file);
  const parts = [...origin(article, texts), author, file];
  return `### ${part(article.title, ROOM.title)}\n${small(parts)}`;
}
