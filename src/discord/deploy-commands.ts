import { DiscordAPIError, REST, type RESTGetCurrentApplicationResult, Routes } from 'discord.js';
import { Problem } from '../domain/problem.ts';
import { commands, messageCommands } from './commands/commands.ts';
import { loginProblem } from './login-problem.ts';

export interface DeployOptions {
  readonly token: string;
  /** Deploys to this server only, at once; everywhere when absent. */
  readonly guildId?: string;
  /** Where Discord's API is, without the version: `https://discord.com/api`. */
  readonly api: string;
}

/** Every command as Discord is told of it. Those of one server are only ever offered in that server. */
function commandBodies(guildId: string | undefined) {
  const all = [...commands, ...messageCommands].map(({ data }) => data);
  return guildId ? all.map(({ integration_types: _, contexts: __, ...data }) => data) : all;
}

/**
 * Tells Discord which commands there are, in place of those it knew, by REST alone.
 * Throws a Problem when Discord cannot be reached, refuses the token, or does not know the server.
 * @returns the commands as people call them: `/ask`, `Find sources`
 */
export async function deployCommands({ token, guildId, api }: DeployOptions): Promise<string[]> {
  const body = commandBodies(guildId);
  const rest = new REST({ api, version: '10' }).setToken(token);
  try {
    const { id } = (await rest.get(Routes.currentApplication())) as RESTGetCurrentApplicationResult;
    const route = guildId ? Routes.applicationGuildCommands(id, guildId) : Routes.applicationCommands(id);
    await rest.put(route, { body });
  } catch (error) {
    if (error instanceof DiscordAPIError && (error.status === 403 || error.status === 404)) {
      throw new Problem(
        'DISCORD_APPLICATION_UNKNOWN',
        guildId
          ? `Discord does not let this application have commands in server ${guildId} (${error.message}). Check DISCORD_GUILD_ID, and that the bot was invited there with the scope applications.commands.`
          : `Discord does not let this token register commands (${error.message}). Check DISCORD_TOKEN.`,
        { cause: error },
      );
    }
    throw loginProblem(error, api);
  }
  return [...commands.map(({ data }) => `/${data.name}`), ...messageCommands.map(({ data }) => data.name)];
}
