import type { Button } from '../command.ts';
import { timelinePage } from './timeline-page.ts';

/** All buttons. */
export const buttons: readonly Button[] = [timelinePage];
