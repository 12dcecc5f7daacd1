import { DiscordAPIError, DiscordjsError, DiscordjsErrorCodes, HTTPError } from 'discord.js';
import { Problem } from '../domain/problem.ts';

const NETWORK_FAILURE = /^(?:E[A-Z_]+|UND_ERR_\w+)$/;

/** Whether Discord was not reached, or, after all attempts, could not answer. */
function isNetworkFailure(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof HTTPError) return true;
  const { code, cause } = error as Error & { code?: unknown };
  return NETWORK_FAILURE.test(String(code)) || error.name === 'AbortError' || isNetworkFailure(cause);
}

/** What the operator has to do when the bot cannot log in or deploy its commands; any other error as it is. */
export function loginProblem(error: unknown, api: string): unknown {
  if (!(error instanceof Error)) return error;
  const refused =
    (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid) ||
    (error instanceof DiscordAPIError && error.status === 401) ||
    error.message === 'Authentication failed';
  const cause = { cause: error };
  if (refused) {
    return new Problem(
      'DISCORD_TOKEN_REFUSED',
      'Discord refuses DISCORD_TOKEN. Copy the token again from the Bot page of your application at https://discord.com/developers/applications.',
      cause,
    );
  }
  if (error.message === 'Used disallowed intents') {
    return new Problem(
      'DISCORD_INTENT_REFUSED',
      'ASK_CHANNELS needs the Message Content Intent. Switch it on at the Bot page of your application at https://discord.com/developers/applications, or empty ASK_CHANNELS.',
      cause,
    );
  }
  if (error.message === 'Sharding is required') {
    return new Problem(
      'DISCORD_SHARDS_REQUIRED',
      'The bot is in too many servers for one connection. Set SHARDS to auto.',
      cause,
    );
  }
  if (isNetworkFailure(error)) {
    return new Problem(
      'DISCORD_UNREACHABLE',
      `Discord cannot be reached at ${api}. Check the network and DISCORD_API.`,
      cause,
    );
  }
  return error;
}
