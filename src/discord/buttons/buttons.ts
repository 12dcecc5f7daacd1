import type { Button } from '../command.ts';
import { context } from './context.ts';
import { more } from './more.ts';
import { articlePage, openArticle } from './open-article.ts';
import { order } from './order.ts';
import { openTimeline, timelinePage } from './timeline-page.ts';
import { vote } from './vote.ts';

/** All buttons. */
export const buttons: readonly Button[] = [
  context,
  more,
  order,
  openTimeline,
  timelinePage,
  openArticle,
  articlePage,
  vote,
];
