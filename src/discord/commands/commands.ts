import type { Command } from '../command.ts';
import { about } from './about.ts';
import { ask } from './ask.ts';
import { timeline } from './timeline.ts';

/** All slash commands. */
export const commands: readonly Command[] = [ask, timeline, about];
