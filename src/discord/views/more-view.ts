import type { Citation } from '../../domain/citation.ts';
import { limits } from '../limits.ts';
import type { Texts } from '../text/texts.ts';
import { type Components, type MessageView, messageView, textBlocks, viewOf } from './message-view.ts';
import { quotedIn } from './quoted-in.ts';
import { reportedOver } from './reported-over.ts';
import { reportBlocks, reportsOf } from './reports.ts';
import { shortText } from './short-text.ts';

const CITATIONS_SHOWN = 5;
const QUESTION_ROOM = 150;

/** The citations that a message does not show yet, as a message of their own. */
export function moreView(
  citations: readonly Citation[],
  shown: Components,
  question: string,
  texts: Texts,
): MessageView {
  const quoted = quotedIn(shown);
  const further = citations.filter(
    ({ article, quote }) =>
      !quoted.some(
        (places) =>
          places.article === article.id &&
          places.spans.some(({ start, end }) => start < quote.end && quote.start < end),
      ),
  );
  const { answer } = texts;
  if (further.length === 0) return messageView([answer.noMore]);
  const head = answer.moreOf(shortText(question, QUESTION_ROOM));
  const reports = reportsOf(further.slice(0, CITATIONS_SHOWN));
  const dated = reportedOver(reports.map(({ article }) => article.published)) !== undefined;
  return viewOf([
    ...textBlocks([head]),
    ...reportBlocks(reports, limits.messageText - head.length, texts, dated),
  ]);
}
