import type { Dateline } from '../domain/dateline.ts';
import type { MessageView } from './views/message-view.ts';
import type { TimelinePage } from './views/timeline-page-id.ts';
import { timelineView } from './views/timeline-view.ts';

/** Works a timeline out and shows one page of it. Nothing is kept between pages: each is worked out afresh. */
export async function showTimelinePage(wanted: TimelinePage, dateline: Dateline): Promise<MessageView> {
  return timelineView(await dateline.timeline({ topic: wanted.topic, range: wanted.range }), wanted);
}
