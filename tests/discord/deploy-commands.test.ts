import { afterEach, beforeEach, expect, it } from 'vitest';
import { deployCommands } from '../../src/discord/deploy-commands.ts';
import { type DiscordStandIn, startDiscord, TOKEN } from '../support/discord-server.ts';

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
  expect(await deployCommands(options())).toEqual(['ask', 'timeline', 'about']);
  expect(discord.world.commands).toMatchObject([
    {
      name: 'ask',
      contexts: [0, 1],
      options: [{ name: 'question', required: true }, { name: 'from' }, { name: 'to' }],
    },
    { name: 'timeline', options: [{ name: 'topic', required: true }, { name: 'from' }, { name: 'to' }] },
    { name: 'about' },
  ]);
  await deployCommands({ ...options(), guildId: discord.world.guild });
  expect(discord.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
    'GET /applications/@me',
    `PUT /applications/${discord.world.application}/commands`,
    'GET /applications/@me',
    `PUT /applications/${discord.world.application}/guilds/${discord.world.guild}/commands`,
  ]);
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
