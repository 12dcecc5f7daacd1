import type { Command } from '../command.ts';
import { localisedCommand } from '../text/localised.ts';
import { helpView } from '../views/help-view.ts';
import { EVERYWHERE } from './contexts.ts';

/** `/help`: how to ask, and what the buttons do. */
export const help: Command = {
  reply: 'private',
  searches: false,
  data: { ...EVERYWHERE, ...localisedCommand(({ commands }) => commands.help) },
  read(_options, _context, { texts }) {
    return async () => helpView(texts);
  },
};
