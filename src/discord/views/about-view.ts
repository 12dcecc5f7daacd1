import { TimestampStyles, time } from 'discord.js';
import type { ArchiveOverview } from '../../domain/dateline.ts';
import type { Texts } from '../text/texts.ts';
import { dayText } from './day-text.ts';
import { type MessageView, messageView } from './message-view.ts';
import { shortText } from './short-text.ts';

const MODEL_ROOM = 100;

/** What the archive holds, as a message. The build time is shown in the reader's own time zone. */
export function aboutView(overview: ArchiveOverview, texts: Texts): MessageView {
  const { articles, passages, published, model, builtAt } = overview;
  const { about, locale } = texts;
  if (!published.from || !published.to) return messageView([about.empty]);
  const count = new Intl.NumberFormat(locale);
  const lines = [
    about.title,
    about.articles(count.format(articles), dayText(published.from, texts), dayText(published.to, texts)),
    about.passages(count.format(passages), shortText(model, MODEL_ROOM)),
    about.built(time(new Date(builtAt), TimestampStyles.LongDateShortTime)),
    about.method,
  ];
  return messageView([lines.join('\n')]);
}
