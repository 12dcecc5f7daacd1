import { afterEach, beforeEach, expect, it } from 'vitest';
import { deployCommands } from '../../src/discord/deploy-commands.ts';
import { type DiscordStandIn, startDiscord, TOKEN } from '../support/discord-server.ts';

interface CommandData {
  readonly name_localizations?: Record<string, string>;
  readonly description?: string;
  readonly description_localizations?: Record<string, string>;
  readonly options?: CommandData[];
}

let discord: DiscordStandIn;

beforeEach(async () => {
  discord = await startDiscord();
});

afterEach(async () => {
  await discord.stop();
  expect(discord.violations).toEqual([]);
});

const options = () => ({ token: TOKEN, api: discord.api });

it('registers all commands by one request for its own application, for all servers or one', async () => {
  expect(await deployCommands(options())).toEqual([
    '/ask',
    '/timeline',
    '/article',
    '/about',
    '/help',
    'Find sources',
  ]);
  const named = (...names: string[]) => names.map((name) => expect.objectContaining({ name }));
  expect(discord.world.commands).toMatchObject([
    { name: 'ask', options: named('question', 'from', 'to', 'source') },
    { name: 'timeline', options: named('topic', 'from', 'to') },
    { name: 'article', options: named('title') },
    { name: 'about' },
    { name: 'help' },
    { name: 'Find sources', type: 3 },
  ]);
  await deployCommands({ ...options(), guildId: discord.world.guild });
  expect(discord.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
    'GET /applications/@me',
    `PUT /applications/${discord.world.application}/commands`,
    'GET /applications/@me',
    `PUT /applications/${discord.world.application}/guilds/${discord.world.guild}/commands`,
  ]);
});

it('offers every command in servers, direct messages and to people who added it for themselves', async () => {
  await deployCommands(options());
  for (const command of discord.world.commands) {
    expect(command).toMatchObject({ contexts: [0, 1, 2], integration_types: [0, 1] });
  }
  await deployCommands({ ...options(), guildId: discord.world.guild });
  for (const command of discord.world.commands) expect(command).not.toHaveProperty('contexts');
});

it('names and describes every command and option in every language, each in its own words', async () => {
  await deployCommands(options());
  const parts = (discord.world.commands as CommandData[]).flatMap(({ options = [], ...command }) => [
    command,
    ...options,
  ]);
  for (const { name_localizations, description, description_localizations } of parts) {
    expect(Object.keys(name_localizations!)).toEqual(['de', 'fr', 'es-ES', 'es-419']);
    if (!description) continue;
    const described = new Set([description, ...Object.values(description_localizations!)]);
    expect(described.size).toBe(4);
  }
});

it.each([
  [
    'a server it is not in',
    { guildId: '2' },
    'DISCORD_APPLICATION_UNKNOWN',
    /server 2 .*applications\.commands/,
  ],
  ['a wrong token', { token: 'wrong' }, 'DISCORD_TOKEN_REFUSED', /DISCORD_TOKEN/],
  ['a server that is not there', { api: 'http://127.0.0.1:9/api' }, 'DISCORD_UNREACHABLE', /127\.0\.0\.1:9/],
])('says what to do about %s', async (_, wrong, identifier, message) => {
  await expect(deployCommands({ ...options(), ...wrong })).rejects.toMatchObject({
    identifier,
    message: expect.stringMatching(message),
  });
});
