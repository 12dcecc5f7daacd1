import type { Command } from '../command.ts';
import { text } from '../text.ts';
import { aboutView } from '../views/about-view.ts';
import { WHEREVER_THE_BOT_IS } from './contexts.ts';

/** `/about`: what the archive holds. */
export const about: Command = {
  data: { ...WHEREVER_THE_BOT_IS, name: 'about', description: text.commands.about.description },
  read(_options, { dateline }) {
    return async () => aboutView(await dateline.about());
  },
};
