import type { Command, MessageCommand } from '../command.ts';
import { about } from './about.ts';
import { article } from './article.ts';
import { ask } from './ask.ts';
import { findSources } from './find-sources.ts';
import { help } from './help.ts';
import { timeline } from './timeline.ts';

/** All slash commands. */
export const commands: readonly Command[] = [ask, timeline, article, about, help];

/** All commands in the menu of a message. */
export const messageCommands: readonly MessageCommand[] = [findSources];
