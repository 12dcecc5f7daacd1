import { Problem } from '../../domain/problem.ts';
import type { Button } from '../command.ts';
import { showTimelinePage } from '../show-timeline-page.ts';
import { text } from '../text.ts';
import { readTimelinePageId, TIMELINE_BUTTON } from '../views/timeline-page-id.ts';

/** Turns the pages of a timeline. All that is needed stands in the custom id, so it works after a restart. */
export const timelinePage: Button = {
  name: TIMELINE_BUTTON,
  read(customId, context) {
    const wanted = readTimelinePageId(customId);
    if (!wanted) throw new Problem('BUTTON_STALE', text.stale);
    return () => showTimelinePage(wanted, context);
  },
};
