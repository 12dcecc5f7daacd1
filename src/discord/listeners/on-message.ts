import type { Message } from 'discord.js';
import { followUp } from '../../answering/follow-up.ts';
import { ALWAYS } from '../../domain/date-range.ts';
import { admitQuestion, admitWork, TooManyQuestions } from '../admit.ts';
import { answerQuestion } from '../answer-question.ts';
import { textsOf } from '../asker.ts';
import type { BotContext } from '../bot-context.ts';
import { earlierQuestion } from '../earlier-question.ts';
import { logFailure, outOfReach } from '../failures.ts';
import { tellMissingPermission } from '../missing-permission.ts';
import type { AskedMessage } from '../question-in.ts';
import { type MessageView, messageView } from '../views/message-view.ts';
import { noticeView } from '../views/notice-view.ts';
import type { Asked } from '../views/question-line.ts';

/** Most answers come sooner, and Discord takes only so many requests a second from a bot. */
const TYPING_AFTER_MILLISECONDS = 400;

/** Replies once: Discord takes a second message with the same nonce, sent because its answer got lost, for the first. */
async function reply(message: Message, view: MessageView): Promise<void> {
  await message.reply({ ...view, nonce: message.id, enforceNonce: true });
}

async function showTyping({ channel }: Message, { logger }: BotContext): Promise<void> {
  if (!channel.isSendable()) return;
  await channel.sendTyping().catch((error) => logFailure(logger, error, 'show typing'));
}

/** What is asked, completed from the question before where it is a follow-up. */
async function understand(
  message: Message,
  { text, kind }: AskedMessage,
  context: BotContext,
): Promise<Asked> {
  const asked = { text, published: ALWAYS };
  const earlier = kind === 'follow-up' && (await earlierQuestion(message, context.logger));
  const understood = earlier ? followUp(earlier, text, context.today()) : text;
  return understood === text ? asked : { ...asked, understood };
}

/** Admits a question and answers it, in its turn among those of its channel. */
async function answer(message: Message, asked: AskedMessage, context: BotContext): Promise<void> {
  const texts = textsOf(message);
  admitWork(context, texts);
  admitQuestion(message.author.id, asked.kind, context, texts);
  if (!asked.text) return reply(message, messageView([texts.notice.hint]));
  const work = async () =>
    answerQuestion(await understand(message, asked, context), asked.kind, context, texts);
  const send = (view: MessageView) => context.metrics.timed('send', () => reply(message, view));
  const typing = setTimeout(() => void showTyping(message, context), TYPING_AFTER_MILLISECONDS);
  try {
    await context.channelQueue.answer(message.channelId, work, send);
  } finally {
    clearTimeout(typing);
  }
}

/** Tells whoever asked that it went wrong: in the channel, since a message cannot be answered privately. */
async function tell(message: Message, error: unknown): Promise<void> {
  if (error instanceof TooManyQuestions && !error.isNews) return;
  if (await tellMissingPermission(message, error)) return;
  if (!outOfReach(error)) await reply(message, noticeView(error, textsOf(message)));
}

/** Answers what a message asks the bot, with a reply to it. Never rejects. */
export async function onMessage(message: Message, asked: AskedMessage, context: BotContext): Promise<void> {
  const { logger } = context;
  const started = performance.now();
  try {
    await answer(message, asked, context);
    logger.info(
      { kind: asked.kind, milliseconds: Math.round(performance.now() - started) },
      'answered a message',
    );
  } catch (error) {
    logFailure(logger, error, 'answer a message');
    await tell(message, error).catch((failure) => logFailure(logger, failure, 'tell of a failure'));
  }
}
