import { ApplicationIntegrationType, InteractionContextType } from 'discord.js';

/**
 * Where commands are offered: in the servers that the bot was added to, and to people who added it for themselves in
 * every place that they write in.
 */
export const EVERYWHERE = {
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
};
