import type { Message } from 'discord.js';
import type { QuestionKind } from '../operations/metrics.ts';
import { isQuestion } from './is-question.ts';
import { withoutGreeting } from './without-greeting.ts';

/** What a message puts to the bot. */
export interface AskedMessage {
  /** The words for the bot: empty when it is only called or greeted. */
  readonly text: string;
  /** How it came in; a `follow-up` replies to a message of the bot. */
  readonly kind: Extract<QuestionKind, 'mention' | 'dm' | 'channel' | 'forum' | 'follow-up'>;
}

/** A title that ends in a sign of its own needs none before the text. */
const TITLE_ENDS = /[^\p{L}\p{N}]$/u;

/** The first message of a post in a forum, which has the id of the post. */
const isPost = ({ id, channel }: Message) => channel.isThread() && channel.id === id;

/**
 * The question that a message puts to the bot, or undefined when it is none of the bot's business. A mention and a
 * direct message are always meant for the bot; a reply to the bot, and what is written in one of the `askChannels`, in a
 * thread of one or as a post in a forum among them, only when it is a question. The title of a post is part of it.
 * Messages of bots and of Discord itself are left alone.
 */
export function questionIn(message: Message, askChannels: readonly string[]): AskedMessage | undefined {
  const { author, channel, content, mentions, client } = message;
  if (author.bot || message.webhookId || message.system) return undefined;
  const besides = content.split(new RegExp(`<@!?${client.user.id}>`)).map((part) => part.trim());
  const text = withoutGreeting(besides.join(' ').trim());
  const replies = mentions.repliedUser?.id === client.user.id;
  const isCalled = besides.length > 1;
  if (channel.isDMBased() || isCalled) {
    return { text, kind: replies ? 'follow-up' : channel.isDMBased() ? 'dm' : 'mention' };
  }
  if (replies && isQuestion(text)) return { text, kind: 'follow-up' };
  const places = [channel.id, channel.isThread() ? channel.parentId : null];
  if (!places.some((id) => id !== null && askChannels.includes(id))) return undefined;
  if (isPost(message)) {
    const post = [channel.name, text].filter(Boolean);
    return post.some(isQuestion)
      ? { text: post.join(TITLE_ENDS.test(channel.name) ? ' ' : ': '), kind: 'forum' }
      : undefined;
  }
  return isQuestion(text) ? { text, kind: 'channel' } : undefined;
}
