import { searchedQuestion } from '../answering/follow-up.ts';
import type { QuestionKind } from '../operations/metrics.ts';
import type { BotContext } from './bot-context.ts';
import { recordQuestion } from './record-question.ts';
import type { Texts } from './text/texts.ts';
import { answerView, CITATIONS_WANTED } from './views/answer-view.ts';
import type { MessageView } from './views/message-view.ts';
import type { Asked } from './views/question-line.ts';

/** Answers a question, and keeps count of it. */
export async function answerQuestion(
  asked: Asked,
  kind: QuestionKind,
  context: BotContext,
  texts: Texts,
): Promise<MessageView> {
  const { text, understood = text, published, source } = asked;
  const searched = searchedQuestion(understood);
  const question = { text: searched, published, ...(source && { source }), limit: CITATIONS_WANTED };
  const answer = await recordQuestion(context, kind, understood, () => context.dateline.answer(question));
  return answerView(answer, asked, texts);
}
