import type { Button } from '../command.ts';
import { showTimelinePage } from '../show-timeline-page.ts';
import { readTimelinePageId, TIMELINE_BUTTON, UNFOLD_BUTTON } from '../views/timeline-page-id.ts';
import { stale } from './stale.ts';

const showing: Pick<Button, 'read'> = {
  read(customId, context, asker) {
    const wanted = readTimelinePageId(customId);
    if (!wanted) throw stale(asker.texts);
    return () => showTimelinePage(wanted, 'button', context, asker);
  },
};

/** Turns the pages of a timeline. All that is needed stands in the custom id, so it works after a restart. */
export const timelinePage: Button = { name: TIMELINE_BUTTON, reply: 'update', ...showing };

/** Opens the timeline of what a question is about, for the person alone. */
export const openTimeline: Button = { name: UNFOLD_BUTTON, reply: 'private', ...showing };
