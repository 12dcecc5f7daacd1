// npm run deploy-commands: registers the slash commands with Discord, in one server or everywhere.
import { loadConfig } from '../src/config.ts';
import { deployCommands } from '../src/discord/deploy-commands.ts';
import { Problem } from '../src/domain/problem.ts';
import { run } from '../src/operations/run.ts';

await run(async () => {
  const { discordToken: token, discordApi: api, discordGuild: guildId } = loadConfig();
  if (!token) {
    throw new Problem(
      'SETTING_MISSING',
      'The setting DISCORD_TOKEN is needed to register commands. See .env.example.',
    );
  }
  const names = await deployCommands({ token, guildId, api });
  console.log(`Registered ${names.join(', ')} ${guildId ? `in server ${guildId}` : 'everywhere'}.`);
  return 0;
});
