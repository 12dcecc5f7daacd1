import type { APIButtonComponentWithCustomId } from 'discord.js';
import { rootQuestion } from '../../answering/follow-up.ts';
import type { Answer } from '../../domain/answer.ts';
import type { ArticleHeader } from '../../domain/article.ts';
import type { Citation } from '../../domain/citation.ts';
import { ALWAYS } from '../../domain/date-range.ts';
import { limits } from '../limits.ts';
import type { Texts } from '../text/texts.ts';
import { articleEntry } from './article-line.ts';
import { articlePageId, OPEN_BUTTON } from './article-page-id.ts';
import { button, buttonRow, section } from './button.ts';
import { monthsText } from './day-text.ts';
import { type MessageView, textBlocks, viewOf } from './message-view.ts';
import { moreId } from './more-id.ts';
import { orderOfTime } from './order-id.ts';
import { orderButton } from './put-in-order.ts';
import { type Asked, questionLines } from './question-line.ts';
import { reportedOver } from './reported-over.ts';
import { type Report, reportBlocks, reportsOf } from './reports.ts';
import { subjectOf } from './subject-of.ts';
import { TOPIC_ROOM, timelinePageId, UNFOLD_BUTTON } from './timeline-page-id.ts';
import { voteButtons } from './vote-buttons.ts';

/** Citations to ask for: those an answer shows, and those behind its button More. */
export const CITATIONS_WANTED = 8;

/** Citations that an answer shows: as many as are read at a glance, or in a few swipes on a phone. */
const CITATIONS_SHOWN = 3;

/** Closest articles that are offered where nothing was found. */
const CLOSEST_SHOWN = 5;

type AnswerButton = APIButtonComponentWithCustomId | undefined | false | '';

const present = (buttons: readonly AnswerButton[]) => buttons.filter((each) => !!each);

/** What can be done with an answer: see more of it, and say whether it helps. */
function buttonRows(asked: Asked, reports: readonly Report[], hasMore: boolean, texts: Texts) {
  const { answer } = texts;
  const topic = subjectOf(rootQuestion(asked.understood ?? asked.text), TOPIC_ROOM);
  const more = hasMore && moreId(asked);
  const days = reports.map(({ article }) => article.published);
  const explore = present([
    more && button(answer.more, more),
    reportedOver(days) && orderButton('time', orderOfTime(days), texts),
    topic && button(answer.timeline, timelinePageId({ topic, range: ALWAYS, page: 1 }, UNFOLD_BUTTON)),
  ]);
  return [explore, voteButtons(texts)].filter((row) => row.length > 0).map(buttonRow);
}

function answered(citations: readonly Citation[], asked: Asked, texts: Texts): MessageView {
  const reports = reportsOf(citations.slice(0, CITATIONS_SHOWN));
  const over = reportedOver(reports.map(({ article }) => article.published));
  const head = [
    questionLines(asked, texts),
    over && texts.answer.reportedOver(over.months, monthsText(over.first, over.last, texts)),
  ]
    .filter(Boolean)
    .join('\n');
  return viewOf([
    ...textBlocks([head]),
    ...reportBlocks(reports, limits.messageText - head.length, texts, over !== undefined),
    ...buttonRows(asked, reports, citations.length > CITATIONS_SHOWN, texts),
  ]);
}

function notFound(closest: readonly ArticleHeader[], asked: Asked, texts: Texts): MessageView {
  const offered = closest
    .slice(0, CLOSEST_SHOWN)
    .map((article) =>
      section(
        articleEntry(article, texts),
        button(texts.article.open, articlePageId(OPEN_BUTTON, { article: article.id, page: 1 })),
      ),
    );
  const { answer } = texts;
  const lines = [questionLines(asked, texts), answer.notFound, offered.length > 0 ? answer.closest : ''];
  return viewOf([...textBlocks(lines), ...offered]);
}

/** The answer as a message: the best quote first, each with its title, source, date and link; below them what more can be done. */
export function answerView(answer: Answer, asked: Asked, texts: Texts): MessageView {
  return answer.outcome === 'answered'
    ? answered(answer.citations, asked, texts)
    : notFound(answer.closest, asked, texts);
}
