import { TimestampStyles, time } from 'discord.js';
import type { ArchiveOverview } from '../../domain/dateline.ts';
import { text } from '../text.ts';
import { dayText } from './day-text.ts';
import { type MessageView, messageView } from './message-view.ts';
import { shortText } from './short-text.ts';

const MODEL_ROOM = 100;

/** What the archive holds, as a message. The build time is shown in the reader's own time zone. */
export function aboutView({ articles, passages, published, model, builtAt }: ArchiveOverview): MessageView {
  if (!published.from || !published.to) return messageView([text.emptyArchive]);
  const count = new Intl.NumberFormat(text.locale);
  return messageView([
    text.about({
      articles: count.format(articles),
      passages: count.format(passages),
      from: dayText(published.from),
      to: dayText(published.to),
      model: shortText(model, MODEL_ROOM),
      built: time(new Date(builtAt), TimestampStyles.LongDateShortTime),
    }),
  ]);
}
