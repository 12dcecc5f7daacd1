import { ApplicationIntegrationType, InteractionContextType } from 'discord.js';

/** Where commands are offered: in the servers that the bot was added to, and in messages to the bot itself. */
export const WHEREVER_THE_BOT_IS = {
  integration_types: [ApplicationIntegrationType.GuildInstall],
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
};
