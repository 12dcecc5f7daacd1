import type { Command } from '../command.ts';
import { localisedCommand } from '../text/localised.ts';
import { aboutView } from '../views/about-view.ts';
import { EVERYWHERE } from './contexts.ts';

/** `/about`: what the archive holds. */
export const about: Command = {
  reply: 'public',
  searches: false,
  data: { ...EVERYWHERE, ...localisedCommand(({ commands }) => commands.about) },
  read(_options, { dateline }, { texts }) {
    return async () => aboutView(await dateline.about(), texts);
  },
};
