import type { Texts } from '../text/texts.ts';
import { type MessageView, messageView } from './message-view.ts';

/** How to ask, and what the buttons do, as a message. */
export function helpView({ help }: Texts): MessageView {
  return messageView([help.title, help.asking, help.reading, help.dates, help.honesty]);
}
