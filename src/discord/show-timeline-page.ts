import type { QuestionKind } from '../operations/metrics.ts';
import type { Asker } from './asker.ts';
import type { BotContext } from './bot-context.ts';
import { logFailure } from './failures.ts';
import { recordQuestion } from './record-question.ts';
import type { MessageView } from './views/message-view.ts';
import type { TimelinePage } from './views/timeline-page-id.ts';
import { timelineView } from './views/timeline-view.ts';

/**
 * Works a timeline out and shows one page of it, the first with a picture of the whole where that can be drawn. Nothing
 * is kept between pages: each is worked out afresh.
 */
export async function showTimelinePage(
  wanted: TimelinePage,
  kind: QuestionKind,
  context: Pick<BotContext, 'dateline' | 'drawTimeline' | 'logger' | 'metrics' | 'questionLog'>,
  { texts, seesPictures }: Pick<Asker, 'texts' | 'seesPictures'>,
): Promise<MessageView> {
  const { topic, range, page } = wanted;
  const { dateline, drawTimeline, logger } = context;
  const timeline = await recordQuestion(context, kind, topic, () => dateline.timeline({ topic, range }));
  if (page > 1 || timeline.entries.length === 0) return timelineView(timeline, wanted, texts);
  if (!seesPictures) return timelineView(timeline, wanted, texts, 'forbidden');
  try {
    const picture = await drawTimeline(topic, timeline.entries, texts.language);
    return timelineView(timeline, wanted, texts, picture);
  } catch (error) {
    logFailure(logger, error, 'draw a timeline');
    return timelineView(timeline, wanted, texts);
  }
}
