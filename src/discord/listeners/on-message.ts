import type { Message } from 'discord.js';
import { ALWAYS } from '../../domain/date-range.ts';
import { Problem } from '../../domain/problem.ts';
import type { BotContext } from '../bot-context.ts';
import { logFailure, outOfReach } from '../failures.ts';
import { questionIn } from '../question-in.ts';
import { text } from '../text.ts';
import { answerView, CITATIONS_SHOWN } from '../views/answer-view.ts';
import { type MessageView, messageView } from '../views/message-view.ts';
import { noticeView } from '../views/notice-view.ts';

/** Replies once: Discord takes a second message with the same nonce, sent because its answer got lost, for the first. */
async function reply(message: Message, view: MessageView): Promise<void> {
  await message.reply({ ...view, nonce: message.id, enforceNonce: true });
}

async function showTyping({ channel }: Message, { logger }: BotContext): Promise<void> {
  if (!channel.isSendable()) return;
  await channel.sendTyping().catch((error) => logFailure(logger, error, 'show typing'));
}

async function answer(message: Message, question: string, context: BotContext): Promise<MessageView> {
  if (!context.inFlight.accepting) throw new Problem('STOPPING', text.stopping);
  if (!question) return messageView([text.hint]);
  const [found] = await Promise.all([
    context.dateline.answer({ text: question, published: ALWAYS, limit: CITATIONS_SHOWN }),
    showTyping(message, context),
  ]);
  return answerView(found);
}

/** Answers a message that asks the bot something, with a reply to it. Never rejects. */
export async function onMessage(message: Message, context: BotContext): Promise<void> {
  const question = questionIn(message, context.askChannels);
  if (question === undefined) return;
  const started = performance.now();
  try {
    await reply(message, await answer(message, question, context));
    context.logger.info({ milliseconds: Math.round(performance.now() - started) }, 'answered a message');
  } catch (error) {
    logFailure(context.logger, error, 'answer a message');
    if (outOfReach(error)) return;
    // A message cannot be answered privately, so its asker is told in the channel.
    await reply(message, noticeView(error)).catch((failure) =>
      logFailure(context.logger, failure, 'tell of a failure'),
    );
  }
}
