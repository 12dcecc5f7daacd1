import { DiscordAPIError, RESTJSONErrorCodes } from 'discord.js';
import { Problem } from '../domain/problem.ts';
import type { Logger } from '../operations/logger.ts';

/** Refusals that come with running a bot: there is nobody left to answer, or no permission to. */
const OUT_OF_REACH = new Map<unknown, string>([
  [RESTJSONErrorCodes.UnknownChannel, 'the channel is gone'],
  [RESTJSONErrorCodes.UnknownMessage, 'the message is gone'],
  [RESTJSONErrorCodes.UnknownWebhook, 'the time to answer is over'],
  [RESTJSONErrorCodes.UnknownInteraction, 'the time to answer is over'],
  [RESTJSONErrorCodes.InvalidWebhookToken, 'the time to answer is over'],
  [RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged, 'it was answered already'],
  [RESTJSONErrorCodes.MissingAccess, 'the bot cannot see the channel'],
  [RESTJSONErrorCodes.MissingPermissions, 'the bot lacks a permission in the channel'],
  [
    RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory,
    'the bot lacks the permission to read the history of the channel',
  ],
  [RESTJSONErrorCodes.ThreadLocked, 'the thread is locked'],
  [RESTJSONErrorCodes.CannotSendMessagesToThisUser, 'the person takes no direct messages'],
  [
    RESTJSONErrorCodes.CannotSendMessagesToThisUserDueToHavingNoMutualGuilds,
    'the person shares no server with the bot',
  ],
]);

/** Why an answer cannot reach anyone, or undefined when the error says no such thing. */
export function outOfReach(error: unknown): string | undefined {
  if (!(error instanceof DiscordAPIError)) return undefined;
  if (error.code === RESTJSONErrorCodes.InvalidFormBodyOrContentType) {
    // So Discord refuses a reply to a message that was deleted meanwhile.
    const { errors } = error.rawError as { errors?: object };
    return errors && 'message_reference' in errors ? 'the question was deleted' : undefined;
  }
  return OUT_OF_REACH.get(error.code);
}

/**
 * Logs why a question got no answer: people's mistakes and Discord's everyday refusals in one line, all else
 * with its stack.
 */
export function logFailure(logger: Logger, error: unknown, doing: string): void {
  const reason = outOfReach(error);
  if (error instanceof Problem) logger.info({ identifier: error.identifier }, `${doing}: ${error.message}`);
  else if (reason) logger.warn({ code: (error as DiscordAPIError).code }, `${doing}: ${reason}`);
  else logger.error({ err: error }, doing);
}
