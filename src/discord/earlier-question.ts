import { ComponentType, type Message } from 'discord.js';
import type { Logger } from '../operations/logger.ts';
import { componentsOf } from './buttons/components-of.ts';
import { logFailure } from './failures.ts';
import { unescapeText } from './views/escape-text.ts';
import type { Components } from './views/message-view.ts';
import { questionOf } from './views/question-line.ts';

/** The topic of a timeline. In every language its title is a heading, and the topic what follows the colon. */
function topicOf([first]: Components): string | undefined {
  if (first?.type !== ComponentType.TextDisplay) return undefined;
  const shown = /^## [^:\n]+: (.+)/.exec(first.content)?.[1];
  return shown && unescapeText(shown);
}

/**
 * The question, or the topic, that the bot answered with the message that this one replies to. It is read from that
 * message, so that it is found after a restart too. Undefined when that answers nothing, or is gone or out of sight.
 * Never rejects.
 */
export async function earlierQuestion(message: Message, logger: Logger): Promise<string | undefined> {
  try {
    const components = componentsOf(await message.fetchReference());
    return questionOf(components) ?? topicOf(components);
  } catch (error) {
    logFailure(logger, error, 'read what a message replies to');
    return undefined;
  }
}
