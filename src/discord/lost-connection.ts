import { type Client, Events, GatewayCloseCodes } from 'discord.js';
import { loginProblem } from './login-problem.ts';

/** What discord.js calls the codes with which Discord refuses a bot, when it does so at the login. */
const REASONS: Readonly<Record<number, string>> = {
  [GatewayCloseCodes.AuthenticationFailed]: 'Authentication failed',
  [GatewayCloseCodes.ShardingRequired]: 'Sharding is required',
  [GatewayCloseCodes.DisallowedIntents]: 'Used disallowed intents',
};

/**
 * Resolves when Discord has ended the client's connection for good, as it does when the token or an intent is withdrawn
 * or the bot has come into too many servers: to a Problem where the operator can put it right.
 */
export function lostConnection(client: Client, api: string): Promise<Error> {
  return new Promise((resolve) => {
    client.once(Events.ShardDisconnect, ({ code }) => {
      const reason = REASONS[code] ?? `Discord has ended the connection for good, with code ${code}`;
      resolve(loginProblem(new Error(reason), api) as Error);
    });
  });
}
