import type { Message } from 'discord.js';
import { isQuestion } from './is-question.ts';

/**
 * The question that a message puts to the bot, empty when it only calls the bot, or undefined when it is none of
 * the bot's business. A mention and a direct message are always meant for the bot; a reply to the bot and a
 * message in one of the `askChannels`, or in a thread of one, only when it is a question. Messages of bots and of
 * Discord itself are left alone.
 */
export function questionIn(message: Message, askChannels: readonly string[]): string | undefined {
  const { author, channel, content, mentions, client } = message;
  if (author.bot || message.webhookId || message.system) return undefined;
  const besides = content.split(new RegExp(`<@!?${client.user.id}>`)).map((part) => part.trim());
  if (besides.length > 1 || channel.isDMBased()) return besides.join(' ').trim();
  const channels = [channel.id, channel.isThread() ? channel.parentId : null];
  const listening = channels.some((id) => id !== null && askChannels.includes(id));
  const replying = mentions.repliedUser?.id === client.user.id;
  return (listening || replying) && isQuestion(content) ? content.trim() : undefined;
}
